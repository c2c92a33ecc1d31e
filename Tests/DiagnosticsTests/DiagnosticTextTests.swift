import Testing

@testable import Diagnostics

@Suite struct DiagnosticTextTests {
    private func rendered(_ excerpt: String, column: Int, length: Int = 1) -> String {
        let place = Place(file: "x.yaml", line: 9, column: column, length: length, excerpt: excerpt)
        return DiagnosticText().render(Diagnostic(.wrongType, at: place, "m"))
    }

    @Test func writesMessagePlaceLineCaretsAndHelp() {
        let place = Place(
            file: "pipelines/x.yaml", line: 14, column: 15, length: 3, excerpt: "  - dedupe: { ner: 0.85 }")
        let diagnostic = Diagnostic(
            .unknownKey, at: place, "unknown key 'ner' in stage 'dedupe'", help: "did you mean 'near'?\nor not")
        #expect(
            DiagnosticText().render(diagnostic) == """
                error[DOS102]: unknown key 'ner' in stage 'dedupe'
                  --> pipelines/x.yaml:14:15
                14 |   - dedupe: { ner: 0.85 }
                   |               ^^^
                  help: did you mean 'near'?
                        or not

                """)
    }

    @Test func leavesOutWhatIsNotThere() {
        #expect(DiagnosticText().render(Diagnostic(.nothingLoaded, "no articles")) == "error[DOS304]: no articles\n")
        let file = Diagnostic(.articleEmpty, at: Place(file: "a.txt"), "it is empty")
        #expect(DiagnosticText().render(file) == "warning[DOS302]: it is empty\n  --> a.txt\n")
    }

    @Test(arguments: [
        ("\tkey: x", 7, 1, "9 |     key: x", "  |          ^"),
        ("ab\tc", 4, 1, "9 | ab  c", "  |     ^"),
        ("題名: 値", 5, 1, "9 | 題名: 値", "  |       ^^"),
        ("e\u{301}a: b", 5, 1, "9 | e\u{301}a: b", "  |    ^"),
        ("short", 9, 4, "9 | short", "  |      ^"),
        ("short", 4, 99, "9 | short", "  |    ^^"),
        ("a\u{1B}[31mb", 7, 1, "9 | a<U+001B>[31mb", "  |              ^"),
        ("a\u{202E}b", 2, 2, "9 | a<U+202E>b", "  |  ^^^^^^^^^"),
        ("", 1, 1, "9 |", "  | ^"),
    ])
    func putsCaretsRight(_ excerpt: String, _ column: Int, _ length: Int, _ line: String, _ carets: String) {
        let lines = rendered(excerpt, column: column, length: length).split(separator: "\n").map(String.init)
        #expect(lines.dropFirst(2) == [line, carets])
    }

    @Test func cutsLongLinesAroundTheCarets() {
        let excerpt = String(repeating: "a", count: 1000) + "KEY" + String(repeating: "b", count: 1000)
        let lines = rendered(excerpt, column: 1001, length: 3).split(separator: "\n").map(String.init)
        #expect(
            lines[2] == "9 | …" + String(repeating: "a", count: 60) + "KEY" + String(repeating: "b", count: 97) + "…")
        #expect(lines[3] == "  | " + String(repeating: " ", count: 61) + "^^^")
        let early = rendered(excerpt, column: 1, length: 2000).split(separator: "\n").map(String.init)
        #expect(early[2] == "9 | " + String(repeating: "a", count: 160) + "…")
        #expect(early[3].utf8.count <= 4 + ExcerptText.widest + 1)
    }

    @Test func coloursOnlyWhenAsked() {
        let diagnostic = Diagnostic(.wrongType, at: Place(file: "f", line: 1, column: 2, excerpt: "ab"), "m", help: "h")
        #expect(
            DiagnosticText(isColoured: true).render(diagnostic) == """
                \u{1B}[1;31merror[DOS104]\u{1B}[0m\u{1B}[1m: m\u{1B}[0m
                  \u{1B}[34m-->\u{1B}[0m f:1:2
                \u{1B}[34m1 |\u{1B}[0m ab
                \u{1B}[34m  |\u{1B}[0m  \u{1B}[1;31m^\u{1B}[0m
                  \u{1B}[1;32mhelp\u{1B}[0m: h

                """)
    }

    @Test func letsNoControlCharacterThrough() {
        let nasty = String(String.UnicodeScalarView((0...0x2FFF).compactMap { Unicode.Scalar($0) }))
        let place = Place(file: nasty, line: 1, column: 5, length: 40, excerpt: nasty)
        let text = DiagnosticText().render(Diagnostic(.wrongType, at: place, nasty, help: nasty))
        #expect(!text.unicodeScalars.contains { TerminalText.isHarmful($0) })
        #expect(text.hasPrefix("error[DOS104]: <U+0000>"))
        #expect(
            DiagnosticText().render(Diagnostic(.wrongType, "a\nerror[DOS101]: b")).split(separator: "\n").count == 1)
    }

    @Test func countsErrorsAndWarnings() {
        let error = Diagnostic(.wrongType, "e")
        let warning = Diagnostic(.articleEmpty, "w")
        #expect(DiagnosticText.summary(of: [error, warning, error]) == "2 errors, 1 warning")
        #expect(DiagnosticText.summary(of: [Diagnostic(.wrongType, severity: .note, "n")]) == "")
    }
}
