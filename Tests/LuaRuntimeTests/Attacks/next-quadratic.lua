local t = {}
for index = 1, 20000 do t['k' .. index] = index end
while true do for _ in next, t do end end
