while true do coroutine.wrap(function() for index = 1, 900 do end end)() end
