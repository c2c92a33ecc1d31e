import ArticleModel
import Testing

@testable import LuaScripting

/// Spans that scripts take from texts, and those that they must not.
struct SpanTests {
    private static let text = "Docket No. 31-0417 is new.\nSee Docket No. 28-1120 of 3 March 2028."

    /// What `process` with this body leaves in `article.fields.r`.
    private static func result(_ body: String) async -> FieldValue? {
        let (stage, _) = luaStage("return function(article) article.fields.r = (function() \(body) end)() end")
        return await run(stage, on: [article(text)]).corpus.articles.first?.fields["r"]
    }

    @Test func aMatchOfAnotherTextIsNoSpan() async {
        let told = await fate(
            "return function(article) local b = article.blocks[2] "
                + "article:annotate('docket', regex.find(b.text, [[Docket No. \\S+]])) end", text: Self.text)
        #expect(
            told.hasPrefix(
                "quarantined DOS503: the article has 'et No. 31-0417 is ' at 5 to 22, not 'Docket No. 28-1120': the numbers "
                    + "count from another text; take spans from article:matches or span:matches"), "\(told)")
        #expect(
            await fate(
                "return function(article) article:annotate('docket', regex.find(article.text, [[Docket No. \\S+]])) end",
                text: Self.text) == "kept")
    }

    @Test func matchesOfASpanHaveGroups() async {
        let body = """
            local out = {}
            for _, found in ipairs(article.blocks[2]:matches([[Docket No\\. (\\d+)-(\\d+)(x)?]])) do
              out[#out + 1] = { found.text, found.start, found.groups[1].text, found.groups[2].start, found.groups[3] == null }
            end
            return out
            """
        #expect(
            await Self.result(body)
                == .list([
                    .list([
                        .string("Docket No. 28-1120"), .integer(32), .string("28"), .integer(46), .boolean(true),
                    ])
                ]))
    }

    @Test func matchesOfTheWholeHaveThemToo() async {
        #expect(
            await Self.result("return article:matches([[(\\d+)-\\d+]])[2].groups[1].text") == .string("28"))
        #expect(await Self.result("return article:find('See').groups == nil") == .boolean(true))
    }

    @Test func datesAreReadFromWords() async {
        #expect(await Self.result("return article.blocks[2]:date().edtf") == .string("2028-03-03"))
        #expect(await Self.result("return article.blocks[1]:date() == nil") == .boolean(true))
        #expect(await Self.result("return text.date('on 1 June 2031').edtf") == .string("2031-06-01"))
        #expect(await Self.result("return article.blocks[2]:find('No.').start") == .integer(39))
    }
}
