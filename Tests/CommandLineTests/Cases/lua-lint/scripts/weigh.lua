local heaviest = 3
return {
  api = 1,
  args = {
    least = { type = "integer", default = 1, doc = "fewest quotations" },
    mark = { type = "string", default = "x", doc = "never read" },
  },
  process = function(article, ctx)
    local count = #article.qoutes
    if count < ctx.args.leest then
      drop("few")
    end
    for _, quote in ipairs(article.quotes) do
      log.note(quote.speeker:upper())
    end
    prnt(count)
    article.path = "x"
  end,
}
