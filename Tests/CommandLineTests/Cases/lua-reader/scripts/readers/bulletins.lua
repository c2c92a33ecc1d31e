-- Bulletins: several in a file, each begins with a line of day and headline.
return {
  api = 1,
  args = { outlet = { type = "string", default = "unknown", doc = "who sends them" } },
  Reader = function(bytes, options)
    local heads = bytes:matches([[(?m)^==.*$]])
    if #heads == 0 then return nil end
    local articles = {}
    for number, head in ipairs(heads) do
      local parts = head:groups([[== (.+?) \| (.+)]])
      if not parts then error("a bulletin has no headline") end
      local rest = bytes:after(head)
      articles[number] = bytes:article {
        published = parts[1], headline = parts[2], outlet = options.outlet,
        text = heads[number + 1] and rest:before(heads[number + 1]) or rest,
      }
    end
    return articles
  end,
}
