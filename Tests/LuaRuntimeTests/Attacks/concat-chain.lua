local s = ('x'):rep(3000000)
while true do local t = s .. 'a' .. s .. 'b' .. s end
