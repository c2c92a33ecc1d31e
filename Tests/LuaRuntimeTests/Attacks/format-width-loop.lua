while true do string.format(('%99.99f'):rep(100), (function() local t = {} for i = 1, 100 do t[i] = 1e300 end return table.unpack(t) end)()) end
