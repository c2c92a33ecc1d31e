local s = ('1'):rep(5000000)
while true do tonumber(s) tonumber(s, 10) local _ = pcall(function() return s + 1 end) end
