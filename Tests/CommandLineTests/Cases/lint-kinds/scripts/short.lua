return function(article) if article.wrods < 5 then return drop("short") end end
