import ArgumentParser
import Diagnostics
import DossierKit
import Glibc
import LuaScripting

struct LuaReplCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl",
        abstract: "Open a prompt for Lua with a pipeline's articles at hand.",
        discussion: """
            The corpus is that after the last stage, or after the stage that --at names; nothing is written. 'articles' and
            'events' are lists, article(1) is the first, ?article tells all about a name. Limits are those of scripts, with
            ten seconds a line.

            EXAMPLES
              dossier lua repl energy-cooperation --at quotes
              dossier lua repl --eval '("a-b"):rep(2)'
              echo '#articles' | dossier lua repl dispute-chronology
            """)

    @Argument(help: ArgumentHelp("The pipeline whose articles are wanted.", valueName: "pipeline"))
    var pipeline: String?

    @Option(help: ArgumentHelp("Label of the last stage that the articles pass.", valueName: "stage"))
    var at: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Other articles in place of the pipeline's own.", valueName: "path"))
    var load: [String] = []

    @Option(
        name: [.customLong("eval"), .customShort("e")],
        help: ArgumentHelp("Answer this line and end; may be given again.", valueName: "line"))
    var lines: [String] = []

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if at != nil, pipeline == nil { throw ValidationError("--at needs a pipeline") }
        if !load.isEmpty, pipeline == nil { throw ValidationError("--load needs a pipeline") }
    }

    func run() async throws {
        var request = PromptLoading.Request(folder: WorkingFolder.path)
        request.pipeline = pipeline
        request.stage = at
        request.load = load
        request.jobs = Processors.count
        let isLive = lines.isEmpty && isatty(STDIN_FILENO) == 1 && Output.standard.isTerminal
        let progress = ProgressLine(options: messages)
        let outcome = await PromptLoading { if isLive { progress.show($0) } }.open(request)
        Messages(options: messages).say(outcome.diagnostics)
        guard let prompt = outcome.prompt else {
            throw ExitRequest(status: outcome.isWrongUsage ? .wrongUsage : .faults)
        }
        if isLive {
            Output.standard.write(
                "Lua 5.4, \(outcome.articles) articles, \(outcome.events) events; ? for help, Ctrl-D to end\n")
            PromptTalk(prompt).talk()
            return
        }
        guard PromptTalk(prompt).answer(lines.isEmpty ? nil : lines) else { throw ExitRequest(status: .failed) }
    }
}
