import Diagnostics
import Testing

@testable import LuaScripting

/// What lint finds in the text of scripts.
struct ScriptLintTests {
    private static var lint: ScriptLint {
        ScriptLint(
            hint: { LuaHints.hint(for: $0) }, provider: { ["quotes": "quotes", "blocks": "clean"][$0] })
    }

    private static func stage(_ body: String, _ keys: String = "") -> String {
        "return { api = 1, \(keys) process = function(article, ctx)\n\(body)\nend }"
    }

    /// Each finding as `severity code: message`.
    private static func findings(_ text: String, file: String = "scripts/x.lua") -> [String] {
        lint.findings(Array(text.utf8), file: file).map { "\($0.severity.rawValue) \($0.code.text): \($0.message)" }
    }

    static let cases: [(body: String, expected: String)] = [
        ("print('x')", "error DOS508: unknown global 'print'"),
        ("log.inf('x')", "error DOS508: log has no 'inf'"),
        ("local s = string.lowercase('X') log.info(s)", "error DOS508: string has no 'lowercase'"),
        ("count = 1", "error DOS508: attempt to set global 'count'"),
        ("log.info(article.sektion)", "error DOS508: article has no field 'sektion'"),
        ("article.text = 'x'", "error DOS508: article.text cannot be assigned"),
        ("log.info(article.find('x'))", "error DOS508: 'find' is a method of article"),
        ("log.info(article:headline())", "error DOS508: 'headline' is a field of article"),
        ("for _, s in ipairs(article.authors) do log.info(s:lowr()) end", "error DOS508: string has no 'lowr'"),
        (
            "local s = article:find('x') for _, m in ipairs(article:marks('y')) do log.info(s, m.txt) end",
            "error DOS508: mark has no field 'txt'"
        ),
        ("local s = article:find('x') log.info(s:contxt(3))", "error DOS508: span has no method 'contxt'"),
        ("log.info(article.published:befor('2014'))", "error DOS508: date has no method 'befor'"),
        ("local p = article.published if p then log.info(p.edft) end", "error DOS508: date has no field 'edft'"),
        ("log.info(date('2014').earlyest)", "error DOS508: date has no field 'earlyest'"),
        ("log.info(article.path:lowr())", "error DOS508: string has no 'lowr'"),
        ("log.info(ctx.argz)", "error DOS508: ctx has no field 'argz'"),
        ("local unused = 1", "warning DOS509: local 'unused' is never used"),
        ("local function f() end", "warning DOS509: local 'f' is never used"),
        ("drop('short')", "warning DOS506: 'drop' leaves nothing out unless it is returned"),
        (
            "article.fields.n = #article.quotes",
            "warning DOS510: 'article.quotes' needs quotes, which the script does not say it needs"
        ),
        ("if article.published > 2010 then end", "error DOS511: a date is compared with a number"),
        ("local n = 2 local ok = n and n * 2 <= article.updated and 1 log.info(ok)", ""),
        ("local n = 2 if n <= article.updated then end", "error DOS511: a date is compared with a number"),
        ("if article.published == '2010' then end", "error DOS511: a date never equals a string"),
        ("if date('2010') ~= 2010 then end", "error DOS511: a date never equals a number"),
        ("if article.published > '2010' and article.published == date('2014') then end", ""),
        ("if article.published - date('2010') > 30 or article.published.year == 2010 then end", ""),
        ("return cite({})", "error DOS508: unknown global 'cite'"),
        ("if article.words = 3 then end", "error DOS502: 'then' expected, not '='"),
        ("return true", "warning DOS506: 'process' returns a bare true, which sets the article aside"),
        (
            "local f = function() return true end if f() then return false end",
            "warning DOS506: 'process' returns a bare false, which sets the article aside"
        ),
        (
            "local function heavy(article) return article.wait end log.info(heavy)",
            "warning DOS508: article has no field 'wait'"
        ),
    ]

    /// What is wrong with an expression over events.
    @Test(arguments: [
        ("true", "the expression is always true, whatever the event"),
        ("false", "the expression is always false, whatever the event"), ("event.date", ""),
        ("#event.actors", "the expression is always true: a number is, be it 0, whatever the event"),
        ("#event.actors > 1", ""),
        ("event.date == true", ""),
    ]) func tellsExpressionsThatDecideNothing(_ text: String, _ expected: String) {
        let found = Self.lint.findings(expression: Array(text.utf8), subject: "event")
        #expect(found.map(\.message).joined() == expected)
    }

