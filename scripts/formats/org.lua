-- A report for Emacs' org-mode: headings as stars, dates as inactive timestamps, citations as links to the source files, and
-- a list of the sources at the end.
--   write: [{ to: reports/energy.org, format: { lua: scripts/formats/org.lua, args: { sources: ../ } } }]

-- A zero-width space keeps a line of a source from being read as a heading, and marks from making bold of words.
local function plain(words) return (words:gsub("%s+", " "):gsub("^([*#:|+-])", "\u{200B}%1"):gsub("%[%[", "[\u{200B}[")) end

local function links(node, options)
  local found = {}
  for index, citation in ipairs(node.citations or {}) do
    cite(citation)
    found[index] = ("[[file:%s%s][%d]]"):format(options.sources, citation.path:gsub("[%[%]]", "%%%0"), citation.number)
  end
  return #found > 0 and " " .. table.concat(found, " ") or ""
end

local function sourced(node, options) return plain(node.text) .. links(node, options) end

return dossier.scaffold("text") {
  args = { sources = { type = "string", default = "", doc = "what leads from the report to the folder of the workspace" } },
  document = function(brief, body, options)
    local lines = { "#+TITLE: " .. plain(brief.title), "#+STARTUP: showall", "", body, "* Sources" }
    local seen = {}
    for _, citation in ipairs(brief.citations) do
      local path = cite(citation)
      if not seen[path] then
        seen[path] = true
        lines[#lines + 1] = "- " .. options.sources .. path
      end
    end
    return table.concat(lines, "\n") .. "\n"
  end,
  section = function(node, body, level) return ("*"):rep(level) .. " " .. plain(node.heading) .. "\n" .. body end,
  statement = function(node, options) return "- " .. sourced(node, options) .. "\n" end,
  entry = function(node, options)
    local edtf = node.date and node.date.edtf or "undated"
    local stamp = edtf:find("^%d%d%d%d%-%d%d%-%d%d$") and "[" .. edtf .. "]" or edtf
    local status = node.status and node.status ~= "happened" and " =" .. node.status .. "=" or ""
    return "- " .. stamp .. status .. " :: " .. sourced(node, options) .. "\n"
  end,
  quotation = function(node, options)
    local speaker = node.speaker and "-- " .. plain(node.speaker) .. "\n" or ""
    return "#+BEGIN_QUOTE\n" .. sourced(node, options) .. "\n" .. speaker .. "#+END_QUOTE\n"
  end,
  difference = function(node, options)
    local lines = { "- Sources differ on " .. plain(node.subject) .. ":" }
    for _, position in ipairs(node.positions) do
      lines[#lines + 1] = "  - " .. plain(position.holder) .. ": " .. sourced(position, options)
    end
    return table.concat(lines, "\n") .. "\n"
  end,
  table = function(node, options)
    local function row(cells, last)
      local shown = {}
      for index, cell in ipairs(cells) do shown[index] = plain(cell):gsub("|", "\\vert{}") end
      return "| " .. table.concat(shown, " | ") .. last .. " |"
    end
    local lines = { row(node.columns, " | Source"), "|-" }
    for _, one in ipairs(node.rows) do lines[#lines + 1] = row(one.cells, " |" .. links(one, options)) end
    return table.concat(lines, "\n") .. "\n"
  end,
  note = function(node) return "/" .. plain(node.text) .. "/\n" end,
}
