-- All that the articles tell of one actor: what it did, by date, what it said, and whom it is named with.
--   reports:
--     - lua: { script: scripts/composers/actor-profile.lua, args: { actor: japan }, write: reports/japan.md }
local function has(list, value)
  for _, entry in ipairs(list) do
    if entry == value then return true end
  end
  return false
end

-- What it did: events that it acts in, as chronologies tell them.
local function deeds(corpus, actor, most)
  local section = { heading = "What it did" }
  for _, event in ipairs(corpus.events) do
    if has(event.actors, actor) then
      if #section == most then
        section[#section + 1] = brief.note("Later events are left out: there are more than " .. most .. ".")
        break
      end
      section[#section + 1] = brief.entry(event)
    end
  end
  if #section == 0 then section[1] = brief.note("No event names it as acting.") end
  return brief.section(section)
end

-- What it said: its quotations, oldest article first.
local function words(corpus, actor, most)
  local section = { heading = "What it said" }
  for _, article in ipairs(corpus.articles) do
    for _, quote in ipairs(article.quotes) do
      if quote.speaker == actor and #section < most then section[#section + 1] = brief.quotation(quote) end
    end
  end
  if #section == 0 then section[1] = brief.note("It is not quoted.") end
  return brief.section(section)
end

-- Whom it is named with: entities in one sentence with it, by the number of articles; each row cites its first sentence.
local function company(corpus, actor, most)
  local counts, first = {}, {}
  for _, article in ipairs(corpus.articles) do
    local sentences, seen = {}, {}
    for _, name in ipairs(article.names) do
      local sentence = name:sentence()
      if sentence then
        local entry = sentences[sentence.start] or { span = sentence, entities = {} }
        entry.entities[name.entity] = true
        sentences[sentence.start] = entry
      end
    end
    for _, entry in pairs(sentences) do
      if entry.entities[actor] then
        for other in pairs(entry.entities) do
          if other ~= actor and not seen[other] then
            seen[other] = true
            counts[other] = (counts[other] or 0) + 1
            first[other] = first[other] or entry.span
          end
        end
      end
    end
  end
  local rows = { columns = { "With", "Articles", "First told" } }
  for _, pair in ipairs(stats.top(counts, most)) do
    rows[#rows + 1] = { corpus:name(pair[1]), pair[2], first[pair[1]] }
  end
  if #rows == 0 then
    return brief.section { heading = "Whom it is named with", brief.note("It stands in no sentence with others.") }
  end
  return brief.section { heading = "Whom it is named with", brief.table(rows) }
end

return {
  api = 1,
  doc = "All that the articles tell of one actor.",
  args = {
    actor = { type = "string", required = true, doc = "id of the entity, as the gazetteer has it" },
    most = { type = "integer", default = 40, doc = "most entries of each section" },
  },
  needs = { "names", "quotes", "sentences" },
  compose = function(corpus, ctx)
    local actor, most = ctx.args.actor, ctx.args.most
    return {
      title = corpus:name(actor),
      deeds(corpus, actor, most), words(corpus, actor, most), company(corpus, actor, most),
    }
  end,
}
