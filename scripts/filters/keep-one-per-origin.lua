-- Keeps one article of each that one origin sent out under one headline: the fullest, and of equally full ones the first in
-- the corpus's order. Articles without an origin all stay. It sees all articles at once, so it is a `select`.
local function plain(headline)
  return (headline:lower():gsub("[%p%s]+", " "):gsub("^ ", ""):gsub(" $", ""))
end

return {
  api = 1,
  args = {
    by_headline = { type = "boolean", default = true, doc = "whether articles of one origin must also share their headline" },
  },
  needs = { "blocks" },
  select = function(articles, ctx)
    local best, keys = {}, {}
    for index, article in ipairs(articles) do
      if article.origin then
        local key = article.origin:lower()
        if ctx.args.by_headline then key = key .. "\n" .. plain(article.headline or article.path) end
        keys[index] = key
        if not best[key] or article.words > articles[best[key]].words then best[key] = index end
      end
    end
    local kept, left = {}, {}
    for index, article in ipairs(articles) do
      local chosen = keys[index] and best[keys[index]] or index
      if chosen == index then
        kept[#kept + 1] = article
      else
        left[#left + 1] = { article, ("%s also sent %s, which is fuller"):format(article.origin, articles[chosen].path) }
      end
    end
    return kept, left
  end,
}
