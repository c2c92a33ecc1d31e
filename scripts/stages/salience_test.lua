local script = "scripts/stages/salience.lua"

local function article(t)
  return t.article {
    headline = "Tanaka waits", text = "Orlova spoke.\nIce held.\nShips lay still.\nNobody moved.\nTanaka left.",
    names = {
      { text = "Orlova", entity = "orlova", type = "person" }, { text = "Tanaka", entity = "tanaka", type = "person" },
    },
  }
end

return {
  ["a name in the headline weighs most"] = function(t)
    local found = t.run(script, article(t)).article.fields
    t.eq(found.salience, { orlova = 3, tanaka = 7 })
    t.eq(found.main_entity, "tanaka")
  end,
  ["only so many are kept"] = function(t)
    t.eq(t.run(script, article(t), { keep = 1 }).article.fields.salience, { tanaka = 7 })
  end,
  ["an article without names has no main entity"] = function(t)
    local found = t.run(script, t.article { text = "Ice held." }).article.fields
    t.eq(found.main_entity, null)
    t.eq(found.salience, {})
  end,
}
