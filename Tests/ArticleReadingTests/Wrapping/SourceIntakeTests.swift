import ArticleModel
import FileAccess
import Testing

@testable import ArticleReading

@Suite struct SourceIntakeTests {
    private static let page = Array(
        "<html><title>T</title><h1>The ferry</h1><p>The ferry sailed on Monday with two hundred people on board.</p>"
            .utf8)
    private static let text = Array("A text about the ferry.".utf8)
    private static let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8"

    private func read(_ bytes: [UInt8], streamed: Bool = false, limits: LoadLimits = LoadLimits()) throws
        -> ReaderOutput
    {
        let folder = try ScratchFolder()
        try folder.put(bytes, at: "x")
        var intake = SourceIntake(limits: limits, catalogue: ReaderCatalogue(), mapping: FieldMapping())
        if streamed {
            intake.streamedFrom = 0
            intake.pieceLength = 64
        }
        var output = ReaderOutput()
        _ = try intake.read(folder.path + "/x", as: "x") { piece in
            output.articles += piece.articles
            output.quarantined += piece.quarantined
        }
        return output
    }

    private func locations(_ output: ReaderOutput) -> [String] { output.articles.map(\.source.location) }

    @Test func readsEveryFileOfAnArchive() throws {
        let inner = PackedSamples.archive([("deep.txt", Self.text)])
        let files: [(name: String, bytes: [UInt8])] = [
            ("a/b.html", Self.page), ("../../etc/c.txt", Self.text),
            ("list.json", Array(#"[{"text":"a"},{"text":"b"}]"#.utf8)),
            ("inner.zip", inner), ("__MACOSX/x", Self.text), ("picture.png", [0x89, 0x50, 0x4E, 0x47]),
        ]
        let expected = [
            "x!/a/b.html", "x!/etc/c.txt", "x!/list.json#1", "x!/list.json#2", "x!/inner.zip!/deep.txt",
        ]
        for bytes in [
            PackedSamples.archive(files), PackedSamples.archive(files, isTar: true),
            PackedSamples.archive(files, isTar: true, gzip: true),
        ] {
            for streamed in [false, true] {
                let output = try read(bytes, streamed: streamed)
                #expect(locations(output) == expected)
                #expect(output.quarantined.map(\.path) == ["x!/picture.png"])
                #expect(
                    output.articles.map { $0.source.layers.map(\.member) }.last == [
                        "inner.zip!/deep.txt", "inner.zip", "",
                    ])
                #expect(output.articles.last?.source.layers.first?.digest == SHA256Digest(of: Self.text))
            }
        }
    }

    @Test(arguments: ["gzip", "bzip2", "xz", "zstd"])
    func unpacksOneFile(filter: String) throws {
        let output = try read(PackedSamples.packed(Self.text, filter))
        #expect(locations(output) == ["x!/content"])
        #expect(output.articles.first.map { $0.text.bytes } == Self.text)
        let twice = try read(PackedSamples.packed(PackedSamples.archive([("a.txt", Self.text)]), filter))
        #expect(locations(twice) == ["x!/content!/a.txt"])
    }

    @Test func refusesBombs() throws {
        let zeros = [UInt8](repeating: 0x61, count: 8 << 20)
        let small = PackedSamples.packed(zeros, "gzip")
        let flat = PackedSamples.archive([("a.txt", zeros), ("b.txt", zeros)])
        let nested = PackedSamples.archive([
            ("a.zip", PackedSamples.archive([("b.zip", PackedSamples.archive([("c.txt", Self.text)]))]))
        ])
        for (bytes, word) in [(small, "100 times"), (flat, "100 times"), (nested, "inside each other")] {
            for streamed in [false, true] {
                let output = try read(bytes, streamed: streamed)
                #expect(output.articles.isEmpty)
                #expect(output.quarantined.count == 1)
                #expect(output.quarantined.first?.diagnostic.message.contains(word) == true)
            }
        }
    }

    @Test func refusesPackedDocumentsAndEndlessOldText() throws {
        let document = PackedSamples.archive([("[Content_Types].xml", Self.text), ("word/document.xml", Self.text)])
        #expect(try read(document).quarantined.map(\.diagnostic.code) == [.articleBinary])
        let old = EncodingDetection.unmarked(.windows1251)
        #expect(old.isTooLongForOneArticle([UInt8](repeating: 0xE0, count: 1_500_001)))
        #expect(!old.isTooLongForOneArticle([UInt8](repeating: 0x61, count: 1_500_001)))
        #expect(!EncodingDetection.unmarked(.utf8).isTooLongForOneArticle([UInt8](repeating: 0xE0, count: 1_500_001)))
    }

    @Test func tellsOfDamage() throws {
        let whole = PackedSamples.archive([("a.html", Self.page), ("b.html", Self.page + Self.text)])
        for count in stride(from: 4, to: whole.count, by: 7) {
            let output = try read(Array(whole.prefix(count)))
            #expect(!output.articles.isEmpty || !output.quarantined.isEmpty)
        }
        let gzip = PackedSamples.packed((0..<4000).map { UInt8(truncatingIfNeeded: $0 * $0 % 251) }, "gzip")
        let cut = try read(Array(gzip.prefix(gzip.count / 2)))
        #expect(
            cut.articles.isEmpty && cut.quarantined.first?.diagnostic.message.contains("cannot be unpacked") == true)
        #expect(try read(PackedSamples.archive([])).quarantined.count == 1)
    }

