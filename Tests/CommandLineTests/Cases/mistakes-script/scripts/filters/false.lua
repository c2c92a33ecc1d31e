return function(article) return false end
