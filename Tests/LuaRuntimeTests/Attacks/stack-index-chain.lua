local t = {}
for _ = 1, 3000 do t = setmetatable({}, { __index = t }) end
while true do pcall(function() return t.x end) end
