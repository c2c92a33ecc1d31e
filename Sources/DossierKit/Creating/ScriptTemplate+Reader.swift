extension ScriptTemplate {
    static let reader = ScriptTemplate(
        "reader", in: "scripts/readers", "A script that reads files of a form of their own, with its test.",
        text: #"""
            -- Reads bulletins: a file holds several, each begins with a line such as "== 3 March 2014 | Ice holds ships".
            -- In a pipeline:
            --   load: [{ files: ["bulletins/*"], reader: { lua: scripts/readers/NAME.lua } }]
            ---@type dossier.Reader
            return {
              api = 1,
              args = {
                mark = { type = "string", default = "==", doc = "what the first line of a bulletin begins with" },
              },
              Reader = function(bytes, options)
                local heads = {}
                for _, line in ipairs(bytes:lines()) do
                  if line.text:sub(1, #options.mark) == options.mark then heads[#heads + 1] = line end
                end
                -- What has no such line is left to the program's own readers.
                if #heads == 0 then return nil end
                local articles = {}
                for number, head in ipairs(heads) do
                  local rest = bytes:after(head)
                  local text = heads[number + 1] and rest:before(heads[number + 1]) or rest
                  local parts = head:groups([[(\d+ \w+ \d{4}) \| (.+)$]])
                  articles[number] = bytes:article {
                    published = parts and parts[1],
                    headline = parts and parts[2] or head,
                    text = text,
                  }
                end
                return articles
              end,
            }

            """#,
        test: #"""
            local script = "scripts/readers/NAME.lua"

            local text = "== 3 March 2014 | Ice holds ships\nTwelve ships wait.\n\n== Harvest\nFields are bare.\n"

            ---@type table<string, fun(t: dossier.trial)>
            return {
              ["each bulletin is an article"] = function(t)
                local articles = t.read(script, text).articles
                t.eq(#articles, 2)
                t.eq(articles[1].headline, "Ice holds ships")
                t.eq(articles[1].published.edtf, "2014-03-03")
                t.eq(articles[1].text, "Ice holds ships\n\nTwelve ships wait.")
              end,
              ["a head without a day is a headline as a whole"] = function(t)
                t.eq(t.read(script, text).articles[2].headline, "== Harvest")
              end,
              ["another mark may be asked for"] = function(t)
                t.eq(#t.read(script, "## One\nText.\n## Two\nText.\n", { mark = "##" }).articles, 2)
              end,
              ["what has no mark is left to the other readers"] = function(t)
                t.eq(t.read(script, "Ships wait.").verdict, "pass")
              end,
            }

            """#,
        use: "load: [{ files: [\"bulletins/*\"], reader: { lua: scripts/readers/NAME.lua } }]")
}
