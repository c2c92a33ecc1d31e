-- A report as a wire service sends it: capital slug, short lines, "(MORE)" between takes, "-30-" at the end, and a list of
-- the sources at the foot.
--   write: [{ to: reports/energy.wire.txt, format: { lua: scripts/formats/wire.lua, args: { width: 69 } } }]
local scaffold = require("dossier.scaffold")

local function wrapped(text, width, indent)
  local lines, line = {}, indent
  for word in text:gmatch("%S+") do
    if #line > #indent and utf8.len(line) and utf8.len(line) + 1 + (utf8.len(word) or #word) > width then
      lines[#lines + 1] = line
      line = ""
    end
    line = (line == "" or line == indent) and line .. word or line .. " " .. word
  end
  lines[#lines + 1] = line
  return table.concat(lines, "\n") .. "\n"
end

-- The numbers of citations as letters of sources at the foot would be one more thing to look up; wires name the source.
local function sourced(node)
  local marks = {}
  for index, citation in ipairs(node.citations) do marks[index] = "[" .. citation.number .. "]" end
  return node.text .. " " .. table.concat(marks)
end

local function dated(node, options)
  local date = node.date and node.date.edtf or "undated"
  local status = node.status and node.status ~= "happened" and " (" .. node.status:upper() .. ")" or ""
  return wrapped(date .. status .. " -- " .. sourced(node), options.width, "   ")
end

return scaffold.text {
  args = { width = { type = "integer", default = 69, doc = "longest line, in characters" } },
  entry = dated,
  statement = function(node, options) return wrapped(sourced(node), options.width, "   ") end,
  quotation = function(node, options)
    return wrapped((node.speaker and node.speaker .. ": " or "") .. sourced(node), options.width, "   ")
  end,
  difference = function(node, options)
    local lines = { wrapped("SOURCES DIFFER ON " .. node.subject:upper() .. ":", options.width, "   ") }
    for _, position in ipairs(node.positions) do
      lines[#lines + 1] = wrapped(position.holder .. ": " .. sourced(position), options.width, "   ")
    end
    return table.concat(lines)
  end,
  table = function(node, options)
    local lines = {}
    for _, row in ipairs(node.rows) do
      local cells = { text = table.concat(row.cells, "; "), citations = row.citations }
      lines[#lines + 1] = wrapped(sourced(cells), options.width, "   ")
    end
    return table.concat(lines)
  end,
  note = function(node, options) return wrapped(node.text, options.width, "   ") end,
  section = function(node, body) return "^" .. node.heading:upper() .. "\n" .. body end,
  document = function(brief, body, options)
    local lines = { "^" .. brief.title:upper() .. "^\n", body, "(MORE)\n\n^SOURCES\n" }
    for _, citation in ipairs(brief.citations) do
      lines[#lines + 1] = ("[%d] %s, bytes %d to %d\n"):format(
        citation.number, citation.path, citation.raw[1], citation.raw[2])
    end
    lines[#lines + 1] = "-30-\n"
    return table.concat(lines)
  end,
}
