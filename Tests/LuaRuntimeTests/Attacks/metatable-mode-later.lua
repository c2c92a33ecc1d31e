local mt = setmetatable({}, { __index = {} })
local weak = setmetatable({}, mt)
mt.__mode = "k"
