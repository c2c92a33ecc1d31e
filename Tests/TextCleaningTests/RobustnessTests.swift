import ArticleModel
import TestSupport
import Testing
import TextCleaning

@Suite("Any text can be cleaned")
struct RobustnessTests {
    /// A small generator with a fixed seed, so that a failure can be run again.
    private struct Generator {
        var state: UInt64
        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }

    private static let pieces: [String] = [
        "The harbour was closed on Monday because the ice had come down the river.", "Comments (4)", "AP", "APPutting",
        "APLeaders gesture as they leave the hall in the rain.", "(AFP / Per Lindo)", "By", "By Agencies", "©",
        "Copyright 2014",
        "Home > Coast", "TOWN (Reuters) -", "- -", "(", ")", "[", "]", "--", "# # #", "Last Updated: 07/27/2016",
        "x wrote:",
        "Report as abuse", "Read more", "…", "“", "”", "’s", "\u{3000}", "。", "with inputs from", "Editing by", "\n",
        "\n\n", " ",
        "(L)", "left,", "REUTERS/", "12", "2016", "July", "THE ", "| ", "* ", "By Jo van der",
    ]

    private func check(_ bytes: [UInt8]) {
        let article = TextCleaner().clean(.sample(bytes: bytes))
        var covered = [Bool](repeating: false, count: bytes.count)
        var position = 0
        for (index, block) in article.blocks.enumerated() {
            #expect(block.span.start >= position && block.span.end <= bytes.count && !block.span.isEmpty)
            position = block.span.end
            for offset in block.span.range where covered.indices.contains(offset) { covered[offset] = true }
            if let earlier = block.repeats { #expect(earlier >= 0 && earlier < index) }
        }
        #expect(zip(bytes, covered).allSatisfy { $0 <= 0x20 || $1 })
    }

    @Test("random bytes")
    func randomBytes() {
        var generator = Generator(state: 1)
        for _ in 0..<300 {
            check((0..<generator.next(below: 200)).map { _ in UInt8(generator.next(below: 256)) })
        }
    }

    @Test("random lines of the kinds that rules look for")
    func randomLines() {
        var generator = Generator(state: 2)
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<generator.next(below: 40) {
                text += Self.pieces[generator.next(below: Self.pieces.count)]
                text += generator.next(below: 3) == 0 ? " " : "\n"
            }
            check(Array(text.utf8))
        }
    }

    @Test("samples cut off anywhere")
    func cutSamples() {
        for (_, marked) in MessySamples.all {
            let bytes = Array(MarkedText(marked).text.utf8)
            for end in stride(from: 0, to: bytes.count, by: 37) { check(Array(bytes[..<end])) }
        }
    }

    @Test("blocks of a reader that overlap or lie outside are left out")
    func unsoundReaderBlocks() {
        var article = Article.sample("The harbour was closed on Monday because of the ice.")
        article.blocks = [
            Block(role: .body, span: TextSpan(4, 11)), Block(role: .notice, span: TextSpan(6, 20)),
            Block(role: .notice, span: TextSpan(50, 900)), Block(role: .notice, span: TextSpan(-4, 2)),
        ]
        let blocks = TextCleaner().clean(article).blocks
        #expect(blocks.contains { $0.role == .body && $0.span == TextSpan(4, 11) })
        #expect(blocks.allSatisfy { $0.span.start >= 0 && $0.span.end <= article.text.bytes.count })
    }

    @Test("time grows with the length of the text, not with its square")
    func linearTime() {
        let lines = (0..<5_000).map { "The harbour was closed on day \($0) because the ice had come down." }
        let short = threadTime { _ = TextCleaner().clean(.sample(lines.prefix(1_250).joined(separator: "\n"))) }
        let long = threadTime { _ = TextCleaner().clean(.sample(lines.joined(separator: "\n"))) }
        #expect(long < short * 12 + .milliseconds(500))
    }
}
