return {
  api = 1,
  needs = { "blocks" },
  args = { least = { type = "int", default = 30, doc = "Fewest words." } },
  process = function(article, ctx)
    if article.words < "50" or article.words < ctx.args.least then return drop("short") end
  end,
}
