import Diagnostics
import Testing

@testable import Configuration

/// Parses text as `x.yaml`.
func parsed(_ text: String, limits: YAMLLimits = .standard) -> (node: YAMLNode?, faults: [Diagnostic]) {
    var sink = DiagnosticSink()
    let node = YAMLDocument.parse(Array(text.utf8), file: "x.yaml", limits: limits, sink: &sink)
    return (node, sink.diagnostics)
}

/// A place as `line:column+length`.
func short(_ place: Place?) -> String {
    guard let place, let line = place.line, let column = place.column else { return "none" }
    return "\(line):\(column)+\(place.length)"
}

@Suite struct YAMLDocumentTests {
    @Test(arguments: ["no", "off", "010", "12:30", "2016-12-15", "1e3", "0x1F", "null", "~", "a b"])
    func keepsScalarsAsWritten(_ text: String) {
        let (node, faults) = parsed("key: \(text)\n")
        #expect(faults.isEmpty)
        #expect(node?["key"]?.content == .scalar(text, isQuoted: false))
    }

    @Test(arguments: [
        ("'it''s'", "it's"), ("\"a\\tb\"", "a\tb"), ("|\n  one\n  two\n", "one\ntwo\n"),
        (">\n  one\n  two\n", "one two\n"),
        ("!!str 12", "12"),
    ])
    func marksQuotedScalars(_ written: String, _ text: String) {
        #expect(parsed("key: \(written)\n").node?["key"]?.content == .scalar(text, isQuoted: true))
    }

    @Test func givesPlaces() throws {
        let text = "title: Köln news\nstages:\n  - dedupe: { near: 0.85, keep: 'fullest' }\n  - clean:\n"
        let (node, faults) = parsed(text)
        #expect(faults.isEmpty)
        guard case .mapping(let pairs)? = node?.content else { throw TestFault("no mapping") }
        #expect(pairs.map { short($0.keyPlace) } == ["1:1+5", "2:1+6"])
        #expect(short(pairs[0].value.place) == "1:8+9")
        #expect(pairs[0].value.place.excerpt == "title: Köln news")
        guard case .sequence(let entries) = pairs[1].value.content else { throw TestFault("no list") }
        let dedupe = entries[0]["dedupe"]
        #expect(short(dedupe?.place) == "3:13+1")
        #expect(short(dedupe?["near"]?.place) == "3:21+4")
        #expect(short(dedupe?["keep"]?.place) == "3:33+9")
        #expect(entries[1]["clean"]?.isNull == true)
        #expect(entries[1]["clean"]?.place.line == 4)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func countsLinesByAnyEnding(_ ending: String) {
        let (node, _) = parsed("a: 1\(ending)ä: 2\(ending)b: three")
        #expect(short(node?["b"]?.place) == "3:4+5")
        #expect(node?["ä"]?.place.excerpt == "ä: 2")
    }

    @Test func takesAByteOrderMark() {
        let (node, faults) = parsed("\u{FEFF}a: 1\n")
        #expect(faults.isEmpty)
        #expect(short(node?["a"]?.place) == "1:4+1")
        #expect(node?["a"]?.place.excerpt == "a: 1")
    }

    @Test(arguments: ["", "\n\n", "# only words\n", "---\n", "\u{FEFF}"])
    func givesNullForNothing(_ text: String) {
        let (node, faults) = parsed(text)
        #expect(node?.isNull == true)
        #expect(faults.isEmpty)
    }

    @Test func repeatsAliases() {
        let (node, faults) = parsed("a: &x [1, 2]\nb: *x\n")
        #expect(faults.isEmpty)
        #expect(node?["b"] == node?["a"])
        #expect(node?["b"]?.place.line == 1)
    }

