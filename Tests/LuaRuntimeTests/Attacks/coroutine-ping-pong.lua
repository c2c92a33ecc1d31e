local other = coroutine.wrap(function() while true do coroutine.yield() end end)
while true do other() end
