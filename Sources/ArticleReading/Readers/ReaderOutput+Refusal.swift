import Diagnostics

extension ReaderOutput {
    /// A file that could not be read at all.
    static func refused(
        _ input: ReaderInput, _ code: DiagnosticCode, line: Int? = nil, column: Int? = nil, _ message: String,
        help: String? = nil
    ) -> ReaderOutput {
        let place = Place(file: input.path, line: line, column: column)
        return ReaderOutput(quarantined: [
            QuarantinedSource(path: input.path, diagnostic: Diagnostic(code, at: place, message, help: help))
        ])
    }

    /// Sets one record aside.
    mutating func refuse(
        record: Int, of input: ReaderInput, _ code: DiagnosticCode, line: Int? = nil, column: Int? = nil,
        _ message: String, help: String? = nil
    ) {
        let place = Place(file: input.path, line: line, column: column)
        quarantined.append(
            QuarantinedSource(
                path: input.path, record: record, diagnostic: Diagnostic(code, at: place, message, help: help)))
    }
}
