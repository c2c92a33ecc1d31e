for _ in (function() return 1 end), nil, nil, setmetatable({}, { __close = function() while true do end end }) do break end
