local t = {}
for index = 1, 200000 do t['k' .. index] = index end
while true do for _ in pairs(t) do break end end
