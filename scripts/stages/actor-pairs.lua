-- Counts, over all articles, how often two persons, bodies or states stand in one sentence. A keyed script: each pair is a
-- key, each article counts once. The findings go by the stage's label, with the sentences that bear them out.
--   - lua: { label: pairs, script: scripts/stages/actor-pairs.lua, args: { least: 2 } }
local acting = { person = true, organisation = true, country = true }

return {
  api = 1,
  doc = "Counts which actors stand in one sentence.",
  args = { least = { type = "integer", default = 2, doc = "fewest articles for a pair to be told" } },
  needs = { "names", "sentences" },
  key = function(article)
    local sentences, order = {}, {}
    for _, name in ipairs(article.names) do
      local sentence = acting[name.type] and name:sentence()
      if sentence then
        if not sentences[sentence.start] then
          sentences[sentence.start] = { span = sentence, actors = {} }
          order[#order + 1] = sentence.start
        end
        sentences[sentence.start].actors[name.entity] = true
      end
    end
    local keys = {}
    for _, start in ipairs(order) do
      local actors = {}
      for actor in pairs(sentences[start].actors) do actors[#actors + 1] = actor end
      for first = 1, #actors do
        for second = first + 1, #actors do
          keys[#keys + 1] = { actors[first] .. " | " .. actors[second], sentences[start].span }
        end
      end
    end
    return keys
  end,
  combine = function(first, second) return first + second end,
  finish = function(_, count, ctx)
    if count >= ctx.args.least then return count end
  end,
}
