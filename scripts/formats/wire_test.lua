local script = "scripts/formats/wire.lua"

local function brief()
  local citation = { article = "a1", path = "north.txt", raw = { 10, 42 }, quote = "Ships wait", number = 1 }
  return {
    kind = "chronology", title = "Ice on the strait", period = "",
    sections = {
      {
        id = "chronology", heading = "Chronology",
        nodes = {
          {
            type = "entry", id = "e1", text = "Ships wait for the ice to break north of the lighthouse and of the harbour.",
            date = { edtf = "2011-02", basis = "stated" }, status = "planned", citations = { citation },
          },
          { type = "note", text = "One article could not be dated." },
        },
      },
    },
    sources = {}, citations = { citation },
  }
end

return {
  ["slug, sources and end mark are there"] = function(t)
    local text = t.write(script, brief())
    t.ok(text:find("^^ICE ON THE STRAIT%^\n"), "slug")
    t.ok(text:find("\n[1] north.txt, bytes 10 to 42\n", 1, true), "source")
    t.ok(text:find("%-30%-\n$"), "end")
  end,
  ["an entry has date, status and the number of its source"] = function(t)
    local text = t.write(script, brief())
    t.ok(text:find("   2011-02 (PLANNED) -- Ships wait", 1, true))
    t.ok(text:find("harbour. [1]", 1, true))
  end,
  ["no line is longer than asked"] = function(t)
    for line in t.write(script, brief(), { width = 40 }):gmatch("[^\n]+") do
      t.ok(#line <= 40, "too long: " .. line)
    end
  end,
}
