while true do ('x'):rep(10000000, '') end
