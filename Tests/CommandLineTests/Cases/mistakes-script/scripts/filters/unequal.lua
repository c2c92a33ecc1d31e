return function(article) if article.section != "x" then return drop("y") end end
