import ArgumentParser
import ArticleModel
import DossierKit
import FileAccess
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

    @OptionGroup var changes: RunChanges

    @Option(help: ArgumentHelp("Articles worked on at once; all cores unless given.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Print the articles after this stage, one JSON line each as 'read' has them; the run goes on.",
            valueName: "stage"))
    var tap: String?

    @Option(help: ArgumentHelp("File for what --tap prints, in place of standard output.", valueName: "file"))
    var tapTo: String?

    @Option(
        help: ArgumentHelp(
            "Begin with this stage. With --from or --to the articles are printed at the end, and no report is written.",
            valueName: "stage"))
    var from: String?

    @Option(help: ArgumentHelp("End after this stage.", valueName: "stage"))
    var to: String?

    @Flag(help: "Fail when any article fails.")
    var strict = false

    @Flag(help: "Tell what would be done, and do and write nothing: the same as 'plan'.")
    var dryRun = false

    @Flag(help: "Tell what each stage and script cost: time, calls, memory.")
    var profile = false

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Flag(help: "Work everything out anew, and keep nothing of it for the next run; the result is the same.")
    var noCache = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024, not '\(jobs)'")
        }
        if tapTo != nil, tap == nil, from == nil, to == nil {
            throw ValidationError("--tap-to goes with --tap, --from or --to")
        }
        try changes.check()
    }

    func run() async throws {
        if dryRun {
            return try await PlanPrinting(form: format, messages: messages)
                .print(pipelines) { try request($0, profile: nil) }
        }
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
                denyWarnings || outcome.status == .failed
                    || (outcome.status == .limitHit && diagnostic.code == .scriptLimit)
            }
            try show(outcome.tapped)
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
        var request = try changes.request(pipeline)
        request.settings.profile = profile
        request.jobs = jobs ?? Processors.count
        request.isStrict = strict
        (request.tap, request.from, request.to) = (tap, from, to)
        // What is measured is the work itself.
        request.usesCache = !noCache && !self.profile
        return request
    }

    static func date(_ written: String, option: String) throws -> EDTFDate {
        try RunChanges.date(written, option: option)
    }

    private func print(_ outcome: RunOutcome) {
        guard !messages.quiet, outcome.status != .faults, outcome.status != .wrongUsage else { return }
        if messages.verbose {
            for departure in outcome.departures {
                Output.errors.write(
                    "\(departure.manner.rawValue) by '\(departure.stage)' (\(departure.rule)): \(departure.location): \(departure.reason)\n"
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
        if outcome.isUpToDate {
            for path in outcome.kept { text += "kept \(path)\n" }
            text += "nothing has changed since the last run: the reports are left as they are\n"
        }
        // Where articles are printed, nothing else comes between them.
        (outcome.tapped != nil && tapTo == nil ? Output.errors : Output.standard).write(text)
    }

    /// Prints the articles after a stage, or puts them into a file.
    private func show(_ articles: [Article]?) throws {
        guard let articles else { return }
        let lines = articles.lazy.map { ArticleJSON.value(of: $0).serialized() + [UInt8(ascii: "\n")] }
        guard let tapTo else {
            for line in lines { Output.standard.write(line) }
            return
        }
        do throws(FileFault) {
            let path = PathText.normalised(PathText.join(WorkingFolder.path, tapTo))
            try AtomicWriting.writeAll([(Array(lines.joined()), path)])
        } catch {
            Output.errors.write("error: \(error.message)\n")
            throw ExitRequest(status: .failed)
        }
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
            .init("up_to_date", .boolean(outcome.isUpToDate)), .init("kept", .array(outcome.kept.map { .string($0) })),
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
