local s = ('a'):rep(3000)
while true do s:find('(.*)(.*)%1%2b') end
