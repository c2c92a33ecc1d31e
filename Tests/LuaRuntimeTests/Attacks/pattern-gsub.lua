local s = ('a'):rep(30000)
while true do s:gsub('(a*)*(a*)b', '') end