    @Test func keepsTheFirstOfDuplicateKeys() {
        let (node, faults) = parsed("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")
        #expect(faults.map { $0.code } == [.duplicateKey, .duplicateKey])
        #expect(faults.map { short($0.place) } == ["4:3+1", "5:1+1"])
        #expect(faults.last?.message == "key 'a' is written twice, first on line 1")
        #expect(node?["a"]?.content == .scalar("1", isQuoted: false))
    }

    @Test(arguments: [
        ("a:\n\tb: 1\n", "a tab stands where YAML wants spaces", "2:1"),
        ("\tb: 1\n", "a tab stands where YAML wants spaces", "1:1"),
        ("a: 1\n b: 2\n", "a ':' is not allowed here", "2:3"),
        ("a: b: c\n", "a ':' is not allowed here", "1:5"),
        ("a: [1, 2\nb: 3\n", "the list that begins on line 1 is not closed", "2:2"),
        ("a: {b: 1\n", "the group that begins on line 1 is not closed", "2:1"),
        ("x: 1\na: \"open\n", "the quoted text is never closed", "2:4"),
        ("a: \"\\d\"\n", "unknown escape in double-quoted text", "1:5"),
        ("files: *.txt\n", "'*' and '&' begin the name of an alias or anchor, and this is none", "1:8"),
        ("a: @b\n", "a value cannot begin with '@'", "1:4"),
        ("a: `b`\n", "a value cannot begin with '`'", "1:4"),
        ("a: 1\nword\nb: 2\n", "expected ':' after the key on line 2", "2:1"),
        ("a: *x\n", "'*x' repeats a value that is not named before", "1:4"),
        ("a: &x [*x]\n", "'*x' repeats a value that is not named before", "1:8"),
        ("a: 1\n---\nb: 2\n", "a second document begins here", "2:1"),
        ("%TAG ! x\n---\na: 1\n", "'%TAG' is not supported", "1:1"),
        ("a: \u{0}\n", "control character U+0000", "1:4"),
        ("a: b\u{1B}[0m\n", "control character U+001B", "1:5"),
        ("a: \u{FEFF}b\n", "control character U+FEFF", "1:4"),
        ("- a\nb: 1\n", "expected another '-' of the list on line 1", "2:1"),
        ("%FOO x\n---\na: 1\n", "'%' begins a directive, and this one is unknown", "1:1"),
        ("%YAML 3.0\n---\na: 1\n", "only YAML 1.1 and 1.2 are supported", "1:1"),
        ("a: \"b\" c\n", "expected a key in line with those since line 1", "1:8"),
        ("a:\n  - b\n - c:\n    d: 1\n", "this '-' stands in column 2, that of line 2 in column 3", "3:2"),
        ("a: |x\n  b\n", "nothing may follow '|' or '>' on its line", "1:5"),
    ])
    func tellsWhatIsNotYAML(_ text: String, _ message: String, _ place: String) {
        let (node, faults) = parsed(text)
        #expect(node == nil)
        #expect(faults.map { $0.code } == [.invalidYAML])
        #expect(faults.first?.message == message)
        let found = short(faults.first?.place)
        #expect(found.split(separator: "+").first.map(String.init) == place)
    }

    @Test(arguments: [
        "c: &x word\nd: *x\n", "c: word # 7\n", "c: word #seven\n", "c: 'Line' #7\n", "c: {http://a.b: 2}\n",
        "c: {judge:2: 3}\n", "c: {'judge:2'}\n", "c: '{{ a }}'\n", "c: a{{ b }}\n",
    ])
    func leavesAloneWhatIsMeant(_ text: String) {
        #expect(parsed(text).faults.isEmpty)
    }

    @Test func readsASlipAsItWasMeant() {
        #expect(parsed("c: {judge:2, a: 1}\n").node?["c"]?["judge"]?.content == .scalar("2", isQuoted: false))
        #expect(parsed("c: {{ issue }}\n").node?["c"]?.content == .scalar("{{ issue }}", isQuoted: true))
    }

