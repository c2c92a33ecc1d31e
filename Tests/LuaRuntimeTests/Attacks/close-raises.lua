while true do
  pcall(function()
    local trap <close> = setmetatable({}, { __close = function() error('more') end })
    error('one')
  end)
end
