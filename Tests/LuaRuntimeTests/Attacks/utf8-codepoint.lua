local s = ('a'):rep(900000)
while true do pcall(utf8.codepoint, s, 1, -1) pcall(string.byte, s, 1, -1) end
