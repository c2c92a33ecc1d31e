local n = 60
local s = ('a'):rep(n)
while true do s:match(('a?'):rep(n) .. ('a'):rep(n) .. 'b') end
