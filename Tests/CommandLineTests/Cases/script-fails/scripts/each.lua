---@type dossier.Stage
return {
  api = 1,
  process = function(article)
    return #article.text > 0
  end,
}
