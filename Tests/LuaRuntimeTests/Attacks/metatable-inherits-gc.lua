local mt = {}
local made = setmetatable({}, mt)
setmetatable(mt, { __newindex = function(t, k, v) rawset(t, k, v) end })
mt.__gc = function() while true do end end
