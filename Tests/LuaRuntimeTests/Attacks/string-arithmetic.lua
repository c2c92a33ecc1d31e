local mt = { __add = function() while true do end end }
return 'x' + setmetatable({}, mt)
