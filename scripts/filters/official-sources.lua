-- Keeps articles that let named people speak: at least `min_speakers` different speakers, each with a name, are quoted.
-- Use it after `quotes`:  - lua: { script: scripts/filters/official-sources.lua, args: { min_speakers: 1 } }
return {
  api = 1,
  args = {
    min_speakers = { type = "integer", default = 1, doc = "fewest named speakers" },
    direct_only = { type = "boolean", default = false, doc = "count only words in quotation marks" },
  },
  needs = { "quotes" },
  process = function(article, ctx)
    local seen, count = {}, 0
    for _, quote in ipairs(article.quotes) do
      local speaker = quote.speaker
      local counts = quote.manner ~= "indirect" or not ctx.args.direct_only
      if speaker and counts and not seen[speaker] then
        seen[speaker] = true
        count = count + 1
      end
    end
    if count < ctx.args.min_speakers then
      return drop(("only %d named speaker(s), fewer than %d"):format(count, ctx.args.min_speakers))
    end
    article.fields.named_speakers = count
  end,
}
