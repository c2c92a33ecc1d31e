-- Weighs how much an article is about each entity: a name in the headline counts most, one in the first paragraphs more than
-- one further down. Gives the field `salience`, entity to weight, and `main_entity`.
--   - lua: { script: scripts/stages/salience.lua }
return {
  api = 1,
  doc = "Weighs how much an article is about each entity.",
  args = {
    opening = { type = "integer", default = 3, doc = "how many paragraphs are the opening" },
    keep = { type = "integer", default = 10, doc = "how many entities to keep" },
  },
  needs = { "names" },
  process = function(article, ctx)
    local weights = {}
    local roles = article.blocks
    for _, name in ipairs(article.names) do
      local block = name.paragraph and roles[name.paragraph]
      local weight = 1
      if block and block.role == "headline" then
        weight = 6
      elseif name.paragraph and name.paragraph <= ctx.args.opening then
        weight = 3
      end
      weights[name.entity] = (weights[name.entity] or 0) + weight
    end
    -- The headline may stand outside of the text: each entity in it is worth as much.
    local seen = {}
    for _, name in ipairs(article.names) do
      if article.headline and not seen[name.entity] and article.headline:find(name.text, 1, true) then
        seen[name.entity] = true
        weights[name.entity] = weights[name.entity] + 6
      end
    end
    local kept = {}
    local best = stats.top(weights, ctx.args.keep)
    for _, pair in ipairs(best) do kept[pair[1]] = pair[2] end
    article.fields.salience = kept
    article.fields.main_entity = best[1] and best[1][1] or null
  end,
}
