local script = "scripts/filters/length-and-language.lua"
local english = ("The ships of the port wait for the ice to break and the crews sleep. "):rep(4)
local german = ("Die Schiffe warten im Hafen auf das Eis und die Leute schlafen in Kojen. "):rep(4)

local function run(t, text, args, language)
  return t.run(script, t.article { text = text, language = language }, args)
end

return {
  ["short and long articles are left out"] = function(t)
    t.eq(run(t, "Ships wait.").reason, "2 words, fewer than 50")
    t.eq(run(t, english, { most = 20, least = 1 }).verdict, "drop")
    t.eq(run(t, english).verdict, "keep")
  end,
  ["a stated language counts, whatever its region"] = function(t)
    t.eq(run(t, english, { languages = { "en" } }, "en-GB").verdict, "keep")
    t.eq(run(t, english, { languages = { "en" } }, "ja").reason, "it is in ja")
  end,
  ["without one, little words tell English"] = function(t)
    t.eq(run(t, english, { languages = { "en" } }).verdict, "keep")
    t.eq(run(t, german, { languages = { "en" } }).reason, "it is in another language than English")
    t.eq(run(t, "Ships wait.", { languages = { "en" }, least = 1 }).verdict, "keep")
  end,
}
