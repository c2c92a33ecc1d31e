while true do pcall(load, ('x = 1 '):rep(1000000)) end
