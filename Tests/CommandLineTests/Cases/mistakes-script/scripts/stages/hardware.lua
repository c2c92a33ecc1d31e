return {
  api = 1,
  provides = { "hardware" },
  process = function(article)
    local ship = article:find("ship")
    if ship then article:annotate("hardware", ship) end
  end,
}
