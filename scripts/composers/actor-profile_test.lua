local script = "scripts/composers/actor-profile.lua"
local text = 'Orlova met Tanaka in Sapporo. "We agreed on gas," said Orlova.\nTanaka flew home.'

local function article(t, path)
  return t.article {
    path = path, text = text, published = "2011-03-02",
    quotes = { { text = '"We agreed on gas,"', speaker = "orlova" } },
    names = {
      { text = "Orlova", entity = "orlova", type = "person" }, { text = "Tanaka", entity = "tanaka", type = "person" },
      { text = "Sapporo", entity = "sapporo", type = "place" },
    },
  }
end

local function section(brief, heading)
  for _, one in ipairs(brief.sections) do
    if one.heading == heading then return one end
  end
end

return {
  ["words, company and sources are those of the actor"] = function(t)
    local found = t.compose(script, { article(t, "a.txt"), article(t, "b.txt") }, { actor = "orlova" })
    local words = section(found, "What it said").nodes
    t.eq(#words, 2)
    t.eq(words[1].text, '"We agreed on gas,"')
    t.eq(words[1].citations[1].path:sub(2), ".txt")
    local rows = section(found, "Whom it is named with").nodes[1].rows
    t.eq(#rows, 2)
    t.eq(rows[1].cells[1], "sapporo")
    t.eq(rows[1].cells[2], "2")
    t.eq(rows[1].cells[3], "Orlova met Tanaka in Sapporo.")
  end,
  ["an actor that nobody names gives notes, not empty sections"] = function(t)
    local found = t.compose(script, { article(t, "a.txt") }, { actor = "nobody" })
    for _, one in ipairs(found.sections) do
      t.eq(#one.nodes, 1)
      t.eq(one.nodes[1].type, "note")
    end
  end,
  ["the actor must be given"] = function(t)
    local ok, why = pcall(t.compose, script, { article(t, "a.txt") })
    t.eq(ok, false)
    t.ok(why:find("needs the argument 'actor'", 1, true), why)
  end,
}
