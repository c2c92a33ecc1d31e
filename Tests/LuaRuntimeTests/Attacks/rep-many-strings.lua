local kept = {}
for index = 1, math.huge do kept[index] = ('x'):rep(10000) .. index end
