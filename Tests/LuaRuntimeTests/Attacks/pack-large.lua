while true do pcall(string.pack, 'c30000000', 'x') pcall(string.pack, ('s'):rep(50), ('x'):rep(100)) pcall(string.unpack, 'c2000000000', 'x') end
