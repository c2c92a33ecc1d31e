while true do pcall(load, function() return 'local x = 1 ' end) end
