-- Leaves out articles that tell nothing new: whose headline is like one of an earlier edition, or of an earlier article that
-- the pipeline names. Give the headlines that readers have seen.
--   - lua: { script: scripts/filters/novelty.lua, args: { seen: ["Ice on the strait"], least_alike: 0.7 } }
return {
  api = 1,
  doc = "Leaves out articles whose headline readers have seen.",
  args = {
    seen = { type = "list", required = true, doc = "headlines of earlier editions" },
    least_alike = { type = "number", default = 0.6, doc = "from 0 to 1: how alike counts as the same" },
  },
  init = function(ctx)
    local folded = list {}
    for index, headline in ipairs(ctx.args.seen) do folded[index] = text.fold(headline) end
    return folded
  end,
  process = function(article, ctx)
    if not article.headline then return end
    local own = text.fold(article.headline)
    local best, earlier = 0, nil
    for index, headline in ipairs(ctx.init) do
      local alike = text.similarity(own, headline, 1)
      if alike > best then best, earlier = alike, ctx.args.seen[index] end
    end
    if best >= ctx.args.least_alike then
      return drop(("readers have seen '%s' (%d %% alike)"):format(earlier, math.floor(best * 100 + 0.5)))
    end
  end,
}
