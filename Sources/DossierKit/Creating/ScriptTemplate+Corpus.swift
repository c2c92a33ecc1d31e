extension ScriptTemplate {
    static let keyed = ScriptTemplate(
        "keyed", in: "scripts/stages", "A script that gathers values by key over all articles, with its test.",
        text: #"""
            -- Counts the articles of each outlet.
            -- In a pipeline:
            --   - lua: { script: scripts/stages/NAME.lua, args: { least: 2 } }
            ---@type dossier.Stage
            return {
              api = 1,
              args = {
                least = { type = "integer", default = 1, doc = "fewest articles of an outlet that is told" },
              },
              key = function(article)
                return { article.outlet or "unknown" }
              end,
              value = function()
                return 1
              end,
              combine = function(first, second)
                return first + second
              end,
              finish = function(_, count, ctx)
                if count >= ctx.args.least then return count end
              end,
            }

            """#,
        test: #"""
            local script = "scripts/stages/NAME.lua"

            local function articles(t)
              return {
                t.article { path = "a.txt", outlet = "North Wire", text = "Ships wait." },
                t.article { path = "b.txt", outlet = "North Wire", text = "Ice on the strait." },
                t.article { path = "c.txt", text = "Harvest is in." },
              }
            end

            ---@type table<string, fun(t: dossier.trial)>
            return {
              ["articles are counted by outlet"] = function(t)
                t.eq(t.run(script, articles(t)).findings, { ["North Wire"] = 2, unknown = 1 })
              end,
              ["small ones may be left out"] = function(t)
                t.eq(t.run(script, articles(t), { least = 2 }).findings, { ["North Wire"] = 2 })
              end,
            }

            """#,
        use: "- lua: { script: scripts/stages/NAME.lua }")

    static let composer = ScriptTemplate(
        "composer", in: "scripts/composers", "A script that puts a report together, with its test.",
        text: #"""
            -- Lists the articles, oldest first, each with its first sentence.
            -- In a pipeline, under reports:
            --   - lua: { script: scripts/composers/NAME.lua, write: reports/NAME.md }
            ---@type dossier.Composer
            return {
              api = 1,
              args = {
                most = { type = "integer", default = 20, doc = "most articles" },
              },
              needs = { "sentences" },
              compose = function(corpus, ctx)
                local section = { heading = "Articles" }
                for _, article in ipairs(corpus.articles) do
                  local first = article:sentences()[1]
                  if first and #section < ctx.args.most then section[#section + 1] = brief.statement{ first } end
                end
                return { brief.section(section) }
              end,
            }

            """#,
        test: #"""
            local script = "scripts/composers/NAME.lua"

            local function articles(t)
              return {
                t.article { path = "a.txt", published = "2014-02-08", text = "Ships wait. Nobody knows how long." },
                t.article { path = "b.txt", published = "2013-01-05", text = "Harvest is in. Fields are bare." },
              }
            end

            ---@type table<string, fun(t: dossier.trial)>
            return {
              ["first sentences are told, oldest first, with their source"] = function(t)
                local made = t.compose(script, articles(t))
                local nodes = made.sections[1].nodes
                t.eq(#nodes, 2)
                t.eq(nodes[1].text, "Harvest is in.")
                t.eq(nodes[1].citations[1].path, "b.txt")
              end,
              ["no more than asked for"] = function(t)
                t.eq(#t.compose(script, articles(t), { most = 1 }).sections[1].nodes, 1)
              end,
            }

            """#,
        use: "- lua: { script: scripts/composers/NAME.lua, write: reports/NAME.md }   (under reports)")
}
