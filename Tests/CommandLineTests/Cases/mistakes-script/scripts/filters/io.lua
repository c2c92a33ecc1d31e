local f = io.open("x")
return function(article) return drop(f) end
