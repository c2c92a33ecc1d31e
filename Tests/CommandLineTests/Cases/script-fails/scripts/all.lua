---@type dossier.Stage
return {
  api = 1,
  select = function(articles)
    return #articles > 0
  end,
}
