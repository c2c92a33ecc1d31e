-- Keeps articles that speak of sanctions, marks each place with the kind `sanctions`, and counts them in a field.
-- The words come from a lexicon, so that they can be others.
--   - lua: { script: scripts/filters/sanctions-mentions.lua, args: { least: 2 } }
return {
  api = 1,
  doc = "Keeps articles that speak of sanctions, and marks where.",
  args = {
    lexicon = { type = "string", default = "pipelines/lexicons/sanctions.yaml", doc = "the lexicon with the words" },
    least = { type = "integer", default = 2, doc = "least weight of all places together" },
  },
  needs = { "blocks" },
  process = function(article, ctx)
    local weight = 0
    for _, hit in ipairs(lexicon.find(article, ctx.args.lexicon)) do
      weight = weight + hit.value.weight
      article:annotate("sanctions", hit, { weight = hit.value.weight, issue = hit.value.issue or null })
    end
    if weight < ctx.args.least then
      return drop(("sanctions weigh %d, less than %d"):format(weight, ctx.args.least))
    end
    article.fields.sanctions = weight
  end,
}
