while true do pcall(table.concat, {}, '', 1, math.maxinteger) pcall(table.concat, setmetatable({}, { __index = function() return 'x' end }), '', 1, 1 << 60) end
