local script = "scripts/formats/slack-digest.lua"

local function brief(count)
  local citation = { article = "a1", path = "a&b.txt", raw = { 0, 4 }, quote = "Ice", number = 1 }
  local nodes = {}
  for index = 1, count do
    nodes[index] = {
      type = "entry", id = "e" .. index, text = "Ice <" .. index .. "> breaks on the strait", date = { edtf = "201" .. index },
      citations = { citation },
    }
  end
  return {
    kind = "chronology", title = "Ice & ships", period = "", sections = { { id = "c", heading = "C", nodes = nodes } },
    sources = {}, citations = { citation },
  }
end

return {
  ["the newest come first, and the rest are counted"] = function(t)
    local text = t.write(script, brief(3), { limit = 2 })
    t.ok(text:find("2013", 1, true) < text:find("2012", 1, true))
    t.ok(not text:find("2011", 1, true))
    t.ok(text:find("_1 earlier entries", 1, true))
  end,
  ["the order of the sections does not matter"] = function(t)
    local given = brief(3)
    local nodes = given.sections[1].nodes
    nodes[1], nodes[3] = nodes[3], nodes[1]
    t.eq(t.write(script, given), t.write(script, brief(3)))
  end,
  ["marks of Slack are escaped"] = function(t)
    local text = t.write(script, brief(1))
    t.ok(text:find("*Ice &amp; ships*", 1, true))
    t.ok(text:find("Ice &lt;1&gt; breaks", 1, true))
  end,
  ["long entries are cut at a word"] = function(t)
    t.ok(t.write(script, brief(1), { longest = 16 }):find("Ice &lt;1&gt; breaks …", 1, true))
  end,
}
