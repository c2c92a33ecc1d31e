import Diagnostics

extension ExpressionFault {
    /// The fault as a diagnostic; `place` is where `written` stands, and the fault's own part of it is pointed at where
    /// it stands there as it is.
    public func diagnostic(in written: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            isNeverFiring ? .neverFires : .invalidTrigger, at: place.map { self.place(in: written, at: $0) }, message,
            help: help)
    }

    private func place(in written: String, at place: Place) -> Place {
        guard let column = place.column, let excerpt = place.excerpt else { return place }
        let line = Array(excerpt.unicodeScalars)
        let text = Array(written.unicodeScalars)
        // Quotes may stand before it; escapes and folded lines are not followed.
        for start in [column - 1, column] where start >= 0 && start + text.count <= line.count {
            guard line[start..<start + text.count].elementsEqual(text), offset < max(1, text.count) else { continue }
            return Place(
                file: place.file, line: place.line, column: start + offset + 1, length: length, excerpt: excerpt)
        }
        return place
    }
}
