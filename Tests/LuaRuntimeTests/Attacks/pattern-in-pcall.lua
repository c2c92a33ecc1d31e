while true do pcall(string.find, ('a'):rep(50), ('a-'):rep(40) .. 'b') end
