import Diagnostics

/// Checks the placeholders in titles and paths of a report.
struct PlaceholderCheck {
    /// Placeholders that every report may use.
    static let common = ["name", "period", "period.start", "period.end"]

    let report: Plan.ReportEntry

    func check(sink: inout DiagnosticSink) {
        let value = report.division.map { [$0.word] } ?? []
        if let title = report.title {
            checkNames(in: title, known: value + Self.common, at: report.options.place(of: "title"), sink: &sink)
        }
        for (index, output) in report.outputs.enumerated() {
            let place = report.options.place(of: "write[\(index)]") ?? report.options.place(of: "write")
            checkNames(in: output, known: value + Self.common, at: place, sink: &sink)
            let names = PlaceholderText(output).names
            guard let division = report.division, !names.contains(division.word),
                // A misspelt one is told already.
                names.allSatisfy({ (value + Self.common).contains($0) })
            else { continue }
            sink.report(
                .duplicateOutput, at: place,
                "every report for each '\(division.word)' would be written to '\(output)'",
                help: "put '{{ \(division.word) }}' into the path, and quotes around it")
        }
        guard let index = report.division?.index else { return }
        let place = report.options.record("for_each")?.place(of: "index")
        checkNames(in: index, known: Self.common, at: place, sink: &sink)
    }

    private func checkNames(in text: String, known: [String], at place: Place?, sink: inout DiagnosticSink) {
        for name in PlaceholderText(text).names where !known.contains(name) {
            // Where the reports are divided, what is not known can hardly mean anything but the value.
            let meant = NearestName.nearest(to: name, among: known) ?? report.division?.word
            let near = meant.map { "did you mean '{{ \($0) }}'? " } ?? ""
            // Of a 'for_each' with a fault nothing more can be said.
            if report.division == nil, report.options.isWritten("for_each") { continue }
            let isDivision = report.division == nil && ReportDivision.isSubject(name)
            let help = isDivision ? "add 'for_each: \(name)' for one report a value" : nil
            sink.report(
                .unknownValue, at: place, "nothing fills '{{ \(name) }}' in '\(text)'",
                help: help ?? "\(near)known are \(known.map { "'{{ \($0) }}'" }.joined(separator: ", "))")
        }
    }
}
