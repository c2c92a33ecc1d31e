for outer = 1, math.maxinteger do for inner = 1, math.maxinteger do end end
