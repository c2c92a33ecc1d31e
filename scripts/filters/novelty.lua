-- Leaves out articles that tell nothing new: which the edition before cites, or whose headline or first sentence is like
-- what readers have seen there. A schedule's runs know their edition before; `dossier run --since-edition` names one.
--   - lua: { script: scripts/filters/novelty.lua, args: { least_alike: 0.7, seen: ["Ice on the strait"] } }
---@type dossier.Stage
return {
  api = 1,
  doc = "Leaves out articles that the edition before has told.",
  args = {
    seen = { type = "list", doc = "headlines that readers have seen elsewhere" },
    least_alike = { type = "number", default = 0.6, doc = "from 0 to 1: how alike counts as the same" },
  },
  needs = { "sentences" },
  init = function(ctx)
    local known = { words = list {}, folded = list {}, cited = {} }
    local function add(words)
      known.words[#known.words + 1] = words
      known.folded[#known.folded + 1] = text.fold(words)
    end
    for _, headline in ipairs(ctx.args.seen or {}) do add(headline) end
    for _, entry in ipairs(ctx.previous and ctx.previous.entries or {}) do
      add(entry.text)
      for _, id in ipairs(entry.articles) do known.cited[id] = true end
    end
    return known
  end,
  process = function(article, ctx)
    local known = ctx.init
    if known.cited[article.id] then return drop(("%s cites it"):format(ctx.previous.name)) end
    local best, earlier = 0, nil
    local first = article:sentences()[1]
    for _, own in ipairs { article.headline or "", first and first.text or "" } do
      local folded = text.fold(own)
      for index, words in ipairs(known.folded) do
        local alike = own == "" and 0 or text.similarity(folded, words, 1)
        if alike > best then best, earlier = alike, known.words[index] end
      end
    end
    if best >= ctx.args.least_alike then
      return drop(("readers have seen '%s' (%d %% alike)"):format(earlier, math.floor(best * 100 + 0.5)))
    end
  end,
}
