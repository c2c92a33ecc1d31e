-- Keeps articles of a length and of languages. Where an article states no language, the share of common little words tells
-- whether it is English; what cannot be told stays.
--   - lua: { script: scripts/filters/length-and-language.lua, args: { least: 80, languages: [en] } }
local little = {}
for word in ("the of and to in a is that for on with was as by at from has have said are"):gmatch("%a+") do little[word] = true end

local function looks_english(body)
  local words = text.words(text.fold(body))
  if #words < 30 then return nil end
  local count = 0
  for _, word in ipairs(words) do
    if little[word] then count = count + 1 end
  end
  return count * 100 >= #words * 12
end

return {
  api = 1,
  doc = "Keeps articles of a length and of languages.",
  args = {
    least = { type = "integer", default = 50, doc = "fewest words of the body" },
    most = { type = "integer", default = 20000, doc = "most words of the body" },
    languages = { type = "list", doc = "languages to keep, such as en; all unless given" },
  },
  needs = { "blocks" },
  process = function(article, ctx)
    local args = ctx.args
    if article.words < args.least then return drop(("%d words, fewer than %d"):format(article.words, args.least)) end
    if article.words > args.most then return drop(("%d words, more than %d"):format(article.words, args.most)) end
    if not args.languages then return end
    local language = article.language
    if not language then
      local english = looks_english(article.body)
      if english == nil then return end
      language = english and "en" or "another language than English"
    end
    for _, wanted in ipairs(args.languages) do
      if language:lower():match("^%a+") == wanted:lower() then return end
    end
    return drop("it is in " .. language)
  end,
}
