local script = "scripts/filters/keep-one-per-origin.lua"

local function article(t, path, origin, headline, text)
  return t.article { path = path, origin = origin, headline = headline, text = text }
end

local function paths(result)
  local found = {}
  for index, one in ipairs(result.articles) do found[index] = one.path end
  return table.concat(found, " ")
end

return {
  ["the fullest of one origin and headline stays"] = function(t)
    local result = t.run(script, {
      article(t, "a.txt", "North Wire", "Ice on the strait", "Ships wait."),
      article(t, "b.txt", "North Wire", "Ice on the Strait!", "Ships wait for the ice to break."),
    })
    t.eq(paths(result), "b.txt")
    t.eq(result.reasons[1], "North Wire also sent b.txt, which is fuller")
  end,
  ["another headline is another story, unless told otherwise"] = function(t)
    local articles = {
      article(t, "a.txt", "North Wire", "Ice on the strait", "Ships wait."),
      article(t, "b.txt", "North Wire", "Harvest is in", "Fields are bare now."),
    }
    t.eq(#t.run(script, articles).articles, 2)
    t.eq(#t.run(script, articles, { by_headline = false }).articles, 1)
  end,
  ["articles without an origin all stay"] = function(t)
    local result = t.run(script, {
      article(t, "a.txt", nil, "Same", "One."), article(t, "b.txt", nil, "Same", "One."),
    })
    t.eq(#result.articles, 2)
  end,
}
