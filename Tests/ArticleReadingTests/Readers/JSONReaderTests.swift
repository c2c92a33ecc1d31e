import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct JSONReaderTests {
    private func read(_ text: String) -> ReaderOutput {
        ReaderCatalogue.read(ReaderInput(path: "in/a.json", bytes: Array(text.utf8)))
    }

    private let record = #"""
        {"title": "New ferry", "text": "The ferry \u201cAurora\u201d sailed.\nIt was full.", "link": "https://x.example/1",
         "authors": [{"name": "Ann Lee"}, "Bo Ray"], "pubDate": "Sat, 08 Feb 2014 12:30:00 GMT", "updated": "2014-03-01",
         "source": {"name": "Harbour Post"}, "category": "Sea", "lang": "en", "rights": "CC0", "summary": "no",
         "views": 12, "ratio": 0.5, "paid": false, "note": "extra", "nested": {"a": 1}}
        """#

    @Test func mapsTheFields() throws {
        let article = try #require(read(record).articles.first)
        #expect(article.text[article.text.span] == "New ferry\n\nThe ferry “Aurora” sailed.\nIt was full.")
        #expect(article.headline == "New ferry")
        #expect(article.blocks == [Block(role: .headline, span: TextSpan(0, 9))])
        #expect(article.url == "https://x.example/1")
        #expect(article.id == ArticleID(locationKey: "https://x.example/1"))
        #expect(article.authors == ["Ann Lee", "Bo Ray"])
        #expect(article.outlet == "Harbour Post")
        #expect(article.section == "Sea" && article.language == "en" && article.rights == "CC0")
        #expect(
            article.fields == [
                "views": .integer(12), "ratio": .number(0.5), "paid": .boolean(false), "note": .string("extra"),
            ])
        let candidates = article.dateCandidates
        #expect(candidates.map(\.date.description) == ["2014-02-08T12:30Z", "2014-03-01"])
        #expect(candidates.map(\.kind) == [.published, .updated])
        #expect(candidates.first?.reason == "the record's field 'pubDate'")
    }

    @Test func leadsBackThroughEscapes() throws {
        let article = try #require(read(record).articles.first)
        let bytes = Array(record.utf8)
        let words = Array("“Aurora” sailed.\nIt".utf8)
        let start = try #require(article.text.bytes.indices.first { article.text.bytes[$0...].starts(with: words) })
        let raw = try #require(article.rawRange(of: TextSpan(start, start + words.count)))
        #expect(String(decoding: bytes[raw.start..<raw.end], as: UTF8.self) == #"\u201cAurora\u201d sailed.\nIt"#)
    }

    @Test(arguments: [
        #"[{"text":"a"},{"text":"b"}]"#, #"{"articles":[{"text":"a"},{"text":"b"}]}"#,
        #"{"total":2,"hits":{"hits":[{"body":"a"},{"content":"b"}]}}"#,
        #"{"results":[{"articleBody":"a"},{"text":["b"]}]}"#,
    ])
    func findsTheListOfRecords(text: String) {
        let output = read(text)
        #expect(output.articles.map { $0.text[$0.text.span] } == ["a", "b"])
        #expect(output.articles.map(\.source.record) == [1, 2])
        #expect(output.articles.map(\.id) == [1, 2].map { ArticleID(locationKey: "in/a.json#\($0)") })
        #expect(Set(output.articles.map(\.revision)).count == 2)
    }

    @Test func setsAsideRecordsWithoutText() {
        let output = read(#"[{"title":"only a title"},{"text":"b"},7,{"text":"  "}]"#)
        #expect(output.articles.map(\.source.record) == [2])
        #expect(output.quarantined.map(\.record) == [1, 3, 4])
        #expect(output.quarantined.map(\.diagnostic.code) == [.articleEmpty, .recordUnreadable, .articleEmpty])
    }

    @Test func setsAsideBrokenFilesWithTheirPlace() {
        let output = read("{\"text\": \"a\",\n \"title\" \"b\"}")
        #expect(output.quarantined.first?.diagnostic.code == .articleUnreadable)
        #expect(output.quarantined.first?.diagnostic.place?.line == 2)
        #expect(output.quarantined.first?.diagnostic.place?.column == 10)
    }

    @Test func readsOneRecordALine() {
        let output = read("{\"text\":\"a\"}\n\n{\"text\":\"b\",}\n{\"text\":\"c\"}\n")
        #expect(output.articles.map { $0.text[$0.text.span] } == ["a", "c"])
        #expect(output.articles.map(\.source.reader) == ["ndjson", "ndjson"])
        #expect(output.quarantined.map(\.record) == [2])
        #expect(output.quarantined.first?.diagnostic.code == .recordUnreadable)
        #expect(output.quarantined.first?.diagnostic.place?.line == 3)
    }

    @Test func tellsByContent() {
        #expect(read("{\n  \"text\": \"a\"\n}").articles.first?.source.reader == "json")
        #expect(read("[Photo] A ferry.").articles.first?.source.reader == "text")
        #expect(read("{curly} words").articles.first?.source.reader == "text")
    }

    @Test func readsUTF16AndWindows1252() {
        let text = #"{"text":"café"}"#
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let narrow: [UInt8] = text.unicodeScalars.map { UInt8($0.value) }
        for bytes in [wide, narrow] {
            let article = ReaderCatalogue.read(ReaderInput(path: "a", bytes: bytes)).articles.first
            #expect(article.map { $0.text[$0.text.span] } == "café")
        }
    }
}
