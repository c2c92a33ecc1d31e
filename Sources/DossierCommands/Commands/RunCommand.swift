import ArgumentParser
import ArticleModel
import DossierKit
import Glibc
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

    @Option(
        help: ArgumentHelp(
            "Only what was published within these days (EDTF): 2016, 2016-12, 2016-12-05/2016-12-11.",
            valueName: "dates"))
    var period: String?

    @Option(
        help: ArgumentHelp(
            "An earlier report as JSON, or an edition's folder, to tell what changed since.", valueName: "path"))
    var sinceEdition: String?

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
            let recorder = RunRecorder()
            let gate = WritingGate()
            let watch = InterruptWatch { Interruption.end(by: $0, gate: gate, recorder: recorder) }
            let outcome = await PipelineRun(gate: gate, recorder: recorder) { told in
                if profiled != nil { times.hear(told) }
                progress.show(told)
            }.run(try request(pipeline, profile: profiled))
            withExtendedLifetime(watch) {}
            Messages(options: messages).say(outcome.diagnostics) { diagnostic in
                denyWarnings || (strict && outcome.status == .failed)
                    || (outcome.status == .limitHit && diagnostic.code == .scriptLimit)
            }
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
        request.edition.previous = sinceEdition
        request.modified = try SourceDate.seconds()
        return request
    }

    private func settings() throws -> PipelineSettings {
        var settings = PipelineSettings()
        settings.assignments = Self.pairs(set).map { ($0.name, $0.value) }
        for pair in Self.pairs(self.var) { settings.variables[pair.name] = pair.value }
        settings.now = try now.map { try Self.date($0, option: "--now") }
        settings.asOf = try asOf.map { try Self.date($0, option: "--as-of").latest ?? CivilDay(number: .max / 2) }
        settings.period = try period.map(Self.days)
        return settings
    }

    static func pairs(_ options: [String]) -> [(name: String, value: String)] {
        options.compactMap { option in
            guard let equals = option.firstIndex(of: "=") else { return nil }
            return (String(option[..<equals]), String(option[option.index(after: equals)...]))
        }
    }

    private static func days(_ written: String) throws -> ClosedRange<CivilDay> {
        let date = try date(written, option: "--period")
        let first = date.earliest ?? CivilDay(number: .min / 2)
        let last = date.latest ?? CivilDay(number: .max / 2)
        guard first <= last else { throw ValidationError("--period takes days in order, not '\(written)'") }
        return first...last
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
        if outcome.leftOut > 0 {
            text +=
                "\(outcome.leftOut) \(outcome.leftOut == 1 ? "file was" : "files were") left out by a reader; -v says why\n"
        }
        if outcome.unreadable > 0 {
            let words = outcome.unreadable == 1 ? "file or record was" : "files or records were"
            text += "\(outcome.unreadable) \(words) set aside as unreadable\n"
        }
        let failed = outcome.quarantined - outcome.unreadable
        if failed > 0 {
            text += "\(failed) \(failed == 1 ? "article was" : "articles were") set aside by a script's failure\n"
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

/// Ends a run that a signal asks to end: not while its files are written, and with its record kept.
enum Interruption {
    /// Ends the process; comes back where the files were written meanwhile, for then the run is about to end by itself.
    static func end(by signal: String, gate: WritingGate, recorder: RunRecorder) {
        for _ in 0..<160 {
            let isEnding = gate.whenIdle {
                recorder.interrupt(by: "\(signal) ended it")
                Output.errors.write("interrupted by \(signal); the reports are left as they were\n")
                _exit(ExitStatus.interrupted.rawValue)
            }
            if isEnding { return }
            usleep(50_000)
        }
        _exit(ExitStatus.interrupted.rawValue)
    }
}
