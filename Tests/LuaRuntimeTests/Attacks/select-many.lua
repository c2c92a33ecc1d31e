local t = table.pack(table.unpack({}, 1, 200000))
while true do select('#', table.unpack(t, 1, 200000)) end
