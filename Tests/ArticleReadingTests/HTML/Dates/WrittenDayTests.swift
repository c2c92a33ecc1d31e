import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct WrittenDayTests {
    private func day(_ text: String, _ order: WrittenDay.Order = .unknown) -> String? {
        WrittenDay.first(in: text, order: order).map { EDTFDate.day($0).description }
    }

    @Test(arguments: [
        "8 February 2014", "February 8, 2014", "Feb. 8th 2014", "8th of February, 2014", "8. Februar 2014",
        "Samstag, 8. Februar 2014", "le 8 février 2014", "8 de febrero de 2014", "8 de fevereiro de 2014",
        "8 febbraio 2014", "8 februari 2014", "8 lutego 2014", "8 února 2014", "8 февраля 2014 г.", "8 ФЕВРАЛЯ 2014",
        "8 Φεβρουαρίου 2014", "8 Şubat 2014", "2014. 02. 08.", "2014年2月8日", "2014년 2월 8일", "2014-02-08", "2014/2/8",
        "08.02.2014", "8.2.2014", "08.02.14", "2014 February 8", "(8.2.2014)", "8 Feb 2014 12:30",
    ])
    func readsDaysOfManyLanguages(text: String) { #expect(day(text) == "2014-02-08") }

    @Test(arguments: [
        "February 2014", "31.02.2014", "1.2.3.2014", "8 apples 2014", "version 8.2", "2014-13-08", "32 May 2014",
        "20140208", "8/2", "call 555-2014-02", "",
    ])
    func leavesOthersAlone(text: String) { #expect(day(text) == nil) }

    @Test func theLanguageOrdersSmallNumbers() {
        #expect(day("03/04/2014", .init(language: "en-US")) == "2014-03-04")
        #expect(day("03/04/2014", .init(language: "en_GB")) == "2014-04-03")
        #expect(day("03/04/2014", .init(language: "fr")) == "2014-04-03")
        #expect(day("03/04/2014", .init(language: "en")) == nil)
        #expect(day("03/04/2014", .init(language: nil)) == nil)
        #expect(day("23/04/2014", .init(language: "en-US")) == "2014-04-23")
        #expect(day("05/05/2014", .init(language: nil)) == "2014-05-05")
    }

    @Test func anyBytesAreRead() {
        var generator = SeededBytes(state: 7)
        for _ in 0..<300 {
            let bytes = (0..<60).map { _ in generator.next() }
            _ = WrittenDay.all(in: bytes, range: bytes.indices, order: .dayFirst)
        }
    }
}

/// Bytes that dates are made of, in any order.
private struct SeededBytes {
    var state: UInt64
    private static let alphabet = Array("0123456789./-, abFe\u{E9}年".utf8) + [0xC3, 0x80, 0xE2]

    mutating func next() -> UInt8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Self.alphabet[Int(state >> 33) % Self.alphabet.count]
    }
}
