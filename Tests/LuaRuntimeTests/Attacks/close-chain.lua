local function hold(n)
  local trap <close> = setmetatable({}, { __close = function() while true do pcall(hold, 1) end end })
  if n > 0 then hold(n - 1) end
  while true do end
end
hold(100)
