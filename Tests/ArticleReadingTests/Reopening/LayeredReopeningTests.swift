import ArticleModel
import Testing

@testable import ArticleReading

/// Citations through every kind of layer, opened again from the file.
@Suite struct LayeredReopeningTests {
    private static let page = Array(
        "<html><title>T</title><h1>The ferry</h1><p>Before it the caf&eacute; “Aurora” sailed on Monday with two hundred people.</p>"
            .utf8)
    private static let quote = "café “Aurora” sailed"

    private func check(_ bytes: [UInt8], member: String) async throws {
        let folder = try ScratchFolder()
        try folder.put(bytes, at: "f")
        let loaded = await ArticleLoader(workspace: folder.path).load([LoadRequest(patterns: ["f"])])
        let article = try #require(loaded.articles.first, "\(loaded.quarantined)")
        let words = Array(Self.quote.utf8)
        let start = try #require(article.text.bytes.indices.first { article.text.bytes[$0...].starts(with: words) })
        let raw = try #require(article.rawRange(of: TextSpan(start, start + words.count)))
        #expect(article.source.layers[raw.layer].member == member)
        let claim = SourceReopener.Claim(
            member: member, record: article.source.record, revision: article.revision, raw: raw.start..<raw.end,
            quote: Self.quote)
        #expect(SourceReopener.verdict(on: claim, at: folder.path + "/f") == .same)
        let forged = SourceReopener.Claim(
            member: member, record: article.source.record, revision: article.revision, raw: raw.start..<raw.end,
            quote: "café “Aurora” sank")
        #expect(SourceReopener.verdict(on: forged, at: folder.path + "/f") == .changed)
        try folder.put(Array("nothing of the kind".utf8), at: "f")
        guard case .same = SourceReopener.verdict(on: claim, at: folder.path + "/f") else { return }
        Issue.record("words were found in a file that lost them")
    }

    @Test func holdsInArchives() async throws {
        try await check(PackedSamples.archive([("a/b.html", Self.page)]), member: "a/b.html")
        try await check(PackedSamples.archive([("a/b.html", Self.page)], isTar: true, gzip: true), member: "a/b.html")
        let inner = PackedSamples.archive([("b.html", Self.page)])
        try await check(PackedSamples.archive([("in.zip", inner)]), member: "in.zip!/b.html")
        try await check(PackedSamples.packed(Self.page, "xz"), member: "content")
    }

    @Test func holdsInWebArchives() async throws {
        let archive = PackedSamples.webArchive([
            ("http://w.example/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html", Self.page)
        ])
        try await check(archive, member: "3")
        try await check(PackedSamples.packed(archive, "gzip"), member: "content!/3")
    }

    @Test func holdsInMail() async throws {
        let body = "The caf=C3=A9 =E2=80=9CAurora=E2=80=9D sail=\ned on Monday."
        let head =
            "From: a@x.example\nMessage-ID: <1>\nSubject: s\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        try await check(Array((head + body).utf8), member: "part 1")
        try await check(Array(("From a@x Sat Feb  8 12:30:00 2014\n" + head + body).utf8), member: "1!/part 1")
    }

    @Test func partsHoldWhatALoadHolds() async throws {
        let folder = try ScratchFolder()
        let lines = (1...50).map { #"{"text":"Ferry number \#($0) sailed."}"# }.joined(separator: "\n")
        try folder.put(lines, at: "a.ndjson")
        try folder.put("Text of a ferry.", at: "b.txt")
        let loader = ArticleLoader(workspace: folder.path)
        let requests = [LoadRequest(patterns: ["*"])]
        let whole = await loader.load(requests)
        let parts = loader.parts(requests, partLength: 100)
        var articles: [Article] = []
        for await part in parts.values {
            articles += part.articles
            parts.taken()
        }
        #expect(articles.map(\.id) == whole.articles.map(\.id))
        #expect(articles.map(\.text) == whole.articles.map(\.text))
        #expect(!loader.isLarge(requests))
    }
}
