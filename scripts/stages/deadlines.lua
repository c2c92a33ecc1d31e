-- Marks what somebody must have done by some day with an annotation kind of its own, `deadline`: "by March 2011", "no later
-- than 8 February 2014", "before the end of the year". Later stages find it with article:marks("deadline").
--   - lua: { script: scripts/stages/deadlines.lua }
local months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
local day = "(?:(?:\\d{1,2} )?" .. months .. "(?: \\d{1,2},?)?(?: \\d{4})?|\\d{4}|the end of (?:the|this|next) (?:year|month))"
local pattern = "(?i:\\b(?:by|before|no later than|not later than|until))\\s+(?-i:" .. day .. ")\\b"

return {
  api = 1,
  doc = "Marks deadlines.",
  needs = { "blocks" },
  provides = { "deadlines" },
  process = function(article)
    local count = 0
    for _, span in ipairs(article:matches(pattern)) do
      local block = span.paragraph and article.blocks[span.paragraph]
      if not block or block.role == "body" then
        local year = regex.find(span.text, "\\b\\d{4}\\b")
        article:annotate("deadline", span, { words = span.text, year = year and math.tointeger(year.text) or null })
        count = count + 1
      end
    end
    article.fields.deadlines = count
  end,
}
