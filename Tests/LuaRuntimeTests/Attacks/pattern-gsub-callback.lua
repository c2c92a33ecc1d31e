while true do ('a'):rep(100000):gsub('.', function() return ('b'):rep(1000) end) end
