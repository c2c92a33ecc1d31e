local script = "scripts/filters/novelty.lua"

local function run(t, headline, args)
  return t.run(script, t.article { headline = headline, text = "Ships wait." }, args)
end

return {
  ["a headline that was seen is left out, whatever its case"] = function(t)
    local result = run(t, "ICE on the Strait!", { seen = { "Harvest is in", "Ice on the strait" } })
    t.eq(result.verdict, "drop")
    t.eq(result.reason, "readers have seen 'Ice on the strait' (100 % alike)")
  end,
  ["another story stays"] = function(t)
    t.eq(run(t, "Harvest is in", { seen = { "Ice on the strait" } }).verdict, "keep")
    t.eq(run(t, nil, { seen = { "Ice on the strait" } }).verdict, "keep")
  end,
  ["how alike is enough can be said"] = function(t)
    local seen = { "Ice on the strait breaks up" }
    t.eq(run(t, "Ice on the strait", { seen = seen, least_alike = 0.9 }).verdict, "keep")
    t.eq(run(t, "Ice on the strait", { seen = seen, least_alike = 0.6 }).verdict, "drop")
  end,
  ["what the edition before cites is left out"] = function(t)
    local article = t.article { text = "Ships wait." }
    local previous = { name = "the edition of 5 May", entries = { { text = "Fields are bare.", articles = { article.id } } } }
    local result = t.run(script, article, {}, { previous = previous })
    t.eq(result.reason, "the edition of 5 May cites it")
    t.eq(t.run(script, t.article { path = "b.txt", text = "Ships wait." }, {}, { previous = previous }).verdict, "keep")
  end,
  ["what it told from another paper is left out too"] = function(t)
    local previous = { entries = { { text = "Twelve ships wait for the ice to break.", articles = { "0f" } } } }
    local article = t.article { text = "Twelve ships wait for the ice to break! Nobody knows how long." }
    t.eq(t.run(script, article, {}, { previous = previous }).verdict, "drop")
  end,
}
