import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct TextDecodingTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: TextDecoding.decoded(bytes).bytes, as: UTF8.self) }

    @Test func tellsEncodings() {
        #expect(EncodingDetection(of: Array("plain".utf8)).encoding == .utf8)
        #expect(EncodingDetection(of: Array("naïve".utf8)).encoding == .utf8)
        #expect(EncodingDetection(of: [0x6E, 0x61, 0xEF, 0x76, 0x65]).encoding == .windows1252)
        #expect(EncodingDetection(of: [0xFF, 0xFE, 0x61, 0x00]).encoding == .utf16LittleEndian)
        #expect(EncodingDetection(of: [0xFE, 0xFF, 0x00, 0x61]).encoding == .utf16BigEndian)
        #expect(EncodingDetection(of: Array("déjà vu, très ".utf8) + [0xC3]).encoding == .utf8)
    }

    @Test func decodesEveryEncoding() {
        #expect(text([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == "é")
        #expect(text([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE, 0xE9, 0x00]) == "😀é")
        #expect(text([0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x00, 0x00, 0xE9]) == "😀é")
        #expect(text([0x93, 0x80, 0xE9, 0x94, 0x20, 0x85]) == "“€é” …")
    }

    @Test func mendsWhatIsBroken() {
        #expect(text(Array("déjà ".utf8) + [0xE2, 0x82]) == "déjà \u{FFFD}")
        #expect(text([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00, 0x62]) == "\u{FFFD}a\u{FFFD}")
        #expect(text([0xEF, 0xBB, 0xBF, 0xED, 0xA0, 0x80, 0xC0, 0xAF]) == String(repeating: "\u{FFFD}", count: 5))
    }

    @Test func leadsBackToTheBytes() {
        let decoded = TextDecoding.decoded([0x61, 0x93, 0x62, 0x94])
        #expect(decoded.map.rawRange(of: TextSpan(1, 4)) == RawRange(layer: 0, start: 1, end: 2))
        #expect(decoded.map.rawRange(of: TextSpan(4, 5)) == RawRange(layer: 0, start: 2, end: 3))
    }

    @Test func refusesBinaryFiles() {
        #expect(BinaryDetection.kind(of: Array("%PDF-1.7\n".utf8)) == "a PDF document")
        #expect(BinaryDetection.kind(of: [0x89, 0x50, 0x4E, 0x47, 0x0D]) == "a PNG picture")
        #expect(BinaryDetection.kind(of: [0, 1, 2, 3, 4, 5, 6, 7]) == "binary data")
        #expect(BinaryDetection.kind(of: Array(repeating: 0x61, count: 300) + [0]) == nil)
        #expect(BinaryDetection.kind(of: Array("Ein Text.\r\n\tMit Tabulator.".utf8)) == nil)
        #expect(BinaryDetection.kind(of: []) == nil)
    }
}
