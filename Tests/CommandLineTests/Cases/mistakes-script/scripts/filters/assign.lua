return function(article) article.published = "2014" end
