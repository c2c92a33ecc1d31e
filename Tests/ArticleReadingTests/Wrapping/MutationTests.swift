import ArticleModel
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import ArticleReading

/// Damaged files of every format: no crash, no hang, only valid text whose map is true.
///
/// `DOSSIER_MUTANTS=100000 swift test -c release --filter MutationTests` is the long proof; a share runs every time.
@Suite struct MutationTests {
    private static let page = Array(
        "<html><head><meta charset=utf-8><title>Ferry &amp; crane</title></head><body><h1>The ferry</h1><p>Café “Aurora” sailed.</p>"
            .utf8)
    private static let mail = Array(
        """
        From: =?utf-8?q?Ann_L=C3=A9?= <a@x.example>
        Message-ID: <1>
        Subject: =?koi8-r?B?8MHSz80=?= sails
        Date: Sat, 08 Feb 2014 12:30:00 +0900
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/html; charset=windows-1251
        Content-Transfer-Encoding: quoted-printable

        <p>=CF=E0=F0=EE=EC sailed on Mon=
        day.</p>
        --b1--
        """.utf8)

    private static let seeds: [[UInt8]] = {
        let record =
            #"{"title":"A \ud83d\ude00 ferry","text":"Caf\u00e9 \"x\" e\u0301\r\n\r\nsailed","date":"2014-02-08"}"#
        let feed =
            "<?xml version=\"1.0\"?><rss><channel><title>P</title><item><title>A</title><description><![CDATA[<p>b</p>]]></description></item></channel></rss>"
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked"
        let chunked = Array("\(String(page.count, radix: 16))\r\n".utf8) + page + Array("\r\n0\r\n\r\n".utf8)
        let warc = PackedSamples.webArchive([("http://w.example/1", answer, chunked)])
        let texts = [
            record, record + "\n" + record, "[\(record)]", feed, "title,text\n\"a \"\"b\"\"\",\"c\nd\"\n",
            "---\ntitle: x\n---\n# A\n\n**b** [c](d)\n", "Just text — with é and 日本.\n\nMore.",
        ].map { Array($0.utf8) }
        let encoded = ["KOI8-R", "SHIFT_JIS", "UTF-16LE", "GB18030", "ISO-2022-JP"].compactMap { name in
            EncodedText.bytes(name == "KOI8-R" ? "Паром вышел из порта" : "月曜日の朝、港を出発した。", as: name)
        }
        let box = Array("From a@x Sat Feb  8 12:30:00 2014\n".utf8) + mail + [0x0A]
        return texts + encoded + [
            page, mail, warc, box, PackedSamples.packed(page, "gzip"), PackedSamples.packed(warc, "gzip"),
            PackedSamples.archive([("a.html", page), ("b.eml", mail)]),
            PackedSamples.archive([("c.txt", page)], isTar: true),
            PackedSamples.packed(page, "bzip2"), PackedSamples.packed(page, "xz"), PackedSamples.packed(page, "zstd"),
        ]
    }()

    @Test func nothingBreaks() {
        let wanted = getenv("DOSSIER_MUTANTS").flatMap { Int(String(cString: $0)) } ?? 700
        var generator = SeededGenerator(seed: 77)
        // A custom reader that claims nothing sees every layer's bytes, so that maps can be held against them.
        let seen = Mutex<[ReaderInput]>([])
        let spy = ReaderCatalogue.Custom(
            ReaderDescriptor(name: "spy", summary: "Looks on."),
            claim: { input in
                seen.withLock { $0.append(input) }
                return .none
            }, read: { _ in ReaderOutput() })
        let limits = LoadLimits(file: 1 << 20, article: 64 << 10)
        let intake = SourceIntake(limits: limits, catalogue: ReaderCatalogue(custom: [spy]), mapping: FieldMapping())
        for _ in 0..<wanted {
            let bytes = mutant(&generator)
            seen.withLock { $0 = [] }
            let place = SourceIntake.Place(
                path: "m", member: "",
                layers: [SourceLayer(member: "", digest: SHA256Digest(of: bytes), byteCount: bytes.count)],
                depth: 0, budget: ExpansionBudget(size: bytes.count))
            let started = ContinuousClock.now
            var articles: [Article] = []
            intake.bytes(bytes, place, declared: nil) { articles += $0.articles }
            #expect(ContinuousClock.now - started < .seconds(20))
            let inputs = seen.withLock { $0 }
            for article in articles { check(article, inputs) }
        }
    }

    private func check(_ article: Article, _ inputs: [ReaderInput]) {
        #expect(String(validating: article.text.bytes, as: UTF8.self) != nil)
        let own = inputs.first { input in article.source.layers.contains { $0.digest == input.layer.digest } }
        if let own { RawMapCheck.check(article, own) }
    }

    private func mutant(_ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Self.seeds.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            let length = min(bytes.count - at, Int.random(in: 1...24, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(at..<at + length)
            case 2: bytes.insert(contentsOf: bytes[at..<at + length], at: at)
            case 3: bytes.removeSubrange(at...)
            case 4: for index in at..<at + length { bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &generator) }
            default:
                let other = Self.seeds.randomElement(using: &generator) ?? []
                bytes.insert(contentsOf: other.prefix(Int.random(in: 1...200, using: &generator)), at: at)
            }
        }
        return bytes
    }
}
