return function(article) print(article.headline) end
