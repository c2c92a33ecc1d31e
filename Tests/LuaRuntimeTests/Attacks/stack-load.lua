while true do load(('('):rep(100000)) load(('{'):rep(100000)) load(('a.'):rep(100000)) load('return ' .. ('-'):rep(100000) .. '1') end
