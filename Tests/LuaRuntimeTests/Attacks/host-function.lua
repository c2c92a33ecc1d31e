while true do pcall(emit, ('x'):rep(1000), { 1, 2, { 3 } }) end
