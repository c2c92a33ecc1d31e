return { api = 1, proces = function(article) end }
