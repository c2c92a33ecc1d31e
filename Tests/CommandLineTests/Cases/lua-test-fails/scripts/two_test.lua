return { ["an error"] = function(t) local x = nil; return x.y end }
