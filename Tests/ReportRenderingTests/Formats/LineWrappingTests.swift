import Testing

@testable import ReportRendering

@Suite struct LineWrappingTests {
    @Test func breaksAtBlanks() {
        #expect(LineWrapping.lines("one two three", width: 7) == ["one two", "three"])
        #expect(LineWrapping.lines("one two three", width: 80) == ["one two three"])
        #expect(LineWrapping.lines("", width: 80).isEmpty)
        #expect(LineWrapping.lines("   ", width: 80).isEmpty)
    }

    @Test func breaksALongWordOnlyWhereItMust() {
        #expect(LineWrapping.lines("a abcdefgh b", width: 5) == ["a", "abcde", "fgh b"])
        #expect(LineWrapping.lines("ab", width: 0) == ["a", "b"])
        #expect(LineWrapping.lines("so [6][26][18]", width: 8) == ["so", "[6][26]", "[18]"])
    }

    @Test func countsWideCharactersTwiceAndCombiningOnesNot() {
        #expect(DisplayWidth.of("港の貨物") == 8)
        #expect(DisplayWidth.of("e\u{301}a\u{200D}") == 2)
        #expect(DisplayWidth.of("한국") == 4)
        #expect(DisplayWidth.of("–“”…é") == 5)
        #expect(LineWrapping.lines("港の貨物は。", width: 10) == ["港の貨物", "は。"])
    }

    @Test func noLineIsWiderThanTold() {
        let text = "Words of 港の貨物 and more, supercalifragilistic「港」、 e\u{301}e\u{301}e\u{301} end."
        for width in 2...60 {
            for line in LineWrapping.lines(text, width: width) { #expect(DisplayWidth.of(line) <= width) }
        }
    }
}
