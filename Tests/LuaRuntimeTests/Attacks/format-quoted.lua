local s = ('\0'):rep(4000000)
while true do string.format('%q', s) end
