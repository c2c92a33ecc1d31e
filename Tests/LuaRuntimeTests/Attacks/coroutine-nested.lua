local function nest()
  local co = coroutine.wrap(nest)
  pcall(co)
  while true do end
end
nest()
