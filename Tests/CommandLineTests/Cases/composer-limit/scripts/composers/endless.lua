return {
  api = 1,
  compose = function(corpus)
    while #corpus.articles > 0 do end
    return {}
  end,
}
