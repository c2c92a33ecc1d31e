return {
  api = 1,
  process = function(article) article.fields.count = #article:marks("hardware") end,
}
