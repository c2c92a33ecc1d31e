-- Splits round-ups ("News in brief") into their parts: a line in capitals, or one that begins with a bullet and ends without a
-- full stop, is the heading of the paragraphs that follow. Each part keeps its place in the source.
--   - lua: { script: scripts/stages/round-up.lua }
local function is_heading(block, longest)
  local words = text.trim(block.text)
  if #words == 0 or #words > longest or words:find("[.!?:;,]$") then return false end
  if words:find("^[*•-]%s") or words:find("^•") then return true end
  return words:find("%u%u") ~= nil and not words:find("%l")
end

return {
  api = 1,
  doc = "Splits round-ups into their parts.",
  args = {
    least = { type = "integer", default = 3, doc = "fewest headings that make a round-up" },
    longest = { type = "integer", default = 80, doc = "longest heading, in bytes" },
  },
  needs = { "blocks" },
  process = function(article, ctx)
    local parts, current = {}, nil
    for _, block in ipairs(article.blocks) do
      if is_heading(block, ctx.args.longest) then
        current = {
          headline = text.trim((text.trim(block.text):gsub("^[*•-]+%s*", ""))),
          { role = "headline", block },
        }
        parts[#parts + 1] = current
      elseif current then
        current[#current + 1] = block
        current.told = current.told or block.role == "body"
      end
    end
    if #parts < ctx.args.least then return end
    local made = {}
    for _, part in ipairs(parts) do
      -- A heading that nothing follows tells nothing.
      if #part > 1 then
        local spans = { table.unpack(part) }
        -- `clean` read the page as one article, and may have taken all of a short piece for something beside it.
        if not part.told then spans = { part[1], { role = "body", table.unpack(part, 2) } } end
        spans.headline = part.headline
        spans.fields = { round_up = article.headline or article.path }
        made[#made + 1] = article:part(spans)
      end
    end
    if #made > 0 then return made end
  end,
}
