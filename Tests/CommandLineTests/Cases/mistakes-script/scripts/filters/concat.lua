return function(article) article.headline = "x" .. article.section end