    @Test(arguments: [
        (
            "a: [b/{{ c }}.md]\n", "text with '{{ … }}' stands without quotes", "1:5",
            "put it in quotes: \"b/{{ c }}.md\""
        ),
        (
            "a: [b, c/{{ d }}-{{ e }}.md, f]\n", "text with '{{ … }}' stands without quotes", "1:8",
            "put it in quotes: \"c/{{ d }}-{{ e }}.md\""
        ),
        (
            "a: {b: c: d}\n", "a second ':' stands in a value without quotes", "1:8",
            "put the text in quotes: \"c: d\"; or put a ',' before the next key"
        ),
        ("a: 1\n- b {c: [d]}\n", "a ':' is missing behind 'b'", "2:3", "write 'b: { … }'"),
        ("a: 1\nb:2\nc: 3\n", "a blank is missing behind the ':' of 'b:2'", "2:1", "write 'b: 2'"),
    ])
    func leadsToTheRepair(_ text: String, _ message: String, _ place: String, _ help: String) {
        let (node, faults) = parsed(text)
        #expect(node == nil)
        #expect(faults.map(\.message) == [message])
        #expect(faults.first?.help == help)
        #expect(short(faults.first?.place).split(separator: "+").first.map(String.init) == place)
    }

    @Test(arguments: [
        ("<<: {a: 1}\nb: 2\n", "merge keys ('<<') are not supported", "1:1+2"),
        ("{a: 1}: 2\nb: 2\n", "a key must be a word, not a list or a group of keys", "1:1+1"),
        ("to: {{ issue }}\nb: 2\n", "text with '{{ … }}' stands without quotes", "1:5+11"),
        ("to: [{{ issue }}]\nb: 2\n", "text with '{{ … }}' stands without quotes", "1:6+11"),
        ("c: ! word\nb: 2\n", "tags such as '!name' are not supported", "1:4+6"),
        ("c: &Brandt Sohn\nb: 2\n", "'&Brandt' is read as the name of an anchor, and the text as 'Sohn'", "1:4+12"),
        ("c: &all [1]\nb: 2\n", "'&all' names a value that nothing repeats", "1:4+6"),
        ("c: Line #7\nb: 2\n", "'#7' behind 'Line' is read as a comment", "1:4+4"),
        ("c: {judge:2}\nb: 2\n", "a blank is missing behind the ':' of 'judge:2'", "1:5+7"),
        ("b: 2\n? \n: 3\n", "the key is missing", "2:2+1"),
        ("b: 2\nc: !env X\n", "tags such as '!name' are not supported", "2:4+6"),
    ])
    func goesOnAfterUnsupportedParts(_ text: String, _ message: String, _ place: String) {
        let (node, faults) = parsed(text)
        #expect(faults.map { $0.message } == [message])
        #expect(faults.allSatisfy { $0.help != nil })
        #expect(short(faults.first?.place) == place)
        #expect(node?["b"]?.content == .scalar("2", isQuoted: false))
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "the file is UTF-16", "1:1+1"),
            ([0x61, 0x3A, 0x20, 0xC3, 0x0A], "the file is not valid UTF-8: byte 0xC3", "1:4+1"),
            ([0x61, 0x3A, 0x0A, 0x20, 0xED, 0xA0, 0x80], "the file is not valid UTF-8: byte 0xED", "2:2+1"),
            ([0x61, 0x3A, 0x20, 0xF0, 0x9F], "the file is not valid UTF-8: byte 0xF0", "1:4+1"),
        ] as [([UInt8], String, String)])
    func refusesBytesThatAreNoText(_ bytes: [UInt8], _ message: String, _ place: String) {
        var sink = DiagnosticSink()
        #expect(YAMLDocument.parse(bytes, file: "x.yaml", sink: &sink) == nil)
        #expect(sink.diagnostics.map { $0.message } == [message])
        #expect(short(sink.diagnostics.first?.place) == place)
    }
}

/// A test that cannot go on.
struct TestFault: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}
