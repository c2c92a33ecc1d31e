/// Gathers diagnostics while a file is read, so that all faults are told at once.
public struct DiagnosticSink: Sendable {
    /// What was gathered, in the order it was found.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Makes an empty sink.
    public init() {}

    /// Adds a diagnostic.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Adds a diagnostic of the code's own severity.
    public mutating func report(_ code: DiagnosticCode, at place: Place?, _ message: String, help: String? = nil) {
        diagnostics.append(Diagnostic(code, at: place, message, help: help))
    }

    /// Adds many diagnostics.
    public mutating func report(contentsOf others: some Sequence<Diagnostic>) {
        diagnostics.append(contentsOf: others)
    }

    /// True when at least one error was gathered.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// What was gathered, by place; those without a place come last, in the order found.
    public var sorted: [Diagnostic] {
        let placed = diagnostics.enumerated().sorted { left, right in
            switch (left.element.place, right.element.place) {
            case (let first?, let second?) where first != second: return first < second
            case (nil, .some): return false
            case (.some, nil): return true
            default: return left.offset < right.offset
            }
        }
        return placed.map(\.element)
    }
}
