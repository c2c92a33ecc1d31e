local t = {}
for index = 1, math.huge do t[index] = index end
