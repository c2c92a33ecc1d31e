local s = ('a'):rep(1000000)
local p = ('a'):rep(500000) .. 'b'
while true do s:find(p, 1, true) end
