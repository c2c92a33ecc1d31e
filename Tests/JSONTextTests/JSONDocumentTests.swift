import Testing

@testable import JSONText

@Suite struct JSONDocumentTests {
    @Test func keepsPositions() throws {
        let text = Array(#"  {"a": [1, "x\ny", -2.50e+3], "b": {"c": null}} "#.utf8)
        let document = try JSONDocument.parse(text)
        let list = try #require(document.root["a"]?.elements)
        #expect(String(decoding: text[list[1].range], as: UTF8.self) == #""x\ny""#)
        #expect(list[1].content.map { String(decoding: text[$0], as: UTF8.self) } == #"x\ny"#)
        #expect(document.text(of: list[1]) == "x\ny")
        #expect(list[2].kind == .number("-2.50e+3"))
        #expect(document.root["b"]?["c"]?.kind == .null)
        #expect(document.root.range == 2..<text.count - 1)
    }

    @Test func readsAPartOfTheBytes() throws {
        let text = Array("{\"a\":1}\n{\"b\":2}\n".utf8)
        let document = try JSONDocument.parse(text, in: 8..<15)
        #expect(document.root["b"]?.range == 13..<14)
    }

    @Test func unescapesWithPieces() throws {
        let text = Array(#""caf\u00e9 \ud83d\ude00 \/ \t""#.utf8)
        let document = try JSONDocument.parse(text)
        #expect(document.text(of: document.root) == "café 😀 / \t")
        let escapes = document.pieces(of: document.root).compactMap { piece in
            if case .escape(let scalar, let range) = piece { "\(scalar)\(range.count)" } else { nil }
        }
        #expect(escapes == ["é6", "😀12", "/2", "\t2"])
    }

    @Test(arguments: [#""\ud83d""#, #""\ude00x""#, #""\ud83d\u0041""#, #""\ud83d\ud83d""#])
    func mendsLoneSurrogates(text: String) throws {
        let document = try JSONDocument.parse(Array(text.utf8))
        #expect(document.text(of: document.root)?.unicodeScalars.first == "\u{FFFD}")
        #expect(!document.mended.isEmpty)
    }

    @Test func passesTheByteOrderMark() throws {
        #expect(try JSONDocument.parse([0xEF, 0xBB, 0xBF] + Array("[]".utf8)).root.range == 3..<5)
    }

    @Test func givesTheLastOfRepeatedNames() throws {
        let document = try JSONDocument.parse(Array(#"{"a":1,"a":2}"#.utf8))
        #expect(document.root["a"]?.kind == .number("2"))
        #expect(document.root.members.count == 2)
    }

    @Test(arguments: [
        ("", 1, 1), ("  ", 1, 3), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\" 1}", 1, 6), ("tru", 1, 1), ("01", 1, 2),
        ("1.", 1, 3), ("-", 1, 2), ("\"abc", 1, 5), (#""\x""#, 1, 2), ("[1]\n\n é", 3, 2), ("{a:1}", 1, 2),
        ("{\"é\":1 2}", 1, 8), ("\u{1}", 1, 1), (#""\u12"#, 1, 2), ("[1 2]", 1, 4), ("1e", 1, 3),
    ])
    func namesThePlaceOfAFault(text: String, line: Int, column: Int) {
        do throws(JSONFault) {
            _ = try JSONDocument.parse(Array(text.utf8))
            Issue.record("'\(text)' was read")
        } catch {
            #expect([error.line, error.column] == [line, column], "\(text): \(error.message)")
        }
    }

    @Test func refusesDepthAtOnce() throws {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONFault.self) { try JSONDocument.parse(deep) }
        let allowed = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
        #expect(try JSONDocument.parse(Array(allowed.utf8)).root.elements?.count == 1)
        #expect(throws: JSONFault.self) { try JSONDocument.parse(Array("[\(allowed)]".utf8)) }
    }

    @Test func refusesTooManyValues() {
        let many = Array("[1,2,3]".utf8)
        #expect(throws: JSONFault.self) { try JSONDocument.parse(many, limits: .init(nodes: 3)) }
    }

    @Test func neverTrapsOnBrokenBytes() {
        let alphabet = Array(#"{}[]",:\u0tfn-1.eE d8"#.utf8) + [0xFF, 0xC3, 0x00, 0x0A]
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int((state >> 33) % UInt64(alphabet.count))])
            }
            if let document = try? JSONDocument.parse(bytes) { _ = JSONValue(document.root, of: document) }
        }
    }
}
