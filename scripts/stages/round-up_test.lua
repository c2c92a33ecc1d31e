local script = "scripts/stages/round-up.lua"

return {
  ["each heading begins a part of its own"] = function(t)
    local text = "Morning notes.\nICE ON THE STRAIT\nShips wait.\nPilots rest.\nHARVEST\nFields are bare.\nRAIL LINE\nWork began."
    local result = t.run(script, t.article { headline = "In brief", text = text })
    t.eq(result.verdict, "split")
    t.eq(#result.articles, 3)
    t.eq(result.articles[1].headline, "ICE ON THE STRAIT")
    t.eq(result.articles[1].body, "Ships wait.\n\nPilots rest.")
    t.eq(result.articles[2].fields.round_up, "In brief")
    t.eq(result.articles[3]:find("Work").start, text:find("Work", 1, true))
  end,
  ["a piece that clean took for a notice is told all the same"] = function(t)
    local article = t.article { blocks = {
      "ICE ON THE STRAIT", "Ships wait.", "HARVEST", { role = "notice", text = "Fields are bare." }, "RAIL LINE", "Work began.",
    } }
    local part = t.run(script, article).articles[2]
    t.eq(part.body, "Fields are bare.")
    t.eq(part.blocks[1].role, "headline")
  end,
  ["bullets are headings too"] = function(t)
    local result = t.run(script, t.article { text = "* Ice\nShips wait.\n* Fields\nThey are bare.\n* Rail\nWork began." })
    t.eq(#result.articles, 3)
    t.eq(result.articles[2].headline, "Fields")
  end,
  ["a story with two headings stays whole"] = function(t)
    t.eq(t.run(script, t.article { text = "ICE\nShips wait.\nLATER\nThey left." }).verdict, "keep")
  end,
}
