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
            guard let division = report.division, !PlaceholderText(output).names.contains(division.word) else {
                continue
            }
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
            let near = NearestName.nearest(to: name, among: known).map { "did you mean '{{ \($0) }}'? " } ?? ""
            let isDivision = report.division == nil && ReportDivision.isSubject(name)
            let help = isDivision ? "add 'for_each: \(name)' for one report a value" : nil
            sink.report(
                .unknownValue, at: place, "nothing fills '{{ \(name) }}' in '\(text)'",
                help: help ?? "\(near)known are \(known.map { "'{{ \($0) }}'" }.joined(separator: ", "))")
        }
    }
}
