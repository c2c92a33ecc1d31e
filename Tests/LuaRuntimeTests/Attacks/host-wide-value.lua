local t = { 1 }
for _ = 1, 40 do t = { t, t } end
while true do pcall(emit, t) end
