import Testing

@testable import ArticleModel

@Suite struct TextNormaliserTests {
    private func cleaned(_ text: String) -> String {
        let result = TextNormaliser.normalised(MappedText(verbatim: Array(text.utf8)))
        return String(decoding: result.bytes, as: UTF8.self)
    }

    @Test(arguments: [("\u{EA}\u{301}", "\u{1EBF}"), ("\u{FC}\u{304}", "\u{1D6}"), ("a\u{EA}\u{301}b", "a\u{1EBF}b")])
    func composesAfterALetterOfTwoBytes(written: String, composed: String) {
        let result = TextNormaliser.normalised(MappedText(verbatim: Array(written.utf8)))
        #expect(result.bytes == Array(composed.utf8))
    }

    @Test(arguments: [
        ("one\r\ntwo\rthree\u{85}four\u{2028}five\u{2029}six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\u{B}b\u{C}c", "a\nb\nc"), ("\u{FEFF}a\u{200B}b\u{AD}c\u{2060}d\u{0}e\u{7F}f\u{90}g", "abcdefg"),
        ("a\u{202E}b\u{2066}c\u{2069}", "abc"), ("a \t\u{A0}\u{3000} b", "a b"), ("  a  \n  b  ", "a\nb"),
        ("a\n\n\n\nb", "a\n\nb"), ("a\n \t\n \n b", "a\n\nb"), ("\n\n a \n\n", "a"), ("", ""), (" \n\u{200B}\t", ""),
        ("a\n\nb", "a\n\nb"), ("a  b", "a b"), ("à\u{A0}é", "à é"), (" é", "é"), ("a é", "a é"),
        ("x\n\u{301}", "x\n\u{301}"),
        ("plain text, as it is.\nSecond line.", "plain text, as it is.\nSecond line."),
    ])
    func cleansWhiteSpaceAndTheInvisible(raw: String, text: String) {
        #expect(Array(cleaned(raw).utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        ("cafe\u{301}s", "caf\u{E9}s"), ("e\u{AD}\u{301}", "\u{E9}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
        ("\u{212B}", "\u{C5}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{AC00}\u{11A8}", "\u{AC01}"),
        ("\u{438}\u{306}", "\u{439}"), ("\u{304B}\u{3099}", "\u{304C}"), ("\u{37E}", ";"), ("“it’s”", "“it’s”"),
        ("\u{1E0A}\u{323}", "\u{1E0C}\u{307}"), ("\u{1100}\u{1161}\u{1100}\u{1161}", "\u{AC00}\u{AC00}"),
        ("\u{958}", "\u{915}\u{93C}"), ("e\u{301}\u{301}", "\u{E9}\u{301}"), ("\u{FB01}", "\u{FB01}"),
    ])
    func composes(raw: String, text: String) {
        #expect(Array(cleaned(raw).utf8) == Array(text.utf8))
    }

    @Test func keepsWhatNeedsNoChangeVerbatim() {
        let raw = Array("“Ça va”, dit-il — naïveté, Ελλάδα, Москва, 東京, かな.".utf8)
        let result = TextNormaliser.normalised(MappedText(verbatim: raw))
        #expect(result.bytes == raw)
        #expect(result.map.segments.count == 1)
    }

    @Test func makesAComposedCharacterOneSegment() {
        let raw = Array("cafe\u{301} bar".utf8)
        let result = TextNormaliser.normalised(MappedText(verbatim: raw))
        #expect(result.map.rawRange(of: TextSpan(3, 4)) == RawRange(layer: 0, start: 3, end: 6))
        #expect(result.map.rawRange(of: TextSpan(6, 9)) == RawRange(layer: 0, start: 7, end: 10))
    }

    @Test func staysInFormThroughAFloodOfMarks() {
        let raw = Array(("e" + String(repeating: "\u{301}\u{323}", count: 100_000)).utf8)
        let result = TextNormaliser.normalised(MappedText(verbatim: raw))
        #expect(TextNormaliser.normalised(MappedText(verbatim: result.bytes)).bytes == result.bytes)
        let longest = result.map.segments.filter { !$0.isVerbatim }.map(\.rawLength).max()
        #expect((longest ?? 0) <= 31 * 4)
    }

    @Test func mendsBrokenBytes() {
        let result = TextNormaliser.normalised(MappedText(verbatim: [0x61, 0xFF, 0x62, 0xE2, 0x80]))
        #expect(String(decoding: result.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}")
    }

    @Test func leadsThroughEarlierSteps() {
        // "a &amp; b" with an entity already replaced
        var decoded = MappedText(verbatim: Array("a ".utf8), rawStart: 10)
        decoded.appendReplacement(Array("&".utf8), for: 12..<17)
        decoded.appendVerbatim(Array("  b".utf8), rawStart: 17)
        let result = TextNormaliser.normalised(decoded)
        #expect(String(decoding: result.bytes, as: UTF8.self) == "a & b")
        #expect(result.map.rawRange(of: TextSpan(2, 3)) == RawRange(layer: 0, start: 12, end: 17))
        #expect(result.map.rawRange(of: TextSpan(4, 5)) == RawRange(layer: 0, start: 19, end: 20))
    }
}
