import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests of pipelines: some articles, and what must come of them.",
        discussion: """
            Tests stand under 'tests' in a pipeline, or in NAME_test.yaml beside it. Each leads its articles through the \
            pipeline and says what must come of them: their body and fields, annotations, events, what is dropped and why, \
            what is set aside, what the reports say. The code is 4 when a test fails. 'dossier lua test' runs the tests of scripts.

            EXAMPLES
              dossier test
              dossier test energy-cooperation
              dossier test pipelines/energy-cooperation_test.yaml --filter comments
              dossier test --update
              dossier test --format tap
            """)

    @Argument(
        help: ArgumentHelp(
            "Pipelines ('name' finds pipelines/name.yaml), files of tests, or folders; all below pipelines/ unless given.",
            valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Only tests whose name has these words.", valueName: "words"))
    var filter = ""

    @Flag(help: "Write snapshots that are missing or differ; their tests fail once, to be looked at.")
    var update = false

    @Option(help: ArgumentHelp("How the result is printed: text, tap or json.", valueName: "form"))
    var format = TestForm.text

    @Option(help: ArgumentHelp("Tests worked on at once; all cores unless given.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024, not '\(jobs)'")
        }
    }

    func run() async throws {
        let trials = await PipelineTesting(folder: WorkingFolder.path)
            .run(paths, filter: filter, updates: update, jobs: jobs ?? Processors.count)
        switch format {
        case .text: tell(trials)
        case .tap: Output.standard.write(Array(TestProtocol.tap(trials.map(\.lines)).utf8))
        case .json: Output.standard.write(JSONValue.array(trials.map(\.lines.json)).serialized(pretty: true))
        }
        if trials.contains(where: { !$0.failures.isEmpty }) { throw ExitRequest(status: .faults) }
    }

    private func mark(_ isGood: Bool) -> String {
        messages.verdict(isGood ? "ok    " : "failed", isGood: isGood, on: .standard)
    }

    private func tell(_ trials: [PipelineTrial]) {
        let diagnostics = messages.text(on: .standard)
        for trial in trials where messages.verbose || !trial.failures.isEmpty {
            let name = TerminalText.singleLine("\(trial.file): \(trial.name ?? "the file")")
            Output.standard.write(mark(trial.failures.isEmpty) + "  \(name)\n")
            if !trial.failures.isEmpty { Output.standard.write(diagnostics.render(trial.failures) + "\n") }
        }
        let failed = trials.count { !$0.failures.isEmpty }
        let count = "\(trials.count) \(trials.count == 1 ? "test" : "tests")"
        Output.standard.write(
            trials.isEmpty
                ? TestProtocol.none(filter) : "\(count): \(failed == 0 ? "all passed" : "\(failed) failed")\n")
    }
}

extension PipelineTrial {
    fileprivate var lines: TestProtocol.Line { TestProtocol.Line(file: file, name: name, failures: failures) }
}
