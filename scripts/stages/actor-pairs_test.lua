local script = "scripts/stages/actor-pairs.lua"

local function article(t, path, text)
  return t.article {
    path = path, text = text,
    names = {
      { text = "Orlova", entity = "orlova", type = "person" }, { text = "Tanaka", entity = "tanaka", type = "person" },
      { text = "Sapporo", entity = "sapporo", type = "place" },
    },
  }
end

return {
  ["two actors in one sentence are a pair, a place is none"] = function(t)
    local text = "Orlova met Tanaka in Sapporo."
    local result = t.run(script, { article(t, "a.txt", text), article(t, "b.txt", text) })
    t.eq(result.findings, { ["orlova | tanaka"] = 2 })
  end,
  ["in two sentences they are none"] = function(t)
    local text = "Orlova spoke. Tanaka left for Sapporo."
    t.eq(t.run(script, { article(t, "a.txt", text), article(t, "b.txt", text) }).findings, {})
  end,
  ["a pair of too few articles is not told"] = function(t)
    local articles = { article(t, "a.txt", "Orlova met Tanaka in Sapporo.") }
    t.eq(t.run(script, articles).findings, {})
    t.eq(t.run(script, articles, { least = 1 }).findings, { ["orlova | tanaka"] = 1 })
  end,
}
