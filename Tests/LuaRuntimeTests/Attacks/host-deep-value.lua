local t = {}
t.t = t
while true do pcall(emit, t) end
