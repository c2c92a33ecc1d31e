import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct SourceReopenerTests {
    private func claim(on text: String, quote: String, record: Int? = nil) throws -> SourceReopener.Claim {
        let output = ReaderCatalogue.read(ReaderInput(path: "a", bytes: Array(text.utf8)))
        let article = try #require(output.articles.first { $0.source.record == record })
        let words = Array(quote.utf8)
        let start = try #require(article.text.bytes.indices.first { article.text.bytes[$0...].starts(with: words) })
        let raw = try #require(article.rawRange(of: TextSpan(start, start + words.count)))
        return .init(record: record, revision: article.revision, raw: raw.start..<raw.end, quote: quote)
    }

    private func verdict(_ claim: SourceReopener.Claim, now text: String) throws -> SourceReopener.Verdict {
        let folder = try ScratchFolder()
        try folder.put(text, at: "a")
        return SourceReopener.verdict(on: claim, at: folder.path + "/a")
    }

    @Test func findsTheSameWords() throws {
        let text = "Port news.\r\n\r\nThe ferry\u{A0} sailed on Monday."
        let claim = try claim(on: text, quote: "The ferry sailed")
        #expect(try verdict(claim, now: text) == .same)
    }

    @Test func findsMovedWords() throws {
        let claim = try claim(on: "The ferry sailed. The ferry sailed.", quote: "The ferry sailed")
        #expect(try verdict(claim, now: "Update: The ferry sailed. Done.") == .moved(8..<24))
        #expect(try verdict(claim, now: "The  ferry\nsailed away.") == .moved(0..<17))
    }

    @Test func tellsChangedWords() throws {
        let claim = try claim(on: "The ferry sailed on Monday.", quote: "sailed on Monday")
        #expect(try verdict(claim, now: "The ferry sailed on Tuesday.") == .changed)
    }

    @Test func catchesAQuoteThatNeverStoodThere() throws {
        let real = try claim(on: "The ferry sailed on Monday.", quote: "sailed on Monday")
        let forged = SourceReopener.Claim(revision: real.revision, raw: real.raw, quote: "sank on Monday")
        #expect(try verdict(forged, now: "The ferry sailed on Monday.") == .changed)
        let shifted = SourceReopener.Claim(revision: real.revision, raw: 0..<9, quote: "sailed on Monday")
        #expect(try verdict(shifted, now: "The ferry sailed on Monday.") == .moved(10..<26))
    }

    @Test func followsARecordThatMoved() throws {
        let one = #"{"text":"The ferry \"Aurora\" sailed."}"#
        let claim = try claim(on: "[\(one)]", quote: "\"Aurora\" sailed", record: 1)
        #expect(try verdict(claim, now: "[\(one)]") == .same)
        #expect(try verdict(claim, now: "[{\"text\":\"x\"},\(one)]") == .moved(33..<50))
        #expect(try verdict(claim, now: "[{\"text\":\"x\"}]") == .changed)
    }

    @Test func tellsWhatIsMissing() throws {
        let claim = try claim(on: "The ferry sailed.", quote: "ferry")
        guard case .missing(let reason) = SourceReopener.verdict(on: claim, at: "/nowhere/at/all") else {
            Issue.record("a missing file was found")
            return
        }
        #expect(reason.contains("does not exist"))
        guard case .missing = try verdict(claim, now: "") else {
            Issue.record("an empty file was read")
            return
        }
    }
}
