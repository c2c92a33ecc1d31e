-- Random calls into the libraries. Runs on the stock libraries and on the guarded ones with the same seed, and gives one
-- line a call: what was called, what came back or what was raised.

-- Debian's stock library has old names beside the new ones, and which of two names an error message takes is up to the hash
-- seed of the process.
for _, name in ipairs({ "atan2", "cosh", "frexp", "ldexp", "log10", "pow", "sinh", "tanh" }) do
  if math[name] ~= nil then math[name] = nil end
end

local seed
local function random(n)
  seed = (seed * 6364136223846793005 + 1442695040888963407)
  return ((seed >> 33) % n) + 1
end
local function pick(list) return list[random(#list)] end

local function show(value)
  if math.type(value) == "float" then return string.format("%.17gf", value) end
  if type(value) == "string" then return string.format("%q", value) end
  if type(value) == "table" then
    local parts = {}
    for index = 1, value.n or #value do parts[index] = show(value[index]) end
    return "{" .. table.concat(parts, ",") .. "}"
  end
  return tostring(value)
end

local function line(name, arguments, ...)
  local results = table.pack(...)
  local shown = {}
  for index = 1, arguments.n do
    local value = arguments[index]
    shown[index] = type(value) == "function" and "f" or show(value)
  end
  for index = 1, results.n do
    if type(results[index]) == "function" then results[index] = "f" end
  end
  return name .. "(" .. table.concat(shown, ", ") .. ") -> " .. show(results)
end

local bytes = { "a", "b", "c", "a", "b", " ", "%", "(", ")", "[", "]", "\0", "1", "9", ".", "-", "\n", "\200", "A", "_" }
local function subject()
  local parts = {}
  for index = 1, random(14) - 1 do parts[index] = pick(bytes) end
  return table.concat(parts)
end

local items = {
  "a", "b", ".", "%a", "%d", "%s", "%w", "%p", "%c", "%x", "%u", "%l", "%g", "%A", "%W", "%%", "%.", "[ab]", "[^a]", "[a-c]",
  "[%a_]", "[^%s]", "[]]", "[]a]", "[^]]", "[a-]", "[%-x]", "[a%]", "%f[%w]", "%f[^a]", "%b()", "%bab", "%1", "%2", "%0",
  "(", ")", "()", "(a)", "(.)", "(%w+)", "$", "^", "%", "[", "[a", "%f", "%b", "%ba", "\0", "%z", "[%z]", "(a*)", "(.-)",
}
local repeats = { "", "", "", "", "*", "+", "-", "?" }
local function pattern()
  local parts = {}
  if random(8) == 1 then parts[1] = "^" end
  for _ = 1, random(5) do parts[#parts + 1] = pick(items) .. pick(repeats) end
  if random(8) == 1 then parts[#parts + 1] = "$" end
  return table.concat(parts)
end

local replacements = { "", "x", "%0", "%1", "%2", "<%0>", "%%", "%", "%a", "%9", "a%1b%0c", "%1%1" }
local function swap(a, b) return b or a end
local function upper(a) if a == "a" then return false end if a == "b" then return nil end return "<" .. tostring(a) .. ">" end
local function wrong() return {} end
local function replacement()
  local which = random(10)
  if which == 1 then return swap end
  if which == 2 then return upper end
  if which == 3 then return wrong end
  if which == 4 then return { a = "A", b = false, ab = 12, [1] = "one", [2] = true } end
  if which == 5 then return 42 end
  if which == 6 then return nil end
  return pick(replacements)
end

local numbers = {
  0, 1, 2, 3, -1, -2, 7, 100, 1.5, -0.0, 3.0, 1e15, 1e100, math.huge, -math.huge, math.maxinteger, math.mininteger, "10", "0x10",
  " 5 ", "1e1", "x", 255, 256, 65536, 2^53, 2^63, -2^63, 0.1,
}
local function position() return pick({ 1, 2, 3, 0, -1, -2, -3, 5, 20, -20, math.maxinteger, math.mininteger, 1.0, 1.5, "2" }) end

local formats = {
  "%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%.3d", "%5.2d", "%i", "%u", "%c", "%x", "%X", "%#x", "%o", "%e", "%E", "%f", "%10.3f",
  "%-10.2f|", "%g", "%G", "%a", "%.20g", "%s", "%10s", "%-10s|", "%.2s", "%5.1s", "%q", "%5q", "%%", "%", "%y", "%-y", "%0s", "%123d",
  "%.123d", "%+s", "%#d", "%10", "%-+ #0d", "%0005d", "%.d", "%5.f", "%ld", "a%db", "%99.99f", "%-+ #0-+ #0-+ #0-+ #0d", "%i%s", "%d%d",
  "%#.3x", "%+.3e", "%05s", "%F", "%A", "%.0f", "% s", "%c%c",
}
local codes = { "<", ">", "=", "!", "!4", "!8", "!3", "b", "B", "h", "H", "i", "I", "l", "L", "j", "J", "T", "i3", "I3", "i5", "i16", "I16", "f", "d", "n", "s",
  "s1", "s2", "z", "c3", "c0", "x", "X", "Xi4", "Xd", " ", "i17", "i0", "c", "r", "Xz", "Xc1", "s17" }
local function packing()
  local parts = {}
  for index = 1, random(4) do parts[index] = pick(codes) end
  return table.concat(parts)
end
local texts = { "", "a", "ab", "abc", "abcdefghijkl", "a\0b", "\255\255\255\255\255\255\255\255\255", "\1\0\0\0\0\0\0\0\2\0\0\0", "1", "12" }
local function anything() return pick({ random(300) - 150, pick(numbers), pick(texts), true, false }) end

local wide = { "", "a", "ä", "€", "𝄞", "aä€", "\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\x80", "ä\xe2\x82", "\xfd\xbf\xbf\xbf\xbf\xbf", "x€y", "日本語" }

local function walk(f, s, p, init)
  local found = {}
  for a, b in f(s, p, init) do
    found[#found + 1] = tostring(a) .. "/" .. tostring(b)
    if #found > 40 then break end
  end
  return table.concat(found, " ")
end
local function walk_codes(s, lax)
  local found = {}
  for at, code in utf8.codes(s, lax) do found[#found + 1] = at .. ":" .. code end
  return table.concat(found, " ")
end
local function list()
  local made = {}
  for index = 1, random(7) - 1 do made[index] = pick({ 3, 1, 2, 1.5, "a", "b", -1 }) end
  return made
end
local function numbers_only()
  local made = {}
  for index = 1, random(20) - 1 do made[index] = random(9) - 5 end
  return made
end
local function with(f, made, ...) local results = table.pack(f(made, ...)) return made, table.unpack(results, 1, results.n) end
local function sorted(made, order) table.sort(made, order) return made end
local function greater(a, b) return a > b end

local function arith(a, op, b)
  if op == 1 then return a + b elseif op == 2 then return a - b elseif op == 3 then return a * b elseif op == 4 then return a / b
  elseif op == 5 then return a % b elseif op == 6 then return a // b elseif op == 7 then return -a else return a ^ b end
end

local groups = {
  search = {
    function() return "find", string.find, subject(), pattern(), pick({ 1, 1, 1, position() }), random(6) == 1 end,
    function() return "match", string.match, subject(), pattern(), pick({ 1, 1, 1, position() }) end,
    function() return "gmatch", walk, string.gmatch, subject(), pattern(), pick({ 1, 1, 1, position() }) end,
    function() return "gsub", string.gsub, subject(), pattern(), replacement() end,
    function() return "gsub", string.gsub, subject(), pattern(), replacement(), pick({ 0, 1, 2, -1, "1", 1.5 }) end,
  },
  strings = {
    function() return "format", string.format, pick(formats), anything() end,
    function() return "format", string.format, pick(formats) .. pick(formats), anything(), anything() end,
    function() return "format", string.format, pick(formats), pick(numbers) end,
    function() return "rep", string.rep, pick(texts), pick({ 0, 1, 2, 5, -1, 1.5, "2" }), pick({ "", ",", "--" }) end,
    function() return "rep", string.rep, "ab", pick({ math.maxinteger, math.maxinteger // 2, math.mininteger }), "" end,
    function() return "sub", string.sub, subject(), position(), position() end,
    function() return "byte", string.byte, subject(), position(), pick({ 1, 2, -1, 4 }) end,
    function() return "char", string.char, random(260) - 3, pick({ 65, 66, "67", 1.5 }) end,
    function() return "upper", string.upper, subject() end,
    function() return "lower", string.lower, subject() end,
    function() return "reverse", string.reverse, anything() end,
    function() return "len", string.len, anything() end,
    function() return "arith", arith, anything(), random(8), anything() end,
  },
  packing = {
    function() return "pack", string.pack, packing(), anything(), anything(), anything(), anything() end,
    function() return "pack", string.pack, packing(), random(200), random(200), "abc", "x" end,
    function() return "pack", string.pack, packing(), anything() end,
    function() return "packsize", string.packsize, packing() end,
    function() return "unpack", string.unpack, packing(), pick(texts) .. pick(texts) .. pick(texts), pick({ 1, 1, 1, position() }) end,
  },
  others = {
    function() return "len8", utf8.len, pick(wide) .. pick(wide), pick({ 1, 1, position() }), pick({ -1, -1, position() }), random(2) == 1 end,
    function() return "codepoint", utf8.codepoint, pick(wide) .. pick(wide), pick({ 1, 1, 2, 3, -1, 9 }), pick({ 1, 2, -1, 9 }), random(2) == 1 end,
    function() return "char8", utf8.char, pick({ 65, 228, 0x20AC, 0x10FFFF, 0x7FFFFFFF, 0x80000000, -1, "66", 1.5 }), random(70000) end,
    function() return "offset", utf8.offset, pick(wide) .. pick(wide), pick({ 0, 1, 2, 3, -1, -2, 9 }), pick({ 1, 2, 3, -1, 9 }) end,
    function() return "offset", utf8.offset, pick(wide) .. pick(wide), pick({ 0, 1, 2, -1, -3 }) end,
    function() return "concat", table.concat, list(), pick({ "", ", " }), pick({ 1, 1, 2, 0, -1 }), pick({ 1, 2, 3, 9 }) end,
    function() return "insert", with, table.insert, list(), pick({ 1, 2, 0, 5, -1, "2", 1.5 }), "new" end,
    function() return "insert", with, table.insert, list(), pick({ 1, "x" }) end,
    function() return "remove", with, table.remove, list(), pick({ 1, 2, 0, 5, -1, "2", 7, 8 }) end,
    function() return "remove", with, table.remove, list() end,
    function() return "move", with, table.move, list(), pick({ 1, 2, 0, 5 }), pick({ 1, 2, 3, 0 }), pick({ 1, 2, 3, 5 }) end,
    function() return "unpack", table.unpack, list(), pick({ 1, 2, 0 }), pick({ 1, 2, 5 }) end,
    function() return "sort", sorted, numbers_only(), pick({ false, greater }) or nil end,
    function() return "select", select, pick({ 1, 2, 3, 4, 0, -1, -2, -9, "#", 1.5, "x" }), "a", "b", "c" end,
    function() return "tonumber", tonumber, pick({ pick(numbers), pick(texts), "0x1p4", "1e", "0b1", "z", "-7f", " 11 " }), pick({ 10, 2, 16, 36, 1, 37 }) end,
    function() return "tonumber", tonumber, pick({ pick(numbers), pick(texts), "0x1p4", "1e", "0b1", "1e5", ".5", "5.", "inf", "nan" }) end,
    function() return "tostring", tostring, anything() end,
    function() return "math", math[pick({ "abs", "ceil", "floor", "sqrt", "exp", "sin", "tointeger", "type", "deg", "rad", "modf", "acos" })], anything() end,
    function() return "math2", math[pick({ "fmod", "max", "min", "log", "atan", "ult" })], anything(), anything() end,
    function() return "rawlen", rawlen, pick({ "abc", { 1, 2 }, 5 }) end,
    function() return "rawequal", rawequal, anything(), anything() end,
    function() return "error", error, anything(), pick({ 0, 1, 2 }) end,
    function() return "assert", assert, pick({ false, true, 1 }), anything() end,
    function() return "setmetatable", setmetatable, pick({ 1, "x", {} }), pick({ 1, {} }) end,
    function() return "load", load, pick({ "return 1", "return +", "x = ", "return ...", "goto x", "for" }), "=c", pick({ "t", "bt", "b" }) end,
    function() return "ipairs", function(t) local s = "" for i, v in ipairs(t) do s = s .. i .. tostring(v) end return s end, list() end,
    function() return "resume", function(n)
      local co = coroutine.create(function(a) local b = coroutine.yield(a) if n == 2 then error("e") end return b, coroutine.isyieldable() end)
      return coroutine.status(co), coroutine.resume(co, 1), coroutine.resume(co, 2), coroutine.status(co), coroutine.resume(co)
    end, random(2) end,
    function() return "wrap", function(n)
      local f = coroutine.wrap(function() coroutine.yield(1) if n == 2 then error("e") elseif n == 3 then error({}) end end)
      f() f() f()
    end, random(3) end,
  },
}

local function call(name, f, ...)
  return line(name, table.pack(...), pcall(f, ...))
end

return function(group, from, count)
  seed = from * 7919 + 13
  local lines = {}
  for index = 1, count do lines[index] = call(pick(groups[group])()) end
  return lines
end
