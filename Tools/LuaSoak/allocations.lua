-- Uses memory in every way that scripts do; the soak refuses its allocations at any moment.
local function build(n)
  local t = {}
  for i = 1, n do t[i] = { name = ("x"):rep(i), value = i / 3 } end
  table.sort(t, function(a, b) return a.value > b.value end)
  local parts = {}
  for k, v in pairs({ b = 1, a = 2, [3] = 4 }) do parts[#parts + 1] = tostring(k) .. v end
  for word in ("some words to walk over"):gmatch("%a+") do parts[#parts + 1] = word:upper() end
  local co = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end)
  parts[#parts + 1] = co() + co()
  local ok = pcall(load, "return " .. n)
  parts[#parts + 1] = string.format("%5d|%q", n, tostring(ok))
  local class = setmetatable({}, { __index = { size = n } })
  class.__index = class
  parts[#parts + 1] = setmetatable({}, class).size
  parts[#parts + 1] = utf8.char(228, 8364) .. string.pack("<i4z", n, "end"):byte(1)
  return table.concat(parts, ","), helper(t[1].name), (("abc"):gsub("%w", "%0%0"))
end
return { run = function() local a, b, c = build(12) return { a, b, c } end }
