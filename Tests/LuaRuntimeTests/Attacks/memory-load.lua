local kept = {}
while true do kept[#kept + 1] = load('return ' .. #kept .. ' + ' .. ('1 + '):rep(100) .. '1') end
