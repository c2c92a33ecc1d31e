local script = "scripts/filters/sanctions-mentions.lua"

return {
  ["an article about sanctions stays, with its places marked"] = function(t)
    local result = t.run(script, t.article { text = "The port fears new sanctions. The state froze the assets of the yard." })
    t.eq(result.verdict, "keep")
    local marks = result.article:marks("sanctions")
    t.eq(#marks, 2)
    t.eq(marks[1].text, "sanctions")
    t.eq(marks[1].value.issue, null)
    t.eq(marks[2].value.issue, "measures")
    t.eq(result.article.fields.sanctions, 6)
  end,
  ["one without is left out with its weight"] = function(t)
    t.eq(t.run(script, t.article { text = "Ships wait for the ice." }).reason, "sanctions weigh 0, less than 2")
  end,
  ["how much is enough can be said"] = function(t)
    local article = t.article { text = "Sanctions were not discussed." }
    t.eq(t.run(script, article, { least = 4 }).verdict, "drop")
    t.eq(t.run(script, article, { least = 1 }).verdict, "keep")
  end,
}
