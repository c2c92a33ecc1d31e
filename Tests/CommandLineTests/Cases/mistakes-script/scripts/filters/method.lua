return function(article) if article.find("Holm") then return drop("x") end end
