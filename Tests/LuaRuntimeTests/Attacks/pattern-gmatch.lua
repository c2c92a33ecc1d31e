local s = ('ab'):rep(50000)
while true do for _ in s:gmatch('.-.-.-c') do end end
