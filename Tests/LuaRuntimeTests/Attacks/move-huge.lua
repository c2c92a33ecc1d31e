while true do pcall(table.move, {}, 1, 1 << 60, 2) pcall(table.move, { 1 }, 1, math.maxinteger - 1, 1, {}) end
