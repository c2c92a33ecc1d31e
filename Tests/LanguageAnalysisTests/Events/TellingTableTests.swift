import ArticleModel
import Testing

@testable import LanguageAnalysis

struct TellingTableTests {
    private static let samples = [
        EventSample("Norland and Sudria signed a ferry agreement in Harbour City on March 11, 2014.", path: "a.txt"),
        EventSample("Anna Holm will visit Sudria in April 2014. He said that he had met Anna Holm.", path: "b.txt"),
        EventSample("On July 4, 1776, Norland and Sudria agreed on a treaty in the harbour.", path: "c.txt"),
    ]

    @Test func comesBackFromItsWords() throws {
        let drafts = Self.samples.flatMap(\.tellings)
        let outlines = drafts.map { TellingOutline($0) }
        let order = TellingOrder(drafts, outlines).fittestFirst
        let table = TellingTable(drafts, outlines, fittestFirst: order)
        let words = try #require(table.words)
        let back = try #require(TellingTable(words: words))
        #expect(table.count > 2)
        #expect(back.glances.map { String(reflecting: $0) } == table.glances.map { String(reflecting: $0) })
        #expect(back.keys.map { String(reflecting: $0) } == table.keys.map { String(reflecting: $0) })
        #expect(back.words == words)
        #expect(TellingTable(words: Array(words.dropLast())) == nil)
    }

    /// A status that there is not is no table.
    @Test func otherWordsAreNoTable() throws {
        let drafts = Self.samples[0].tellings
        let outlines = drafts.map { TellingOutline($0) }
        var words = try #require(TellingTable(drafts, outlines, fittestFirst: [0]).words)
        words[TellingSketch.numberCount - 1] |= 0xFF00
        #expect(TellingTable(words: words) == nil)
    }

    @Test func everyPropertyIsWritten() throws {
        let draft = try #require(Self.samples[0].tellings.first)
        let outline = TellingOutline(draft)
        let note = "write and read what is new in TellingTable.words"
        #expect(Mirror(reflecting: outline.sketch).children.count == 9, "\(note) and TellingSketch.numbers")
        #expect(Mirror(reflecting: TellingTable.Glance(outline)).children.count == 3, "\(note)")
        #expect(Mirror(reflecting: TellingTable.Key(draft, width: 0, rank: 0)).children.count == 6, "\(note)")
    }
}
