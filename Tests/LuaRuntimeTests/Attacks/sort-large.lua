local t = {}
for index = 1, 1000000 do t[index] = -index end
while true do table.sort(t) end
