local function deep(s) return (s:gsub('.', deep)) end
while true do pcall(deep, 'a') end
