local script = "scripts/formats/latex.lua"

local function brief(nodes)
  local citation = { article = "a1", path = "north_sea.txt", raw = { 10, 42 }, quote = "50% of ships", number = 1 }
  for _, node in ipairs(nodes) do node.citations = node.type ~= "note" and { citation } or nil end
  return {
    kind = "chronology", title = "Ice & ships", period = "2011", sources = {}, citations = { citation },
    sections = { { id = "c", heading = "Chronology", nodes = nodes } },
  }
end

return {
  ["marks of TeX are escaped and each citation is a footnote"] = function(t)
    local nodes = { { type = "entry", id = "e1", text = "50% of ships {wait}", date = { edtf = "2011-02" }, status = "planned" } }
    local found = t.write(script, brief(nodes))
    t.ok(found:find("\\title{Ice \\& ships}", 1, true))
    t.ok(found:find("\\noindent\\textbf{2011-02} (planned): 50\\% of ships \\{wait\\}\\footnote{north\\_sea.txt, bytes 10--42: ``50\\% of ships''}", 1, true), found)
  end,
  ["it begins and ends as a document"] = function(t)
    local found = t.write(script, brief { { type = "note", text = "None." } }, { class = "report" })
    t.ok(found:find("^\\documentclass{report}\n"))
    t.ok(found:find("\\emph{None.}\n\n\\end{document}\n$"), found)
  end,
  ["tables have a column each"] = function(t)
    local nodes = { { type = "table", columns = { "A", "B" }, rows = { { cells = { "x_y", "2" }, citations = {} } } } }
    t.ok(t.write(script, brief(nodes)):find("\\begin{tabular}{ll}\n\\textbf{A} & \\textbf{B} \\\\\nx\\_y & 2 \\\\\n", 1, true))
  end,
}
