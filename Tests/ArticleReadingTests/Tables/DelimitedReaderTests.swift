import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct DelimitedReaderTests {
    private func read(_ text: String, mapping: FieldMapping = FieldMapping()) -> ReaderOutput {
        ReaderCatalogue.read(ReaderInput(path: "t", bytes: Array(text.utf8), mapping: mapping))
    }

    @Test func readsRowsAsArticles() throws {
        let table =
            "Title;Body;Date;Author;Views\r\n\"The \"\"new\"\" ferry\";\"It sailed; then\nit came back.\";2014-02-08;Ann;12\r\n\r\nB;C d;;Bo;3\r\n"
        let output = read(table)
        #expect(output.articles.map(\.source.record) == [1, 2])
        let first = try #require(output.articles.first)
        #expect(first.source.reader == "csv")
        #expect(first.text[first.text.span] == "The \"new\" ferry\n\nIt sailed; then\nit came back.")
        #expect(first.authors == ["Ann"] && first.fields["Views"] == .string("12"))
        #expect(first.dateCandidates.map(\.date.description) == ["2014-02-08"])
        let span = TextSpan(4, 15)
        let raw = try #require(first.rawRange(of: span))
        #expect(String(decoding: Array(table.utf8)[raw.start..<raw.end], as: UTF8.self) == "\"\"new\"\" ferry")
    }

    @Test func readsTabsAndTellsProseApart() {
        #expect(read("headline\ttext\nA\tB c\n").articles.first?.source.reader == "csv")
        #expect(
            read("Title, text and author of the poem are unknown.\nNobody knows, or says so.").articles.first?.source
                .reader == "text")
        #expect(read("text,title\n").quarantined.first?.diagnostic.code == .articleEmpty)
    }

    @Test func takesTheUsersNames() throws {
        let mapping = FieldMapping(["headline": "Titel", "text": "Inhalt", "published": "Tag"])
        let output = read("Titel,Inhalt,Tag\nFähre,Sie fuhr ab.,2014-02-08\n", mapping: mapping)
        #expect(output.articles.first.map { $0.text[$0.text.span] } == "Fähre\n\nSie fuhr ab.")
        #expect(output.articles.first?.dateCandidates.count == 1)
        let json = read(#"{"Titel":"A","Inhalt":"B c","text":"other"}"#, mapping: mapping)
        #expect(json.articles.first.map { $0.text[$0.text.span] } == "A\n\nB c")
    }

    @Test func guessesTheLongestMember() {
        let words = String(repeating: "The ferry sailed on Monday. ", count: 10)
        #expect(read("{\"caption_de\":\"kurz\",\"inhalt\":\"\(words)\"}").articles.count == 1)
        #expect(read("{\"caption_de\":\"kurz\",\"inhalt\":\"too short\"}").articles.isEmpty)
    }

    @Test func refusesAnOpenQuote() {
        let output = read("title,text\nA,B c\nD,\"never closed\nE,F\n")
        #expect(output.articles.count == 1)
        #expect(output.quarantined.first?.diagnostic.code == .recordUnreadable)
        #expect(output.quarantined.first?.diagnostic.place?.line == 3)
    }
}
