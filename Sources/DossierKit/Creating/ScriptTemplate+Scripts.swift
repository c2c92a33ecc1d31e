extension ScriptTemplate {
    static let stage = ScriptTemplate(
        "stage", in: "scripts/stages", "A script that leads each article through, with its test.",
        text: #"""
            -- Marks the sentences that have a word, and counts them in a field.
            -- In a pipeline, after clean:
            --   - lua: { script: scripts/stages/NAME.lua, args: { word: harbour } }
            ---@type dossier.Stage
            return {
              api = 1,
              args = {
                word = { type = "string", default = "harbour", doc = "the word to look for" },
              },
              needs = { "sentences" },
              process = function(article, ctx)
                local count = 0
                for _, sentence in ipairs(article:sentences()) do
                  if sentence.text:lower():find(ctx.args.word:lower(), 1, true) then
                    article:annotate("WORD", sentence, ctx.args.word)
                    count = count + 1
                  end
                end
                article.fields.WORD = count
              end,
            }

            """#,
        test: #"""
            local script = "scripts/stages/NAME.lua"

            ---@type table<string, fun(t: dossier.trial)>
            return {
              ["sentences with the word are marked and counted"] = function(t)
                local article = t.article { text = "The harbour froze. Ships wait. Nobody enters the harbour." }
                local result = t.run(script, article)
                t.eq(result.verdict, "keep")
                t.eq(result.article.fields.WORD, 2)
                t.eq(result.article:marks("WORD")[1].text, "The harbour froze.")
              end,
              ["another word may be asked for"] = function(t)
                local article = t.article { text = "The harbour froze. Ships wait." }
                t.eq(t.run(script, article, { word = "ships" }).article.fields.WORD, 1)
              end,
            }

            """#,
        use: "- lua: { script: scripts/stages/NAME.lua }")

    static let filter = ScriptTemplate(
        "filter", in: "scripts/filters", "A script that keeps or drops articles, with its test.",
        text: #"""
            -- Drops articles with fewer words than asked for.
            -- In a pipeline, after clean:
            --   - lua: { script: scripts/filters/NAME.lua, args: { least: 50 } }
            ---@type dossier.Stage
            return {
              api = 1,
              args = {
                least = { type = "integer", default = 50, doc = "fewest words of the body" },
              },
              needs = { "blocks" },
              process = function(article, ctx)
                if article.words < ctx.args.least then
                  return drop(("only %d words, fewer than %d"):format(article.words, ctx.args.least))
                end
              end,
            }

            """#,
        test: #"""
            local script = "scripts/filters/NAME.lua"

            ---@type table<string, fun(t: dossier.trial)>
            return {
              ["a short article is dropped, with the reason"] = function(t)
                local result = t.run(script, t.article { text = "Ships wait." })
                t.eq(result.verdict, "drop")
                t.eq(result.reason, "only 2 words, fewer than 50")
              end,
              ["a longer one stays"] = function(t)
                t.eq(t.run(script, t.article { text = "Ships wait." }, { least = 2 }).verdict, "keep")
              end,
            }

            """#,
        use: "- lua: { script: scripts/filters/NAME.lua }")

    static let format = ScriptTemplate(
        "format", in: "scripts/formats", "A script that writes reports in a form of its own, with its test.",
        text: #"""
            -- Writes a report as plain lines, each with the files it comes from.
            -- In a report of a pipeline:
            --   write: [{ to: reports/NAME.txt, format: { lua: scripts/formats/NAME.lua } }]
            local scaffold = require("dossier.scaffold")

            return scaffold.text {
              args = {
                mark = { type = "string", default = "*", doc = "what each line begins with" },
              },
              document = function(brief, body)
                return brief.title .. "\n\n" .. body
              end,
              entry = function(node, options)
                local date = node.date and node.date.edtf or "no date"
                return ("%s %s  %s (%s)\n"):format(options.mark, date, node.text, cite(node.citations))
              end,
            }

            """#,
        test: #"""
            local script = "scripts/formats/NAME.lua"

            local function brief()
              local citation = { number = 1, path = "articles/north.txt", raw = { 0, 10 }, quote = "Ships wait" }
              return {
                kind = "chronology", title = "Ice on the strait", period = "", sources = {}, citations = { citation },
                sections = {
                  { id = "all", heading = "Entries", nodes = {
                    { type = "entry", id = "e1", text = "Ships wait.", date = { edtf = "2011-02" }, citations = { citation } },
                  } },
                },
              }
            end

            ---@type table<string, fun(t: dossier.trial)>
            return {
              ["an entry has its mark, its date and its source"] = function(t)
                local text = t.write(script, brief(), { mark = "+" })
                t.ok(text:find("+ 2011-02  Ships wait. (articles/north.txt)", 1, true), text)
              end,
              ["the title comes first"] = function(t)
                t.eq(t.write(script, brief()):match("^[^\n]*"), "Ice on the strait")
              end,
            }

            """#,
        use: "write: [{ to: reports/NAME.txt, format: { lua: scripts/formats/NAME.lua } }]")

    static let pipeline = ScriptTemplate(
        "pipeline", in: "pipelines", "A pipeline that loads the articles and writes a chronology.",
        text: #"""
            # What the reports are about.
            version: 1
            name: NAME
            title: NAME

            load:
              - files: ["articles/**/*"]

            stages:
              - clean:
              - dates:
              - names:
              - events:

            reports:
              - chronology:
                  write: [reports/NAME.md]

            """#,
        test: nil, use: "dossier run NAME")
}
