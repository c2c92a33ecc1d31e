-- Reads press releases: the line of release or embargo, contacts, headline, dateline, text, "###" or "-ends-", notes to
-- editors. A file may hold several. What has no line of release is left to the program's own readers.
-- In a pipeline:
--   load:
--     - files: ["releases/*"]
--       reader: { lua: scripts/readers/press-release.lua, args: { outlet: Harbour Authority } }

-- What stands on a line of its own before the headline, and where the text ends.
local release = [[(?i)^\W*(for (immediate|general) release|(press|news|media) (release|statement)|embargo(ed)?\b.*)\W*$]]
local embargo = [[(?i)^\W*embargo(ed)?\b]]
local contact = [[(?i)^(((press|media|news) )?(contacts?|office|enquiries|inquiries)\b|.*\S@\S)]]
local ending = [[(?i)^\W*(#\s?#\s?#|\*\s?\*\s?\*|-+\s*(ends?|30)\s*-+)\W*$|^\s*ends\s*$]]
local dateline = [[^((\p{Lu}[\p{Lu}\s.,'’()-]*\p{Lu}\)?(?:,? [^–—-]{3,40}?)?)\s*(?:–|—|--?)\s)]]

-- Whether a line is little more than a date.
local function is_day(line)
  return #line.text < 40 and line:date() ~= nil
end

-- Where each release begins: at the first line, and at every line of release after an ending.
local function beginnings(lines)
  local starts, ended = {}, false
  for number, line in ipairs(lines) do
    if regex.matches(line.text, ending) then
      ended = true
    elseif regex.matches(line.text, release) and (#starts == 0 or ended) then
      starts[#starts + 1] = #starts == 0 and 1 or number
      ended = false
    end
  end
  return starts
end

-- Takes the lines before the headline; gives what is left of the paragraphs.
local function head(paragraphs, made)
  local first = 1
  local notice = { role = "notice" }
  while first <= #paragraphs do
    local taken = true
    for _, line in ipairs(paragraphs[first]:lines()) do
      local text = line.text
      if regex.matches(text, embargo) then
        made.fields.embargo = line
      elseif is_day(line) then
        made.published = made.published or line
      elseif not regex.matches(text, release) and not regex.matches(text, contact) then
        taken = false
      end
      if not taken then break end
    end
    -- A paragraph that begins with a contact is one to its end: names and numbers follow.
    taken = taken or regex.matches(paragraphs[first].text, contact)
    if not taken then break end
    notice[#notice + 1] = paragraphs[first]
    first = first + 1
  end
  made.text[#made.text + 1] = notice
  return first
end

-- The headline is the first line; one that is broken in two goes on with a small letter.
local function heading(paragraph)
  local lines = paragraph:lines()
  local last = 1
  while lines[last + 1] and not regex.matches(lines[last + 1].text, [[^\W*\p{Lu}]]) do last = last + 1 end
  return lines[1]:to(lines[last]), lines[last + 1] and lines[last + 1]:to(lines[#lines])
end

-- The dateline before the first sentence becomes a block of its own, and may tell the day.
local function open(paragraph, made)
  local mark = paragraph:groups(dateline)
  local story = paragraph
  if mark then
    made.dateline = mark[2].text
    if not made.published and mark[2]:date() then made.published = mark[2] end
    made.text[#made.text + 1] = { role = "dateline", mark[1] }
    story = paragraph:after(mark[1])
  end
  made.text[#made.text + 1] = { role = "body", story }
end

local function article(bytes, part, options)
  local made = { text = {}, fields = { form = "press release" }, outlet = options.outlet }
  local paragraphs = part:paragraphs()
  local at = head(paragraphs, made)
  if not paragraphs[at] then return nil end
  local under
  made.headline, under = heading(paragraphs[at])
  made.text[#made.text + 1] = under
  local role, begun = "body", false
  for number = at + 1, #paragraphs do
    local paragraph = paragraphs[number]
    if regex.matches(paragraph.text, ending) then
      role = "notice"
    elseif role == "body" and not begun then
      -- A line under the headline without a full stop is left to the program to tell.
      begun = regex.matches(paragraph.text, [[[.!?:"”’]$]]) or regex.matches(paragraph.text, dateline)
      if begun then open(paragraph, made) else made.text[#made.text + 1] = paragraph end
    else
      made.text[#made.text + 1] = { role = role, paragraph }
    end
  end
  return bytes:article(made)
end

---@type dossier.Reader
return {
  api = 1,
  doc = "reads press releases",
  args = {
    outlet = { type = "string", doc = "who sends the releases; unknown unless given" },
  },
  Reader = function(bytes, options)
    local lines = bytes:lines()
    local starts = beginnings(lines)
    if #starts == 0 then return nil end
    local articles = {}
    for number, start in ipairs(starts) do
      local last = (starts[number + 1] or #lines + 1) - 1
      articles[#articles + 1] = article(bytes, lines[start]:to(lines[last]), options)
    end
    if #articles == 0 then return drop("it has a line of release and nothing else") end
    return #starts == 1 and articles[1] or articles
  end,
}
