import ArgumentParser
import Diagnostics
import DossierKit
import JSONText
import LuaScripting

struct LuaTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests in Lua of the workspace's scripts.",
        discussion: """
            A file that ends in _test.lua returns a table of names and functions; each is called with t: t.eq, t.ok,
            t.article, t.run, t.write. The code is 4 when a test fails.

            EXAMPLES
              dossier lua test
              dossier lua test scripts/filters/official-sources_test.lua
              dossier lua test scripts/formats --filter source --format tap
            """)

    @Argument(
        help: ArgumentHelp("Test files or folders of them; all scripts/**/*_test.lua unless given.", valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Only tests whose name has these words.", valueName: "words"))
    var filter = ""

    @Option(help: ArgumentHelp("How the result is printed: text, tap or json.", valueName: "form"))
    var format = TestForm.text

    @Option(help: ArgumentHelp("Files worked on at once; all cores unless given.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024, not '\(jobs)'")
        }
    }

    func run() async throws {
        let trials = await ScriptTesting(folder: WorkingFolder.path)
            .run(paths, filter: filter, jobs: jobs ?? Processors.count)
        switch format {
        case .text: tell(trials)
        case .tap: Output.standard.write(Array(TestProtocol.tap(trials.map(\.lines)).utf8))
        case .json: Output.standard.write(JSONValue.array(trials.map(\.lines.json)).serialized(pretty: true))
        }
        if trials.contains(where: { $0.failure != nil }) { throw ExitRequest(status: .faults) }
    }

    private func tell(_ trials: [ScriptTrial]) {
        let failures = trials.compactMap(\.failure)
        for trial in trials where messages.verbose || trial.failure != nil || !trial.log.isEmpty {
            Output.standard.write(
                messages.verdict(trial.failure == nil ? "ok" : "failed", isGood: trial.failure == nil, on: .standard)
                    + "  "
                    + TerminalText.singleLine("\(trial.file): \(trial.name ?? "the file")") + "\n")
            for line in trial.log { Output.standard.write("  \(TerminalText.singleLine(line))\n") }
        }
        Messages(options: messages).say(failures)
        let count = "\(trials.count) \(trials.count == 1 ? "test" : "tests")"
        let fate = failures.isEmpty ? "all passed" : "\(failures.count) failed"
        Output.standard.write(trials.isEmpty ? TestProtocol.none(filter) : "\(count): \(fate)\n")
    }
}

extension ScriptTrial {
    fileprivate var lines: TestProtocol.Line {
        TestProtocol.Line(file: file, name: name, failures: failure.map { [$0] } ?? [], log: log)
    }
}
