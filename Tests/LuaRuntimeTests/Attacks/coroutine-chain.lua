local co = function() while true do coroutine.yield() end end
for _ = 1, 100000 do local inner = co co = coroutine.wrap(function() while true do inner() coroutine.yield() end end) end
while true do co() end
