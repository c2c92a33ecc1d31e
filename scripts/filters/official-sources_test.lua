local script = "scripts/filters/official-sources.lua"
local text = 'Ministers met. "We agreed on gas," said Orlova. "Not yet," said Tanaka. Talks go on, one official said.'

local function article(t, quotes)
  return t.article { text = text, quotes = quotes }
end

return {
  ["an article without a named speaker is dropped, with the reason"] = function(t)
    local result = t.run(script, article(t, { { text = "Talks go on" } }))
    t.eq(result.verdict, "drop")
    t.eq(result.reason, "only 0 named speaker(s), fewer than 1")
  end,
  ["one speaker quoted twice counts once"] = function(t)
    local quotes = { { text = '"We agreed on gas,"', speaker = "orlova" }, { text = '"Not yet,"', speaker = "orlova" } }
    t.eq(t.run(script, article(t, quotes), { min_speakers = 2 }).verdict, "drop")
    t.eq(t.run(script, article(t, quotes)).article.fields.named_speakers, 1)
  end,
  ["two speakers are enough for two"] = function(t)
    local quotes = { { text = '"We agreed on gas,"', speaker = "orlova" }, { text = '"Not yet,"', speaker = "tanaka" } }
    t.eq(t.run(script, article(t, quotes), { min_speakers = 2 }).verdict, "keep")
  end,
  ["told words count unless only direct ones may"] = function(t)
    local quotes = { { text = "Talks go on", speaker = "orlova", manner = "indirect" } }
    t.eq(t.run(script, article(t, quotes)).verdict, "keep")
    t.eq(t.run(script, article(t, quotes), { direct_only = true }).verdict, "drop")
  end,
  ["no speaker is asked for with zero"] = function(t)
    t.eq(t.run(script, article(t, {}), { min_speakers = 0 }).verdict, "keep")
  end,
}
