import Testing

@testable import Diagnostics

struct WordWrapTests {
    @Test(arguments: [
        ("a short line", "a short line"),
        ("one two three four five six", "one two three four\n  five six"),
        ("  name  what it is for, told", "  name  what it is\n        for, told"),
        ("anunbreakablelongwordthatisall", "anunbreakablelongwordthatisall"),
        ("anunbreakablelongword then more", "anunbreakablelongword\n  then more"),
        ("    four in and more words", "    four in and more\n      words"),
        ("one two\nthree four five six seven", "one two\nthree four five six\n  seven"),
        ("Köln Kölner Kölnisch Ä", "Köln Kölner Kölnisch\n  Ä"),
        ("漢字 漢字 漢字 漢字 漢字", "漢字 漢字 漢字 漢字\n  漢字"),
        ("twenty columns to end ", "twenty columns to\n  end "),
    ])
    func breaksBetweenWords(_ text: String, _ wrapped: String) {
        #expect(WordWrap(width: 20).wrapped(text) == wrapped)
    }

    @Test func countsNoEscapes() {
        let red = "\u{1B}[1;31mred\u{1B}[0m"
        #expect(WordWrap(width: 20).lines("\(red) and white and blue") == ["\(red) and white and", "  blue"])
    }

    @Test func indentsAsAsked() {
        #expect(
            WordWrap(width: 20).lines("help: one two three four", hang: 6) == ["help: one two three", "      four"])
    }

    @Test func noLineIsWiderThanTheTerminal() {
        let diagnostic = Diagnostic(
            .wrongType,
            at: Place(
                file: "x.yaml", line: 7, column: 60, length: 30,
                excerpt: String(repeating: "word ", count: 11) + "key: " + String(repeating: "v", count: 60)),
            "'limits.memory' of stage 'lua' takes a size such as '64MiB', found 'a lot of it and more'",
            help: "for example 'memory: 64MiB', in units of B, kB, KB, MB, GB, KiB, MiB or GiB, as one likes")
        for width in [40, 80, 120] {
            let lines = DiagnosticText(width: width).render(diagnostic).split(separator: "\n")
            #expect(lines.allSatisfy { $0.unicodeScalars.count <= width }, "at \(width)")
            #expect(lines.contains { $0.contains("^^^") })
        }
    }
}
