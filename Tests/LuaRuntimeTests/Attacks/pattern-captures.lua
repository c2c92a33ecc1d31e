local s = ('a'):rep(2000)
while true do s:find(('(.-)'):rep(31) .. 'b') end
