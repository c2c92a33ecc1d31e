local t = {}
for index = 1, 100000 do t[index] = ('x'):rep(1000) end
while true do pcall(table.concat, t) end
