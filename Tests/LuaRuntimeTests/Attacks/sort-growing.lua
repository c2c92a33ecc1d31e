local t = { 1, 2, 3 }
table.sort(t, function() for index = 1, 1000 do t[#t + 1] = index end return false end)
while true do end
