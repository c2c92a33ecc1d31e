local script = "scripts/composers/positions.lua"

local function article(t)
  return t.article {
    path = "a.txt", published = "2011-03-02",
    text = 'Norland demanded the whole river. It rained. Sudria offered a half. "Never," said Orlova.',
    quotes = { { text = '"Never,"', speaker = "orlova" } },
    names = {
      { text = "Norland", entity = "norland", type = "country" }, { text = "Sudria", entity = "sudria", type = "country" },
      { text = "Orlova", entity = "orlova", type = "person" },
    },
  }
end

local args = { parties = { "norland", "sudria" }, words = { "demanded", "offered" } }

return {
  ["each party has a part of its own, in the order asked for"] = function(t)
    local found = t.compose(script, { article(t) }, args)
    t.eq(found.sections[1].heading, "norland")
    t.eq(found.sections[2].heading, "sudria")
  end,
  ["a party that nobody speaks of gives notes"] = function(t)
    local found = t.compose(script, { article(t) }, { parties = { "nobody" }, words = { "demanded" } })
    for _, one in ipairs(found.sections[1].nodes) do
      t.eq(one.nodes[1].type, "note")
    end
  end,
  ["parties and words must be given"] = function(t)
    local ok, why = pcall(t.compose, script, { article(t) }, { parties = { "norland" } })
    t.eq(ok, false)
    t.ok(why:find("needs the argument 'words'", 1, true), why)
  end,
}
