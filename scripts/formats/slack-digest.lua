-- A short digest for a chat channel, in Slack's mrkdwn: the newest `limit` entries, each with its source.
local function escaped(text)
  return (text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" }))
end

-- Every entry of the sections, in reading order, each once.
local function entries(sections, found, seen)
  for _, node in ipairs(sections) do
    if node.type == "entry" and not seen[node.id] then
      seen[node.id] = true
      found[#found + 1] = node
    end
    entries(node.nodes or {}, found, seen)
  end
  return found
end

local function shortened(text, longest)
  if (utf8.len(text) or #text) <= longest then return text end
  local stop = utf8.offset(text, longest) or longest
  return (text:sub(1, stop - 1):gsub("%s+%S*$", "")) .. " …"
end

return {
  api = 1,
  args = {
    limit = { type = "integer", default = 10, doc = "most entries" },
    longest = { type = "integer", default = 240, doc = "longest entry, in characters" },
  },
  Writer = function(brief, options)
    local all = entries(brief.sections, {}, {})
    -- A report by issue is not in the order of time; entries of one date keep their order.
    local position = {}
    for index, entry in ipairs(all) do position[entry.id] = index end
    local function day(entry) return entry.date and entry.date.edtf or "" end
    table.sort(all, function(a, b)
      if day(a) ~= day(b) then return day(a) < day(b) end
      return position[a.id] < position[b.id]
    end)
    local lines = { "*" .. escaped(brief.title) .. "*" }
    local first = math.max(1, #all - options.limit + 1)
    for index = #all, first, -1 do
      local entry = all[index]
      local date = entry.date and entry.date.edtf or "undated"
      lines[#lines + 1] = ("• *%s* %s _(%s)_"):format(
        date, escaped(shortened(entry.text, options.longest)), escaped(cite(entry)))
    end
    if first > 1 then lines[#lines + 1] = ("_%d earlier entries are in the full report._"):format(first - 1) end
    -- A digest leaves out entries on purpose; their sources stay named.
    local paths, seen = {}, {}
    for _, citation in ipairs(brief.citations) do
      local path = cite(citation)
      if not seen[path] then
        seen[path] = true
        paths[#paths + 1] = escaped(path)
      end
    end
    lines[#lines + 1] = "Sources: " .. table.concat(paths, ", ")
    return table.concat(lines, "\n") .. "\n"
  end,
}
