-- What each party to a dispute says and wants: its people's words, and sentences that name it with a word of wanting.
--   reports:
--     - lua:
--         script: scripts/composers/positions.lua
--         args: { parties: [north, south], words: [demanded, offered, refused] }
--         write: reports/positions.md
local function words_of(list)
  local set = {}
  for _, word in ipairs(list) do
    set[word:lower()] = true
  end
  return set
end

-- The first entity that a sentence names and that belongs to one of the parties: who it is about.
local function party_of(corpus, sentence, names, parties)
  for _, name in ipairs(names) do
    if name.start >= sentence.start and name.stop <= sentence.stop then
      local country = corpus:country(name.entity)
      if country and parties[country] then return country end
    end
  end
end

local function wants(corpus, party, parties, wanted, most)
  local section = { heading = "What it wants" }
  for _, article in ipairs(corpus.articles) do
    for _, sentence in ipairs(article:sentences()) do
      local says = false
      for word in sentence.text:gmatch("%a+") do
        says = says or wanted[word:lower()]
      end
      if says and #section < most and party_of(corpus, sentence, article.names, parties) == party then
        section[#section + 1] = brief.statement { cite(sentence) }
      end
    end
  end
  if #section == 0 then section[1] = brief.note("No sentence says so in the words looked for.") end
  return brief.section(section)
end

local function says(corpus, party, most)
  local section = { heading = "What its people say" }
  for _, article in ipairs(corpus.articles) do
    for _, quote in ipairs(article.quotes) do
      local country = quote.speaker and corpus:country(quote.speaker)
      if country == party and quote.manner == "direct" and #section < most then
        section[#section + 1] = brief.quotation(quote)
      end
    end
  end
  if #section == 0 then section[1] = brief.note("It is not quoted.") end
  return brief.section(section)
end

return {
  api = 1,
  doc = "What each party to a dispute says and wants.",
  args = {
    parties = { type = "list", required = true, doc = "ids of the parties' countries, as the gazetteer has them" },
    words = { type = "list", required = true, doc = "words that tell a position: demanded, offered" },
    most = { type = "integer", default = 20, doc = "most entries of each section" },
  },
  needs = { "names", "quotes", "sentences" },
  compose = function(corpus, ctx)
    local parties, wanted = words_of(ctx.args.parties), words_of(ctx.args.words)
    local report = {}
    for _, party in ipairs(ctx.args.parties) do
      report[#report + 1] = brief.section {
        heading = corpus:name(party),
        wants(corpus, party, parties, wanted, ctx.args.most), says(corpus, party, ctx.args.most),
      }
    end
    return report
  end,
}
