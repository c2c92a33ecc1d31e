import ArticleModel
import Testing

@testable import ArticleReading

/// The promise that every citation stands on: the raw range of a span decodes to text that cleans to the span's words.
@Suite struct RawRangeTests {
    private static let fragments: [[UInt8]] =
        [
            "word", "Ministry of Ferries", " ", "  \t", "\n", "\r\n", "\r", "\n\n\n", "é", "e\u{301}", "“quoted”", "日本",
            "\u{A0}",
        ]
        .map { Array($0.utf8) }
        + ["\u{200B}", "\u{AD}", "😀", "\u{1100}\u{1161}", "и\u{306}", "\u{212B}", "—", "\u{202E}", "\u{FEFF}"].map {
            Array($0.utf8)
        } + [[0xFF], [0xC3], [0xE2, 0x80], [0x93], [0x00], [0xED, 0xA0, 0x80]]

    private func sample(_ generator: inout SeededGenerator, fragments: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            bytes += fragments.randomElement(using: &generator) ?? []
        }
        return bytes
    }

    private func cleaned(_ bytes: [UInt8], _ detection: EncodingDetection) -> [UInt8] {
        TextNormaliser.normalised(TextDecoding.unrepaired(bytes, as: detection)).bytes
    }

    @Test func holdsForBrokenBytesAndComposedCharacters() {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<1500 {
            check(sample(&generator, fragments: Self.fragments), &generator)
        }
    }

    @Test func holdsForRandomBytes() {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<1500 {
            check((0..<60).map { _ in UInt8.random(in: 0...255, using: &generator) }, &generator)
        }
    }

    @Test func holdsForUTF16() {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<300 {
            let text = sample(&generator, fragments: Array(Self.fragments.dropLast(6)))
            let units = String(decoding: text, as: UTF8.self).utf16
            check([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, &generator)
        }
    }

    private func check(_ raw: [UInt8], _ generator: inout SeededGenerator) {
        let detection = EncodingDetection(of: raw)
        let plain = EncodingDetection.unmarked(detection.encoding)
        let text = TextNormaliser.normalised(TextDecoding.unrepaired(raw, as: detection))
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        let starts = text.bytes.indices.filter { text.bytes[$0] & 0xC0 != 0x80 } + [text.bytes.count]
        guard starts.count > 1 else { return }
        for _ in 0..<4 {
            let first = Int.random(in: 0..<starts.count - 1, using: &generator)
            let last = Int.random(in: first + 1..<starts.count, using: &generator)
            let span = TextSpan(starts[first], starts[last])
            guard let range = text.map.rawRange(of: span) else { continue }
            let words = cleaned(Array(text.bytes[span.range]), .unmarked(.utf8))
            let again = cleaned(Array(raw[range.start..<range.end]), plain)
            let isWhole = text.map.textSpan(of: range) == span
            #expect(isWhole ? again == words : again.contains(words), "\(raw) \(span) \(range)")
            #expect(text.map.textSpan(of: range)?.contains(span) == true)
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
