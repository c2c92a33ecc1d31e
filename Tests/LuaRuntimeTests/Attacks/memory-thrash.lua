local t = {}
pcall(function() while true do t[#t + 1] = ('x'):rep(100) .. #t end end)
while true do local s = ('y'):rep(5000) .. #t end
