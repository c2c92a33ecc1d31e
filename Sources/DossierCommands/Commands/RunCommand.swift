import ArgumentParser
import ArticleModel
import DossierKit
import JSONText
import PipelineCore

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run pipelines and write their reports.",
        discussion: """
            Lints each pipeline first; with faults nothing runs and the code is 4. Reports are written whole or not at all.

            EXAMPLES
              dossier run pipelines/energy-cooperation.yaml
              dossier run energy-cooperation dispute-chronology
              dossier run dispute-chronology --load 'news/*.txt' --out out
              dossier run energy-cooperation --set dedupe.near=0.7 --as-of 2014-12-31
            """)

    @Argument(help: ArgumentHelp("Pipeline files; 'name' finds pipelines/name.yaml.", valueName: "pipeline"))
    var pipelines: [String]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Other articles in place of the pipeline's own: files, folders, patterns.", valueName: "path"))
    var load: [String] = []

    @Option(help: ArgumentHelp("Folder to write into, in place of the pipeline's own.", valueName: "dir"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Change a value of the pipeline: a key, or a stage or report and its option.", valueName: "key=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("Value of ${NAME} in the pipeline.", valueName: "name=value"))
    var `var`: [String] = []

    @Option(
        help: ArgumentHelp(
            "The time taken for now (EDTF); the latest publication loaded unless given.", valueName: "date"))
    var now: String?

    @Option(help: ArgumentHelp("Only what was published by this day, on stated dates alone.", valueName: "date"))
    var asOf: String?

    @Option(help: ArgumentHelp("Articles worked on at once; all cores unless given.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Fail when any article fails.")
    var strict = false

    @Flag(help: "Tell what each stage and script cost: time, calls, memory.")
    var profile = false

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024, not '\(jobs)'")
        }
        for option in set + self.var where !option.contains("=") {
            throw ValidationError("'\(option)' needs the form name=value")
        }
        _ = try settings()
    }

    func run() async throws {
        var worst = ExitStatus.done
        var results: [JSONValue] = []
        for pipeline in pipelines {
            let progress = ProgressLine(options: messages)
            let times = RunTimes()
            let profiled = profile ? RunProfile { RunTimes.now } : nil
            let outcome = await PipelineRun { told in
                if profiled != nil { times.hear(told) }
                progress.show(told)
            }.run(try request(pipeline, profile: profiled))
            Messages(options: messages).say(outcome.diagnostics)
            switch format {
            case .text: print(outcome)
            case .json:
                results.append(
                    RunJSON.value(
                        of: outcome,
                        profile: profiled.map { ProfileText.json(stages: times.rows, scripts: $0.rows) }))
            }
            if let profiled, format == .text, !times.rows.isEmpty {
                Output.errors.write(ProfileText.text(stages: times.rows, scripts: profiled.rows))
            }
            var status = outcome.status
            if status == .done, denyWarnings, outcome.diagnostics.contains(where: { $0.severity == .warning }) {
                status = .warningsDenied
            }
            if worst == .done { worst = status }
        }
        if format == .json { Output.standard.write(JSONValue.array(results).serialized(pretty: true)) }
        if worst != .done { throw ExitRequest(status: worst) }
    }

    private func request(_ pipeline: String, profile: RunProfile?) throws -> RunRequest {
        var request = RunRequest(pipeline: pipeline, folder: WorkingFolder.path)
        request.load = load
        request.output = out
        request.settings = try settings()
        request.settings.profile = profile
        request.jobs = jobs ?? Processors.count
        request.isStrict = strict
        return request
    }

    private func settings() throws -> PipelineSettings {
        var settings = PipelineSettings()
        settings.assignments = Self.pairs(set).map { ($0.name, $0.value) }
        for pair in Self.pairs(self.var) { settings.variables[pair.name] = pair.value }
        settings.now = try now.map { try Self.date($0, option: "--now") }
        settings.asOf = try asOf.map { try Self.date($0, option: "--as-of").latest ?? CivilDay(number: .max / 2) }
        return settings
    }

    private static func pairs(_ options: [String]) -> [(name: String, value: String)] {
        options.compactMap { option in
            guard let equals = option.firstIndex(of: "=") else { return nil }
            return (String(option[..<equals]), String(option[option.index(after: equals)...]))
        }
    }

    static func date(_ written: String, option: String) throws -> EDTFDate {
        guard let date = EDTFDate(written) else {
            throw ValidationError("\(option) takes a date such as 2014, 2014-02 or 2014-02-08, not '\(written)'")
        }
        return date
    }

    private func print(_ outcome: RunOutcome) {
        guard !messages.quiet, outcome.status != .faults else { return }
        if messages.verbose {
            for departure in outcome.departures {
                Output.errors.write(
                    "\(departure.manner.rawValue) by '\(departure.stage)' (\(departure.rule)): \(departure.path): \(departure.reason)\n"
                )
            }
        }
        var text = "\(outcome.pipeline): \(outcome.loaded) \(outcome.loaded == 1 ? "article" : "articles") loaded\n"
        if !outcome.counts.isEmpty { text += CountsTable.text(outcome.counts) }
        for path in outcome.written { text += "wrote \(path)\n" }
        if outcome.quarantined > 0 {
            text +=
                "\(outcome.quarantined) \(outcome.quarantined == 1 ? "file or record was" : "files or records were") set aside as unreadable\n"
        }
        Output.standard.write(text)
    }
}

/// How a result is printed.
enum ResultForm: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// The outcome of a run as JSON.
enum RunJSON {
    static func value(of outcome: RunOutcome, profile: JSONValue? = nil) -> JSONValue {
        let members: [JSONValue.Member] = [
            .init("pipeline", .string(outcome.pipeline)), .init("exit", .integer(Int(outcome.status.rawValue))),
            .init("loaded", .integer(outcome.loaded)), .init("quarantined", .integer(outcome.quarantined)),
            .init("stages", .array(outcome.counts.map(\.json))),
            .init("departures", .array(outcome.departures.map(\.json))),
            .init("written", .array(outcome.written.map { .string($0) })),
            .init("diagnostics", .array(outcome.diagnostics.map(DiagnosticJSON.value))),
        ]
        return .object(members + (profile.map { [.init("profile", $0)] } ?? []))
    }
}
