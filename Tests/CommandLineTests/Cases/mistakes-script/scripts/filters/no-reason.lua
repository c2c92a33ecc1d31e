return function(article) return drop() end
