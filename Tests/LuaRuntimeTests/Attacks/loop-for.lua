for index = 1, math.huge do end
