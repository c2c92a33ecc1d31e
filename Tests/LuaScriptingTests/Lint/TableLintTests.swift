import Diagnostics
import Testing

@testable import LuaScripting

/// What lint finds in tables that scripts write out for the program: keys, roles, the script's own table.
struct TableLintTests {
    private static func findings(_ text: String, file: String = "scripts/x.lua") -> [String] {
        ScriptLint(hint: { _ in nil }, provider: { _ in nil }).findings(Array(text.utf8), file: file)
            .map {
                "\($0.severity.rawValue) \($0.code.text): \($0.message); \($0.help?.split(separator: "?")[0] ?? "")"
            }
    }

    private static func stage(_ body: String) -> String {
        "return { api = 1, needs = { 'blocks' }, process = function(article) \(body) end }"
    }

    private static func reader(_ body: String) -> String {
        "return { api = 1, Reader = function(bytes) return \(body) end }"
    }

    private static func composer(_ body: String) -> String {
        "return { api = 1, compose = function(corpus) return { \(body) } end }"
    }

    static let cases: [(script: String, expected: String)] = [
        (
            stage("return { article:part{ article:find('x'), headlin = 'x' } }"),
            "error DOS508: there is no 'headlin' in what a part is made of; did you mean 'headline'"
        ),
        (
            stage("return { article:part{ { role = 'bodi', article:find('x') } } }"),
            "error DOS508: there is no role 'bodi'; did you mean 'body'"
        ),
        (
            stage("return { article:part{ { roll = 'body', article:find('x') } } }"),
            "error DOS508: there is no 'roll' in what a role is made of; did you mean 'role'"
        ),
        (stage("return { article:part{ { start = 1, stop = 3, text = 'Ice' }, published = '2014' } }"), ""),
        (
            reader("bytes:article{ headlin = 'x', text = bytes:sub(1) }"),
            "error DOS508: there is no 'headlin' in what an article is made of; did you mean 'headline'"
        ),
        (
            composer("brief.section{ heding = 'x', brief.note('x') }"),
            "error DOS508: there is no 'heding' in what a section is made of; did you mean 'heading'"
        ),
        (
            composer("brief.section{ heading = 'x', brief.table{ colums = {} } }"),
            "error DOS508: there is no 'colums' in what a table is made of; did you mean 'columns'"
        ),
        (
            stage("return 'kept'"),
            "warning DOS506: 'process' returns a string, 'kept', which sets the article aside; return nothing to keep the "
                + "article, drop(\"why\") to leave it out, or a list of parts"
        ),
        (
            "return { api = 1, proces = function(article) article.fields.x = 1 end }",
            "error DOS506: the script's table has no function 'process'; return a function, or { api = 1, process = "
                + "function(article, ctx) … end } | "
                + "error DOS506: the script's table has an unknown key 'proces'; did you mean 'process'"
        ),
        (
            "---@type dossier.Reader\nreturn { api = 1, process = function() end }",
            "warning DOS506: the script is tagged dossier.Reader and has no function 'Reader'; it is a stage: write "
                + "dossier.Stage, or give 'Reader'"
        ),
        (
            "return { api = 1, needs = { 'quotes' }, Reader = function() end }",
            "warning DOS509: 'needs' means nothing in a reader; a reader stands before all stages; take it out"
        ),
        (
            "return dossier.scaffold('text') { tabel = function(node) return node end }",
            "error DOS506: the scaffold knows no node 'tabel'; did you mean 'table'"
        ),
        (
            "return function(article) article.fields.n = #article.blocks end",
            "warning DOS510: 'article.blocks' needs blocks, which the script does not say it needs; return a table: { api = "
                + "1, needs = { \"blocks\" }, process = function(article, ctx) … end }"
        ),
    ]

    @Test(arguments: cases.indices) func findsWhatNothingTakes(_ index: Int) {
        let (script, expected) = Self.cases[index]
        #expect(Self.findings(script).joined(separator: " | ") == expected)
    }

    @Test func testsAreLookedAtToo() {
        let test = "return { a = function(t) t.article { txt = 'x', marks = { { kid = 'risk', text = 'x' } } } end }"
        #expect(
            Self.findings(test, file: "scripts/x_test.lua") == [
                "error DOS508: there is no 'txt' in what a trial_article is made of; did you mean 'text'",
                "error DOS508: there is no 'kid' in what a trial_entry is made of; did you mean 'kind'",
            ])
    }
}
