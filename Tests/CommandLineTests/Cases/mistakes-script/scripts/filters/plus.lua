return function(article) local n = 0; n += 1 end
