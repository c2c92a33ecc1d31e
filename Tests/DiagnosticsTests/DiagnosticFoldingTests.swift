import Diagnostics
import Testing

struct DiagnosticFoldingTests {
    private let place = Place(file: "a.lua", line: 2, column: 3)

    @Test func whatIsAlikeIsToldOnceWithItsCount() {
        let first = Diagnostic(.scriptError, at: place, "too long", help: "while processing a.txt")
        let second = Diagnostic(.scriptError, at: place, "too long", help: "while processing b.txt")
        let other = Diagnostic(.scriptError, at: place, "too short")
        let folded = DiagnosticFolding.folded([first, other, second, second])
        #expect(folded.map(\.message) == ["too long", "too short"])
        #expect(folded[0].help == "while processing a.txt\nthe same 2 more times; -v shows each")
        #expect(folded[1] == other)
    }

    @Test func filesStandEachForThemselves() {
        let files = ["a.txt", "b.txt", "a.txt"].map { Diagnostic(.articleEmpty, at: Place(file: $0), "no text") }
        #expect(DiagnosticFolding.folded(files) == files)
    }

    @Test func severityTellsThemApart() {
        let rows = [Diagnostic.Severity.warning, .error].map {
            Diagnostic(.scriptError, severity: $0, at: place, "too long")
        }
        #expect(DiagnosticFolding.folded(rows) == rows)
    }
}
