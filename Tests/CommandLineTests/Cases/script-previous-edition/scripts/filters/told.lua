return {
  api = 1,
  process = function(article, ctx)
    for _, entry in ipairs(ctx.previous and ctx.previous.entries or {}) do
      for _, id in ipairs(entry.articles) do
        if id == article.id then return drop(("%s told: %s"):format(ctx.previous.name, entry.text)) end
      end
    end
  end,
}
