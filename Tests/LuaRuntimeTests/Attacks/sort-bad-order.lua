local t = {}
for index = 1, 100000 do t[index] = index % 7 end
while true do table.sort(t, function() return true end) end
