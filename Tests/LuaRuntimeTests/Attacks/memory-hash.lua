local t = {}
for index = 1, math.huge do t['k' .. index] = true end
