local function deep() while true do pcall(deep) end end
deep()
