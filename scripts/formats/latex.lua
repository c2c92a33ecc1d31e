-- A report as a LaTeX article: sections, entries, tables, and every citation as a footnote with file, bytes and words.
--   write: [{ to: reports/energy.tex, format: { lua: scripts/formats/latex.lua } }]
local marks = {
  ["\\"] = "\\textbackslash{}", ["{"] = "\\{", ["}"] = "\\}", ["$"] = "\\$", ["&"] = "\\&", ["#"] = "\\#", ["_"] = "\\_",
  ["%"] = "\\%", ["~"] = "\\textasciitilde{}", ["^"] = "\\textasciicircum{}",
}

local function escaped(words) return (words:gsub("[\\{}$&#_%%~^]", marks)) end

local function footnotes(node)
  local notes = {}
  for index, citation in ipairs(node.citations or {}) do
    notes[index] = ("\\footnote{%s, bytes %d--%d: ``%s''}"):format(
      escaped(cite(citation)), citation.raw[1], citation.raw[2], escaped(citation.quote))
  end
  return table.concat(notes, "\\textsuperscript{,}")
end

local function sourced(node) return escaped(node.text) .. footnotes(node) end

local levels = { "section", "subsection", "subsubsection", "paragraph" }

return dossier.scaffold("text") {
  args = { class = { type = "string", default = "article", doc = "the document class" } },
  document = function(brief, body, options)
    return table.concat {
      "\\documentclass{", escaped(options.class), "}\n\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n",
      "\\title{", escaped(brief.title), "}\n\\date{", escaped(brief.period), "}\n\\begin{document}\n\\maketitle\n\n", body,
      "\\end{document}\n",
    }
  end,
  section = function(node, body, level)
    return ("\\%s{%s}\n\n%s"):format(levels[math.min(level, #levels)], escaped(node.heading), body)
  end,
  statement = function(node) return sourced(node) .. "\n\n" end,
  entry = function(node)
    local date = node.date and node.date.edtf or "undated"
    local status = node.status and node.status ~= "happened" and " (" .. node.status .. ")" or ""
    return ("\\noindent\\textbf{%s}%s: %s\n\n"):format(escaped(date), escaped(status), sourced(node))
  end,
  quotation = function(node)
    local speaker = node.speaker and escaped(node.speaker) .. ": " or ""
    return "\\begin{quote}\n" .. speaker .. sourced(node) .. "\n\\end{quote}\n\n"
  end,
  difference = function(node)
    local lines = { "\\noindent Sources differ on " .. escaped(node.subject) .. ":\n\\begin{itemize}" }
    for _, position in ipairs(node.positions) do
      lines[#lines + 1] = "\\item " .. escaped(position.holder) .. ": " .. sourced(position)
    end
    lines[#lines + 1] = "\\end{itemize}\n\n"
    return table.concat(lines, "\n")
  end,
  table = function(node)
    local lines = { "\\begin{tabular}{" .. ("l"):rep(#node.columns) .. "}" }
    local heads = {}
    for index, column in ipairs(node.columns) do heads[index] = "\\textbf{" .. escaped(column) .. "}" end
    lines[2] = table.concat(heads, " & ") .. " \\\\"
    for _, row in ipairs(node.rows) do
      local cells = {}
      for index, cell in ipairs(row.cells) do cells[index] = escaped(cell) end
      lines[#lines + 1] = table.concat(cells, " & ") .. footnotes(row) .. " \\\\"
    end
    lines[#lines + 1] = "\\end{tabular}\n\n"
    return table.concat(lines, "\n")
  end,
  note = function(node) return "\\emph{" .. escaped(node.text) .. "}\n\n" end,
}
