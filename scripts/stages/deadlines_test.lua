local script = "scripts/stages/deadlines.lua"

local function marks(t, text)
  return t.run(script, t.article { text = text }).article:marks("deadline")
end

return {
  ["days, months and years are marked with their words"] = function(t)
    local found = marks(t, "The line must stand by March 2011. Pay no later than 8 February 2014.")
    t.eq(#found, 2)
    t.eq(found[1].text, "by March 2011")
    t.eq(found[1].value, { words = "by March 2011", year = 2011 })
    t.eq(found[2].value.year, 2014)
  end,
  ["a deadline without a year has none"] = function(t)
    t.eq(marks(t, "Talks end before the end of the year.")[1].value.year, null)
  end,
  ["words like it are none"] = function(t)
    t.eq(#marks(t, "Stand by me; he sat by the sea until dawn."), 0)
  end,
}
