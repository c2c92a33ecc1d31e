extension ScriptTemplate {
    static let splitter = ScriptTemplate(
        "splitter", in: "scripts/stages", "A script that splits round-ups into their parts, with its test.",
        text: #"""
            -- Splits round-ups: a line of stars stands between the parts, and the first line after it is a headline.
            -- In a pipeline, after `clean`, which finds the blocks, and before `dates`, which dates each part by itself:
            --   - lua: { script: scripts/stages/NAME.lua }
            ---@type dossier.Stage
            return {
              api = 1,
              args = {
                line = { type = "string", default = [[^(?:[*_-] ?){3,}$]], doc = "a line between parts, as a regular expression" },
              },
              needs = { "blocks" },
              process = function(article, ctx)
                local groups = { {} }
                for _, block in ipairs(article.blocks) do
                  if regex.matches(block.text, ctx.args.line) then
                    groups[#groups + 1] = {}
                  else
                    table.insert(groups[#groups], block)
                  end
                end
                -- What has no such line is no round-up.
                if #groups < 2 then return end
                local parts = {}
                for _, group in ipairs(groups) do
                  local headline = table.remove(group, 1)
                  -- `clean` read the page as one article; what it took for a notice is a part's body all the same.
                  group.role = "body"
                  if #group > 0 then
                    parts[#parts + 1] = article:part { headline = headline, group }
                  end
                end
                return parts
              end,
            }

            """#,
        test: #"""
            local script = "scripts/stages/NAME.lua"

            ---@type table<string, fun(t: dossier.trial)>
            return {
              ["a line of stars parts a round-up"] = function(t)
                local article = t.article { blocks = {
                  "Pilots end strike", "They work again.", "* * *", "Lock opens", { role = "notice", text = "Barges passed." },
                } }
                local result = t.run(script, article)
                t.eq(result.verdict, "split")
                t.eq(#result.articles, 2)
                t.eq(result.articles[2].headline, "Lock opens")
                t.eq(result.articles[2].body, "Barges passed.")
              end,
              ["what has no such line stays whole"] = function(t)
                t.eq(t.run(script, t.article { text = "Pilots end strike" }).verdict, "keep")
              end,
            }

            """#,
        use: "- lua: { script: scripts/stages/NAME.lua }")
}
