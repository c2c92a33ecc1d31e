local script = "scripts/formats/org.lua"

local function brief(node)
  local citation = { article = "a1", path = "a.txt", raw = { 10, 42 }, quote = "Ships wait", number = 1 }
  node.citations = { citation }
  return {
    kind = "chronology", title = "Ice", period = "", sources = {}, citations = { citation },
    sections = { { id = "c", heading = "Chronology", nodes = { node } } },
  }
end

return {
  ["entries have a timestamp and a link to their source"] = function(t)
    local entry = { type = "entry", id = "e", text = "Ships wait.", date = { edtf = "2011-02-03" }, status = "planned" }
    local found = t.write(script, brief(entry), { sources = "../" })
    t.ok(found:find("* Chronology\n- [2011-02-03] =planned= :: Ships wait. [[file:../a.txt][1]]\n", 1, true), found)
    t.ok(found:find("\n* Sources\n- ../a.txt\n", 1, true), found)
  end,
  ["words of a source make no heading and no link"] = function(t)
    local found = t.write(script, brief { type = "statement", id = "s", text = "* all [[http://x]]" })
    t.ok(found:find("- \u{200B}* all [\u{200B}[http", 1, true), found)
  end,
  ["tables name the source of each row"] = function(t)
    local citation = { article = "a1", path = "a.txt", raw = { 0, 4 }, quote = "Ice", number = 1 }
    local rows = { { cells = { "a|b" }, citations = { citation } } }
    local found = t.write(script, brief { type = "table", columns = { "A" }, rows = rows })
    t.ok(found:find("| A | Source |\n|-\n| a\\vert{}b | [[file:a.txt][1]] |", 1, true), found)
  end,
}
