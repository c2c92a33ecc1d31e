local s = ('a'):rep(60)
s:match(('.-'):rep(20) .. 'b')
while true do s:match(('.-'):rep(20) .. 'b') end
