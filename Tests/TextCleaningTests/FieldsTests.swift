import ArticleModel
import TestSupport
import Testing
import TextCleaning

@Suite("Fields read from the text")
struct FieldsTests {
    private func cleaned(_ marked: String) -> Article { TextCleaner().clean(.sample(MarkedText(marked).text)) }

    private static let story = """
        The council met on Monday to speak about the road that was promised to the valley ten years ago.

        It will meet again in the spring, when the engineers have given their report on the pass.
        """

    private func article(head: String = "Council speaks about the valley road", byline: String = "", foot: String = "")
        -> Article
    {
        TextCleaner().clean(.sample([head, byline, Self.story, foot].joined(separator: "\n\n")))
    }

    @Test("headline, dateline and origin of an agency page")
    func agencyPage() {
        let article = cleaned(MessySamples.agencyPage)
        #expect(article.headline == "Harbour town agrees to share its new ferry line")
        #expect(article.dateline == "PORT ALDER, Norland (Reuters)")
        #expect(article.origin == "Reuters")
        #expect(article.outlet == nil)
        #expect(article.authors.isEmpty)
    }

    @Test("the mark that closes the last paragraph tells whose copy it is")
    func closingMark() {
        #expect(cleaned(MessySamples.agencyAtFoot).origin == "PTI")
    }

    @Test(
        "a line above the headline tells an opinion piece",
        arguments: [("OPINION", true), ("Letters to the Editor", true), ("Guest column", true), ("WORLD", false)])
    func opinionPieces(line: String, isOpinion: Bool) {
        let head = [line, "Council speaks about the valley road", "By Mara Lindqvist"]
        let text = (head + [Self.story]).joined(separator: "\n\n")
        #expect(TextCleaner().clean(.sample(text)).isOpinion == isOpinion)
    }

    @Test("the headline is told without the outlet's name behind it")
    func headlineWithoutOutlet() {
        #expect(cleaned(MessySamples.menusAndLinks).headline == "Fishing fleet returns with record catch")
    }

    @Test(
        "authors are people",
        arguments: [
            ("By Mara Lindqvist and Tom Ashe", ["Mara Lindqvist", "Tom Ashe"]),
            ("By Mara Lindqvist, Tom Ashe and Jo van der Berg", ["Mara Lindqvist", "Tom Ashe", "Jo van der Berg"]),
            ("By MARA LINDQVIST | The Harbour Post", ["Mara Lindqvist"]),
            ("By Mara Lindqvist, Staff Writer", ["Mara Lindqvist"]),
            ("By Mara Lindqvist, Associated Press", ["Mara Lindqvist"]),
            ("By Staff", []), ("By Agencies", []), ("By Reuters", []), ("By News Desk", []),
        ])
    func authors(byline: String, names: [String]) {
        #expect(article(byline: byline).authors == names)
    }

    @Test(
        "whose copy it is",
        arguments: [
            ("By Agencies", "", "Agencies"), ("By Mara Lindqvist, Associated Press", "", "AP"),
            ("", "Based on AFP and Reuters reporting", "AFP and Reuters"),
            ("", "The Harbour Post with inputs from Agencies", "Agencies"),
            ("", "Copyright 2014 The Associated Press. All rights reserved.", "AP"),
            ("", "Source: Xinhua", "Xinhua"), ("By Mara Lindqvist", "Photo: Reuters/Tomas Bly", nil),
        ] as [(String, String, String?)])
    func origin(byline: String, foot: String, origin: String?) {
        #expect(article(byline: byline, foot: foot).origin == origin)
    }

    @Test(
        "the outlet, where the foot speaks of the paper",
        arguments: [
            ("The Quay is printed on recycled paper.", "The Quay"),
            ("Also in The Quay today: Five walks | The last herring | Letters", "The Quay"),
            ("The Lantern, a paper of the Globe & Lantern group. Terms. Privacy.", "The Lantern"),
            ("This paper is printed on recycled paper.", nil), ("Sister papers: Ledger of Alder | The Quay", nil),
        ] as [(String, String?)])
    func outletAtTheFoot(foot: String, outlet: String?) {
        #expect(article(foot: "Terms of use. Privacy. All rights reserved.\n\n\(foot)").outlet == outlet)
    }

    @Test(
        "the outlet, where the text says so",
        arguments: [
            ("Copyright 2014 The Pass Courier. All rights reserved.", "The Pass Courier"),
            ("© 2014 The Pass Courier", "The Pass Courier"),
            ("The Harbour Post with inputs from Agencies", "The Harbour Post"),
            ("Copyright 2014 The Associated Press. All rights reserved.", nil),
        ] as [(String, String?)])
    func outlet(foot: String, outlet: String?) {
        #expect(article(foot: foot).outlet == outlet)
    }

    @Test(
        "datelines",
        arguments: [
            ("VELM --", "VELM"), ("VELM, Norland (Reuters) -", "VELM, Norland (Reuters)"),
            ("VELM, June 16 (Xinhua) --", "VELM, June 16 (Xinhua)"), ("(Reuters) -", "(Reuters)"),
            ("Velm (AFP) –", "Velm (AFP)"), ("NEW VELM —", "NEW VELM"),
        ])
    func dateline(prefix: String, dateline: String) {
        let text = "Council speaks about the road\n\n\(prefix) \(Self.story)"
        let article = TextCleaner().clean(.sample(text))
        #expect(article.dateline == dateline)
        #expect(article.blocks(of: .body).first.map { article.text[$0.span].hasPrefix("The council met") } == true)
    }

    @Test("a dash in a sentence makes no dateline")
    func noDateline() {
        let text = "Council speaks about the road\n\nThe council - which met on Monday - will speak about the road.\n"
        #expect(TextCleaner().clean(.sample(text)).dateline == nil)
    }

    @Test("fields that are known stay")
    func knownFields() {
        var article = Article.sample(MarkedText(MessySamples.agencyPage).text)
        article.headline = "Known"
        article.origin = "Known"
        article.authors = ["Known"]
        let cleaned = TextCleaner().clean(article)
        #expect(cleaned.headline == "Known")
        #expect(cleaned.origin == "Known")
        #expect(cleaned.authors == ["Known"])
    }
}
