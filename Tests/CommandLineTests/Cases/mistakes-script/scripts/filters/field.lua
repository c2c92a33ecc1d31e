return function(article) if article.title == "x" then return drop("x") end end
