local mt = {}
pcall(rawset, mt, '__gc', function() while true do end end)
while true do setmetatable({}, mt) end
