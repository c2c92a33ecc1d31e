local s = ('a'):rep(300000)
while true do s:find('%f[^a]x.-%f[a]b') s:gsub('.-%f[%d]', '') end
