local t = {}
for index = 1, 200 do t[index] = 1 end
while true do local s = string.format(('%99d'):rep(200), table.unpack(t)) end
