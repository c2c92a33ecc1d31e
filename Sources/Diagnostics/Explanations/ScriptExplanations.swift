extension DiagnosticExplanation {
    /// Codes of Lua scripts.
    static let scripts: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .scriptMissing, title: "a script cannot be read",
            meaning: #"""
                A script that the pipeline names, or that another script requires, does not exist or cannot be
                read. Paths are relative to the workspace; 'require("text.lines")' reads 'scripts/text/lines.lua'.
                """#,
            wrong: #"""
                - lua: { script: official-sources.lua }
                """#,
            right: #"""
                - lua: { script: scripts/filters/official-sources.lua }
                """#),
        DiagnosticExplanation(
            code: .scriptSyntax, title: "a script is not Lua",
            meaning: #"""
                The script cannot be compiled. The place is the line at which Lua noticed; the mistake may stand
                before it, such as an 'end' or a bracket that is missing.
                """#,
            wrong: #"""
                if article.words < 50 { return drop("short") }
                """#,
            right: #"""
                if article.words < 50 then return drop("short") end
                """#),
        DiagnosticExplanation(
            code: .scriptError, title: "a script failed",
            meaning: #"""
                The script raised an error. The article it worked on is set aside with the reason, unless
                'on_error' says otherwise: 'stop' makes the run fail, 'keep' keeps the article as it came. Fields of
                an article may be nil; ask before comparing.
                """#,
            wrong: #"""
                if article.fields.weight < 3 then return drop("light") end
                """#,
            right: #"""
                if (article.fields.weight or 0) < 3 then return drop("light") end
                """#),
        DiagnosticExplanation(
            code: .scriptLimit, title: "a script hit a limit",
            meaning: #"""
                The script used more memory, time or steps for one article than its limits allow, and was ended;
                nothing in a script can prevent that. The article is set aside, the reports are written, and the
                run ends with code 6; where no article is left, or more are set aside than a 'max_set_aside' that is
                written, the old reports stay. Limits are options of the stage.
                """#,
            wrong: #"""
                while true do n = n + 1 end
                """#,
            right: #"""
                for index = 1, #article.quotes do n = n + 1 end
                """#),
        DiagnosticExplanation(
            code: .scriptArgument, title: "an argument does not fit the script",
            meaning: #"""
                The pipeline gives a script an argument that it does not declare, or one of another type; or the
                script declares its arguments wrongly. A script declares them in 'args', each with 'type' (integer,
                number, string, boolean or list), and if it likes 'default' and 'doc'.
                """#,
            wrong: #"""
                - lua: { script: scripts/filters/official-sources.lua, args: { min_speaker: 1 } }
                """#,
            right: #"""
                - lua: { script: scripts/filters/official-sources.lua, args: { min_speakers: 1 } }
                """#),
        DiagnosticExplanation(
            code: .scriptReturn, title: "a script gives back what nobody can use",
            meaning: #"""
                A script returns a function, or a table with 'api = 1' and its functions; the function returns
                nothing to keep the article, an article, a list of articles made with 'article:part', or
                'drop("why")'. A bare true or false is refused, because a drop without a reason helps nobody.
                """#,
            wrong: #"""
                return function(article) return article.words > 50 end
                """#,
            right: #"""
                return function(article)
                  if article.words <= 50 then return drop("only a few words") end
                end
                """#),
        DiagnosticExplanation(
            code: .scriptNote, title: "a script says something",
            meaning: #"""
                What a script wrote to the log with 'log.info' or 'log.warn'. An article may leave twenty lines, a
                stage two hundred; more are counted and left out. Or a reader left a file out with 'drop', and why.
                """#,
            wrong: #"""
                print(article.path)
                """#,
            right: #"""
                log.info(article.path)
                """#),
        DiagnosticExplanation(
            code: .scriptName, title: "a script uses a name that nothing answers to",
            meaning: #"""
                Lint reads scripts without running them. It follows the values that the program hands over through
                locals, fields, calls and loops, and tells globals, fields, methods and functions that do not exist.
                Where only a parameter's name says what it is, or where a missing field is just nil, it is a warning.
                The reference of all names is docs/lua-reference.md; 'dossier lua repl' answers '?article.quotes'.
                """#,
            wrong: #"""
                process = function(article) if article.wrods < 50 then return drop("short") end end
                """#,
            right: #"""
                process = function(article) if article.words < 50 then return drop("short") end end
                """#),
        DiagnosticExplanation(
            code: .scriptUnused, title: "a script declares what it never uses",
            meaning: #"""
                A local or an argument is declared and never read: a leftover, or a misspelt name elsewhere. A local
                whose name begins with '_' is meant to be unused.
                """#,
            wrong: #"""
                for number, quote in ipairs(article.quotes) do local speaker = quote.speaker end
                """#,
            right: #"""
                for _, quote in ipairs(article.quotes) do log.info(quote.speaker) end
                """#),
        DiagnosticExplanation(
            code: .scriptNeeds, title: "a script does not say what it needs",
            meaning: #"""
                The script reads what a stage must have found before, such as quotations, and does not list it under
                'needs'. Without that stage the list is silently empty; with 'needs', lint tells when the stage is
                missing from a pipeline.
                """#,
            wrong: #"""
                return { api = 1, process = function(article) article.fields.n = #article.quotes end }
                """#,
            right: #"""
                return { api = 1, needs = { "quotes" }, process = function(article) article.fields.n = #article.quotes end }
                """#),
        DiagnosticExplanation(
            code: .scriptComparison, title: "a script compares what cannot be compared",
            meaning: #"""
                Dates are compared with dates, or with the text of one. A number is neither: the comparison fails for
                every article that has a date. '==' and '~=' tell only dates from dates; a text is never equal to one.
                A comparison of dates is true where it is certain: 2014 is not certainly after 2014-02. Nor is a number
                before or after a text: '"50"' is one.
                """#,
            wrong: #"""
                process = function(article) if article.published < 2010 then return drop("old") end end
                """#,
            right: #"""
                process = function(article) if article.published < date("2010") then return drop("old") end end
                """#),
        DiagnosticExplanation(
            code: .scriptPart, title: "a part of a split article is not what it seems",
            meaning: #"""
                A script split an article, and one of the parts has no body: what 'clean' took for a notice, a headline or
                a menu stays that in the part, and no report tells it. Say in 'article:part' what the spans are. Or two of
                the parts share words, which reports then tell twice. A note tells of paragraphs of the body that are in no part.
                """#,
            wrong: #"""
                article:part{ headline = "Clerk retires", block }
                """#,
            right: #"""
                article:part{ headline = "Clerk retires", { role = "body", block } }
                """#),
        DiagnosticExplanation(
            code: .scriptMark, title: "no script marks that kind, or not yet",
            meaning: #"""
                A report or a script asks for marks of a kind that no script of the pipeline makes with
                'article:annotate' or names under 'provides': there is nothing to list, and conditions on it are false.
                The same where the script that makes them stands behind the stage that asks, and where findings are asked
                for by a label that no stage has.
                Nothing is said where a script works out the name of a kind while it runs.
                """#,
            wrong: #"""
                - table: { of: mark, kind: dockt, write: reports/dockets.md }
                """#,
            right: #"""
                - table: { of: mark, kind: docket, write: reports/dockets.md }
                """#),
    ]
}
