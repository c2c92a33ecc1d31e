import Diagnostics

extension ReaderOutput {
    /// A file that could not be read at all.
    static func refused(
        _ input: ReaderInput, _ code: DiagnosticCode, line: Int? = nil, column: Int? = nil, _ message: String,
        help: String? = nil
    ) -> ReaderOutput {
        let place = Place(file: input.location, line: line, column: column)
        return ReaderOutput(quarantined: [
            QuarantinedSource(path: input.location, diagnostic: Diagnostic(code, at: place, message, help: help))
        ])
    }

    /// Something inside a file that could not be read at all.
    static func refused(
        _ location: String, _ code: DiagnosticCode, line: Int? = nil, record: Int? = nil, _ message: String,
        help: String? = nil
    ) -> ReaderOutput {
        let place = Place(file: location, line: line)
        return ReaderOutput(quarantined: [
            QuarantinedSource(
                path: location, record: record, diagnostic: Diagnostic(code, at: place, message, help: help))
        ])
    }

    /// Sets one record aside.
    mutating func refuse(
        record: Int, of input: ReaderInput, _ code: DiagnosticCode, line: Int? = nil, column: Int? = nil,
        _ message: String, help: String? = nil
    ) {
        let place = Place(file: input.location, line: line, column: column)
        quarantined.append(
            QuarantinedSource(
                path: input.location, record: record, diagnostic: Diagnostic(code, at: place, message, help: help)))
    }
}
