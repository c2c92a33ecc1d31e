import ArgumentParser
import DossierKit
import PreviewService

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show reports, runs and articles in a browser, and show them anew when a file changes.",
        discussion: """
            Answers on this machine alone. Pages are read, never written; what a browser can see are the reports that runs have \
            written and the articles they have read. Pipelines run again as with 'dossier watch'; a pipeline that fails \
            leaves its last good reports, and the page says why. Ctrl-C ends it.

            EXAMPLES
              dossier serve
              dossier serve energy-cooperation --port 4000
            """)

    @Argument(help: ArgumentHelp("Pipeline files; all of pipelines/ unless given.", valueName: "pipeline"))
    var pipelines: [String] = []

    @Option(help: ArgumentHelp("Port to listen on; 0 for any that is free.", valueName: "n"))
    var port = 8350

    @Option(
        help: ArgumentHelp(
            "Address to listen on. With any other than this machine's own, whoever reaches it reads all reports and articles.",
            valueName: "address"))
    var host = "127.0.0.1"

    @OptionGroup var watching: WatchOptions

    @Option(help: ArgumentHelp("How a run is told: text or json, one object a line.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(0...65535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535, not '\(port)'") }
    }

    func run() async throws {
        let request = try watching.request(for: pipelines, messages: messages)
        let teller = RunTeller(format: format, messages: messages)
        let board = PreviewBoard()
        let watch = PipelineWatch(request) { event in
            board.hear(event)
            teller.hear(event)
        }
        let site = PreviewSite(workspace: request.workspace, board: board, host: host, jobs: watching.workers)
        let (host, messages) = (host, messages)
        if !PreviewServer.isLoopback(host) {
            Output.errors.write(
                "note: '\(host)' is not this machine's own address: whoever reaches it reads all reports and articles\n"
            )
        }
        let server = PreviewServer(site: site, board: board, host: host, port: port) { port in
            let shown = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
            Messages(options: messages).say("preview on http://\(shown):\(port)/")
        }
        do {
            try await WatchServices.run([server], watch: watch, messages: messages)
        } catch let fault as PreviewServer.Fault {
            Output.errors.write("error: \(fault.message)\n  help: \(fault.help)\n")
            throw ExitRequest(status: .failed)
        }
    }
}
