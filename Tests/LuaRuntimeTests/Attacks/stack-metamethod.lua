local t = setmetatable({}, {})
getmetatable(t).__index = function(s, k) return s[k .. 'x'] end
while true do pcall(function() return t.x end) end
