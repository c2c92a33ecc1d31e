while true do pcall(string.rep, '', 1 << 62) pcall(string.rep, 'x', 1 << 62) pcall(string.rep, 'x', 1 << 40) end
