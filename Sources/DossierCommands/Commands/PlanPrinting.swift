import DossierKit
import JSONText
import PipelineCore

/// Prints what runs would do, for `plan` and `run --dry-run`.
struct PlanPrinting {
    let form: ResultForm
    let messages: MessageOptions

    /// Most files that are named one by one.
    private static let mostNamed = 12

    /// Prints the forecast of each pipeline.
    func print(_ pipelines: [String], request: (String) throws -> RunRequest) async throws {
        var values: [JSONValue] = []
        var hasErrors = false
        for pipeline in pipelines {
            let forecast = await PipelineRun().forecast(try request(pipeline))
            Messages(options: messages).say(forecast.diagnostics)
            hasErrors = hasErrors || forecast.hasErrors
            switch form {
            case .text: Output.standard.write(Self.text(forecast))
            case .json: values.append(Self.json(forecast))
            }
        }
        if form == .json { Output.standard.write(JSONValue.array(values).serialized(pretty: true)) }
        if hasErrors { throw ExitRequest(status: .faults) }
    }

    // MARK: Text

    private static func text(_ forecast: RunForecast) -> String {
        if forecast.hasErrors { return "\(forecast.pipeline): a run would end with these faults\n" }
        var text =
            forecast.isUpToDate
            ? "\(forecast.pipeline): up to date: a run would leave everything as it is\n"
            : "\(forecast.pipeline): would run: \(forecast.reason)\n"
        text += files("articles", forecast.files, count: forecast.articles)
        text += files("configuration", forecast.configuration, count: nil)
        if !forecast.stages.isEmpty { text += stages(forecast.stages) }
        for report in forecast.reports { text += "report \(report.path): \(report.state.rawValue)\n" }
        return text
    }

    private static func files(_ noun: String, _ files: [RunForecast.File], count: Int?) -> String {
        let present = files.count { $0.state != .gone }
        var text = "\(noun): \(present) \(present == 1 ? "file" : "files")"
        if let count { text += ", \(count) \(count == 1 ? "article" : "articles")" }
        let other = files.filter { $0.state != .unchanged }
        if other.count == files.count, files.allSatisfy({ $0.state == .new }) { return text + ", all new\n" }
        if other.isEmpty { return text + ", unchanged\n" }
        text += "\n"
        for file in other.prefix(mostNamed) { text += "  \(file.state.rawValue) \(file.path)\n" }
        if other.count > mostNamed { text += "  and \(other.count - mostNamed) more\n" }
        return text
    }

    private static func stages(_ stages: [RunForecast.Stage]) -> String {
        // What a stage takes is told only where the pipeline branches.
        let branches = stages.contains { $0.from != nil }
        let names = branches ? ["stage", "from"] : ["stage"]
        let heads = names + ["from cache", "to do", "open", "why"]
        var rows = [heads]
        for stage in stages {
            let row = stage.row
            rows.append(
                (branches ? [row.label, stage.from ?? ""] : [row.label]) + [
                    "\(row.taken)", "\(row.made)", row.isOpen ? "yes" : "", stage.reason,
                ])
        }
        let widths = heads.indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column in
                let blanks = String(repeating: " ", count: max(0, widths[column] - row[column].utf8.count))
                return (names.count..<names.count + 3).contains(column) ? blanks + row[column] : row[column] + blanks
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }

    // MARK: JSON

    private static func json(_ forecast: RunForecast) -> JSONValue {
        func files(_ files: [RunForecast.File]) -> JSONValue {
            .array(files.map { ["path": .string($0.path), "state": .string($0.state.rawValue)] })
        }
        return [
            "pipeline": .string(forecast.pipeline), "up_to_date": .boolean(forecast.isUpToDate),
            "reason": .string(forecast.reason), "articles": forecast.articles.map { .integer($0) } ?? .null,
            "files": files(forecast.files), "configuration": files(forecast.configuration),
            "stages": .array(
                forecast.stages.map { stage in
                    [
                        "stage": .string(stage.row.label), "from": .optional(stage.from),
                        "from_cache": .integer(stage.row.taken),
                        "to_do": .integer(stage.row.made), "open": .boolean(stage.row.isOpen),
                        "reason": .string(stage.reason),
                    ]
                }),
            "reports": .array(
                forecast.reports.map { report in
                    [
                        "report": .string(report.label), "from": .optional(report.from), "path": .string(report.path),
                        "state": .string(report.state.rawValue),
                    ]
                }),
            "diagnostics": .array(forecast.diagnostics.map(DiagnosticJSON.value)),
        ]
    }
}