    @Test func readsWebArchives() throws {
        let chunked = Array("\(String(Self.page.count, radix: 16))\r\n".utf8) + Self.page + Array("\r\n0\r\n\r\n".utf8)
        let archive = PackedSamples.webArchive([
            ("http://w.example/1", Self.answer, Self.page),
            ("http://w.example/2", Self.answer + "\r\nTransfer-Encoding: chunked", chunked),
            ("http://w.example/3", Self.answer + "\r\nContent-Encoding: gzip", PackedSamples.packed(Self.page, "gzip")),
            ("http://w.example/4", "HTTP/1.1 404 Gone\r\nContent-Type: text/html", Self.page),
            ("http://w.example/5", "HTTP/1.1 200 OK\r\nContent-Type: image/png", [0x89, 0x50, 0x4E, 0x47]),
        ])
        for bytes in [archive, PackedSamples.packed(archive, "gzip")] {
            for streamed in [false, true] {
                let output = try read(bytes, streamed: streamed)
                #expect(output.articles.map(\.url) == (1...3).map { "http://w.example/\($0)" })
                #expect(Set(output.articles.map(\.revision)) == [SHA256Digest(of: Self.page)])
                #expect(output.articles.first?.source.location.hasSuffix("!/3") == true)
                #expect(output.quarantined.isEmpty)
            }
        }
        let cut = try read(Array(archive.prefix(archive.count - 20)))
        #expect(cut.articles.count == 3 && cut.quarantined.first?.diagnostic.code == .recordUnreadable)
    }

    @Test func readsMailboxes() throws {
        let mail =
            "From: Ann <a@x.example>\nMessage-ID: <1@x>\nSubject: Ferry\nDate: Sat, 08 Feb 2014 12:30:00 +0000\n\nThe ferry sailed.\n>From here on.\n"
        let box =
            "From a@x.example Sat Feb  8 12:30:00 2014\n\(mail)\nFrom b@x.example Sun Feb  9 08:00:00 2014\n\(mail)"
        for streamed in [false, true] {
            let output = try read(Array(box.utf8), streamed: streamed)
            #expect(locations(output) == ["x!/1!/part 1", "x!/2!/part 1"])
            #expect(output.articles.first.map { $0.text[$0.text.span] } == "Ferry\n\nThe ferry sailed.\nFrom here on.")
        }
    }

    @Test func streamsLinesAsIfReadWhole() throws {
        let lines = (1...60).map { number in
            number % 9 == 0
                ? "{\"text\": broken\(number)" : number % 7 == 0 ? "" : #"{"text":"Ferry \#(number) — caf\u00e9"}"#
        }
        let bytes = [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\n").utf8)
        let whole = try read(bytes)
        let streamed = try read(bytes, streamed: true)
        #expect(whole.articles.count > 40)
        #expect(streamed.articles.map(\.source.location) == whole.articles.map(\.source.location))
        #expect(streamed.articles.map(\.revision) == whole.articles.map(\.revision))
        #expect(streamed.articles.map(\.text) == whole.articles.map(\.text))
        #expect(streamed.quarantined.map(\.record) == whole.quarantined.map(\.record))
        #expect(
            streamed.quarantined.map { $0.diagnostic.place?.line }
                == whole.quarantined.map { $0.diagnostic.place?.line })
    }

    @Test func refusesALongRecordAndReadsOn() throws {
        let long = #"{"text":""# + String(repeating: "x", count: 5000) + #""}"#
        let bytes = Array("{\"text\":\"a b\"}\n{\"text\":\"c d\"}\n\(long)\n{\"text\":\"e f\"}\n".utf8)
        for streamed in [false, true] {
            let output = try read(bytes, streamed: streamed, limits: LoadLimits(article: 1000))
            #expect(output.articles.map(\.source.record) == [1, 2, 4])
            #expect(output.quarantined.map(\.record) == [3])
            #expect(output.articles.last.flatMap { $0.rawRange(of: $0.text.span) }?.start == bytes.count - 6)
        }
    }

    @Test func saysWhenAProgramIsMissing() throws {
        let output = PDFText.read(
            ReaderInput(path: "a.pdf", bytes: Array("%PDF-1.4\n".utf8)), program: "no-such-program")
        #expect(output.quarantined.first?.diagnostic.message.contains("'pdftotext' is not installed") == true)
        #expect(output.quarantined.first?.diagnostic.help?.contains("poppler-utils") == true)
        #expect(try SystemProgram.run(["no-such-program-at-all"], input: [], outputLimit: 10, seconds: 1) == .missing)
        #expect(try SystemProgram.run(["cat"], input: [1, 2, 3], outputLimit: 10, seconds: 5) == .output([1, 2, 3]))
        #expect(try SystemProgram.run(["cat"], input: [1, 2, 3], outputLimit: 2, seconds: 5) == .tooMuch)
        #expect(try SystemProgram.run(["sleep", "20"], input: [], outputLimit: 2, seconds: 1) == .tooLong)
        #expect(try SystemProgram.run(["false"], input: [], outputLimit: 2, seconds: 5) == .failed)
    }
}
