import Diagnostics

/// Something that lint found in a script, at its bytes.
struct LintFinding: Equatable {
    let code: DiagnosticCode
    let severity: Diagnostic.Severity
    let message: String
    let help: String?
    let range: Range<Int>

    /// The diagnostic in a file of that text.
    func diagnostic(file: String, text: [UInt8]) -> Diagnostic {
        Diagnostic(code, severity: severity, at: Place(of: range, in: text, file: file), message, help: help)
    }
}

extension Place {
    /// The place of some bytes of a text: line, column in characters, and the line itself.
    init(of range: Range<Int>, in text: [UInt8], file: String) {
        let offset = min(max(0, range.lowerBound), text.count)
        var start = offset
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        var end = offset
        while end < text.count, text[end] != 0x0A, text[end] != 0x0D, end - start < 2000 { end += 1 }
        let line = text[..<start].count { $0 == 0x0A } + 1
        func length(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
        let last = min(max(offset, range.upperBound), end)
        self.init(
            file: file, line: line, column: length(text[start..<min(offset, end)]) + 1,
            length: max(1, length(text[min(offset, last)..<last])),
            excerpt: String(decoding: text[start..<end], as: UTF8.self))
    }
}
