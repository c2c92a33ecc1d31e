while true do pcall(coroutine.wrap(function() error('x') end)) end