    /// The functions of a format over the scaffold get nodes of known kinds.
    @Test func knowsTheNodesOfAFormat() {
        let script = """
            local scaffold = require("dossier.scaffold")
            return scaffold.text {
              args = { mark = { type = "string" } },
              document = function(brief, body) return brief.titel .. body end,
              entry = function(node, options) return options.mark .. node.txt .. node.date.edft .. options.marc end,
              table = function(node) return table.concat(node.colums) .. node.rows[1].cels[1] end,
            }
            """
        #expect(
            Self.findings(script, file: "scripts/formats/x.lua") == [
                "warning DOS508: brief has no field 'titel'", "warning DOS508: entry has no field 'txt'",
                "warning DOS508: entry_date has no field 'edft'",
                "error DOS505: the script declares no argument 'marc'",
                "warning DOS508: table_node has no field 'colums'", "warning DOS508: row has no field 'cels'",
            ])
    }

    /// A reader's bytes and slices are known too.
    @Test func knowsWhatReadersGet() {
        let script = """
            return { api = 1, Reader = function(bytes, options)
              local line = bytes:lines()[1]
              log.info(line.txt, bytes.encodng, options.x, bytes:artcle{})
              return bytes:article { text = line:trimm() }
            end }
            """
        #expect(
            Self.findings(script, file: "scripts/readers/x.lua") == [
                "error DOS508: slice has no field 'txt'", "error DOS508: bytes has no field 'encodng'",
                "error DOS505: the script declares no argument 'x'", "error DOS508: bytes has no method 'artcle'",
                "error DOS508: slice has no method 'trimm'",
            ])
    }

    @Test(arguments: cases.indices) func findsWhatIsWrong(_ index: Int) {
        let expected = Self.cases[index].expected
        #expect(Self.findings(Self.stage(Self.cases[index].body)) == (expected.isEmpty ? [] : [expected]))
    }

    static let clean = [
        "article.fields.seen = true article.headline = 'x'", "local _ = 1",
        "for _, w in ipairs{ 1 } do log.info(w) end",
        "local t = {} t.anything = 1 log.info(t.other)", "local x = article.fields.weight log.info(x.y.z)",
        "local a = article a = {} log.info(a.anything)", "local q = article.fields.energy log.info(q)",
        "local f = function(article) return article.path end return f(article)",
        "local s = ('x'):rep(3) return drop(s)",
        "if not article:find('x') then return drop('no x') end",
        "log.info(table.unpack{ 1, 2 }, math.pi, utf8.charpattern)",
        "local ok, why = pcall(error) log.info(ok, why)", "log.info((article.section or ''):lower())",
        "local n <const> = 1 log.info(n)", "local function again(n) if n > 0 then again(n - 1) end end again(3)",
    ]

    @Test(arguments: clean) func findsNothingElse(_ body: String) {
        #expect(Self.findings(Self.stage(body)) == [])
    }

    @Test func argumentsAreFollowed() {
        let declared = "args = { least = { type = 'integer' }, word = { type = 'string' } },"
        #expect(
            Self.findings(Self.stage("if #article.path < ctx.args.leest then return drop(ctx.args.word) end", declared))
                == [
                    "error DOS505: the script declares no argument 'leest'"
                ])
        #expect(Self.findings(Self.stage("local a = ctx.args return drop(a.word .. a.least)", declared)) == [])
        #expect(Self.findings(Self.stage("for k, v in pairs(ctx.args) do log.info(k, v) end", declared)) == [])
    }

    /// Helpers get the types of what they are called with.
    @Test func callsAreFollowed() {
        let walk = """
            local function each(nodes, out, options)
              for _, node in ipairs(nodes) do
                if node.rows then out[#out + 1] = node.rows[1].cels end
                if node.nodes then each(node.nodes, out, options) end
                out[#out + 1] = options.widht
              end
            end
            return { api = 1, args = { width = { type = 'integer' } }, Writer = function(brief, options)
              for _, section in ipairs(brief.sections) do each(section.nodes, {}, options) end
            end }
            """
        #expect(
            Self.findings(walk) == [
                "warning DOS508: row has no field 'cels'", "error DOS505: the script declares no argument 'widht'",
            ])
        let mixed = "local function size(x) return x.anything end return size(article) + size({ anything = 1 })"
        #expect(Self.findings(Self.stage(mixed)) == [])
        let escaping = "local function size(x) return x.anything end log.info(size(article), table.pack(size))"
        #expect(Self.findings(Self.stage(escaping)) == [])
        #expect(
            Self.findings(Self.stage("local size = function(a) return a.lenght end return size(article)")) == [
                "error DOS508: article has no field 'lenght'"
            ])
    }

    @Test func needsAreTold() {
        let body = "log.info(#article.quotes, article.words)"
        let found = Self.lint.findings(Array(Self.stage(body, "needs = { 'quotes' },").utf8), file: "scripts/x.lua")
        #expect(found.map(\.message) == ["'article.words' needs blocks, which the script does not say it needs"])
        #expect(
            found.first?.help
                == "add needs = { \"quotes\", \"blocks\" } to the script's table; the stage 'clean' provides it")
        #expect(Self.findings(Self.stage(body, "needs = { 'quotes', 'blocks' },")) == [])
    }

    @Test func formatsAndTestsAreKnown() {
        let format =
            "return { api = 1, Writer = function(brief, options) return brief.titel .. cite(brief.citations) end }"
        #expect(Self.findings(format) == ["warning DOS508: brief has no field 'titel'"])
        #expect(
            Self.findings("return { x = function(t) t.equal(1, 1) end }", file: "scripts/x_test.lua") == [
                "error DOS508: t has no 'equal'"
            ])
        let scaffold =
            "local s = require('dossier.scaffold') return s.text { args = { width = { type = 'integer' } }, "
            + "note = function(node, options) return node.text:rep(options.widht) end }"
        #expect(
            Self.findings(scaffold) == [
                "error DOS505: the script declares no argument 'widht'"
            ])
        #expect(
            Self.findings("local s = require('dossier.scaffold') return s.txt{}") == [
                "error DOS508: dossier.scaffold has no 'txt'"
            ])
    }

    @Test func placesAreExact() throws {
        let text = "return { api = 1, process = function(article)\n  log.info('é', article.sektion)\nend }"
        let finding = try #require(Self.lint.findings(Array(text.utf8), file: "x.lua").first)
        let place = try #require(finding.diagnostic(file: "x.lua", text: Array(text.utf8)).place)
        #expect(place.line == 2 && place.column == 25 && place.length == 7)
        #expect(place.excerpt == "  log.info('é', article.sektion)")
        #expect(finding.help?.hasPrefix("did you mean 'section'?") == true)
    }
}
