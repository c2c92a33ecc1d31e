while true do pcall(table.unpack, {}, 1, 1 << 30) pcall(table.unpack, {}, 1, 900000) end
