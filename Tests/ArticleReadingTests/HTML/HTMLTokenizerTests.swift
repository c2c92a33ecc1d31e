import Testing

@testable import ArticleReading

@Suite struct HTMLTokenizerTests {
    /// Tokens in short: `<p a=1>` as `p[a=1]`, end tags with `/`, comments as `!`.
    private func tokens(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var tokenizer = HTMLTokenizer(bytes: bytes)
        var found: [String] = []
        while let token = tokenizer.next() {
            switch token {
            case .text(let range, _): found.append(String(decoding: bytes[range], as: UTF8.self))
            case .start(let tag):
                let attributes = tokenizer.attributes[tag.attributes].map {
                    "[\($0.name.rawValue)=\(String(decoding: bytes[$0.value], as: UTF8.self))]"
                }
                let name = bytes[tag.range].dropFirst().prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
                #expect(HTMLTagName(name) == tag.name)
                found.append(String(decoding: name, as: UTF8.self).lowercased() + ">" + attributes.joined())
            case .end(let name): found.append("/" + name.tag.rawValue)
            case .comment: found.append("!")
            }
        }
        return found
    }

    @Test(arguments: [
        ("a<b>c</b>", ["a", "b>", "c", "/b"]), ("a < b <3", ["a < b <3"]),
        ("<P CLASS=x id='y z' hidden>", ["p>[class=x][id=y z][hidden=]"]),
        ("<a href=/x/?a=1&b=2>", ["a>[href=/x/?a=1&b=2]"]), ("<br/><img src=\"a>b\" />", ["br>", "img>[src=a>b]"]),
        ("<!-- a > b -->x<!-->y<!--->z<!--a--!>w", ["!", "x", "!", "y", "!", "z", "!", "w"]),
        ("<!doctype html><?php ?></ x>", ["!", "!", "!"]),
        ("<script>if (a<b) '</p>'</script>x", ["script>", "if (a<b) '</p>'", "/script", "x"]),
        ("<script><!-- <script> </script> --></script>x", ["script>", "<!-- <script> </script> -->", "/script", "x"]),
        ("<title>a <b> &amp;</TITLE >c", ["title>", "a <b> &amp;", "/title", "c"]), ("<p", []), ("<p a=\"x", []),
        ("</p", []), ("x</", ["x", "</"]),
        ("<", ["<"]), ("<a=b id==d no=1>", ["a=b>[id==d]"]), ("<script>never", ["script>", "never"]),
        ("<style>a</styl></style >", ["style>", "a</styl>", "/style"]),
    ])
    func cutsAsBrowsersDo(text: String, expected: [String]) { #expect(tokens(text) == expected) }

    @Test(arguments: [
        ("&eacute;", "é", 8), ("&#233;x", "é", 6), ("&#xE9", "é", 5), ("&amp", "&", 4), ("&copy2024", "©", 5),
        ("&#150;", "–", 6),
        ("&#0;", "\u{FFFD}", 4), ("&#xD800;", "\u{FFFD}", 8), ("&#99999999999;", "\u{FFFD}", 14), ("&notin;", "∉", 7),
        ("&notit;", "¬", 4),
        ("&NotEqualTilde;", "≂\u{338}", 15), ("&hellip;", "…", 8),
    ])
    func resolvesReferences(text: String, characters: String, length: Int) throws {
        let bytes = Array(text.utf8)
        let reference = try #require(HTMLCharacterReference(at: 0, in: bytes, end: bytes.count))
        #expect(String(decoding: reference.text, as: UTF8.self) == characters)
        #expect(reference.length == length)
    }

    @Test(arguments: ["&", "& ", "&bogus;", "&#;", "&#x;", "&eacut", "&hellip"])
    func leavesOtherAmpersandsAlone(text: String) {
        let bytes = Array(text.utf8)
        #expect(HTMLCharacterReference(at: 0, in: bytes, end: bytes.count) == nil)
    }

    @Test func keepsAddressesWhole() {
        let bytes = Array("&copy=1".utf8)
        #expect(HTMLCharacterReference(at: 0, in: bytes, end: bytes.count, isInAttribute: true) == nil)
    }
}
