local function grow(n) return grow(n + 1) + 1 end
while true do pcall(coroutine.wrap(function() grow(1) end)) end
