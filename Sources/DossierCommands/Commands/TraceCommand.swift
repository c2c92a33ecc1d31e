import ArgumentParser
import DossierKit
import JSONText

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Follow one article through every stage: what each changed, and where it ended.",
        discussion: """
            The recorded run is made again in memory; nothing is written.

            EXAMPLES
              dossier trace articles/2014-02-08-winter-games.txt
              dossier trace articles/2012-09-09-vladivostok-lng-post.txt --pipeline energy-cooperation --format json
            """)

    @Argument(
        help: ArgumentHelp(
            "The article: its path, with '#' and the number of its record, or its id.", valueName: "article"))
    var article: String

    @Option(help: ArgumentHelp("Only the run of this pipeline.", valueName: "name"))
    var pipeline: String?

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        do throws(ProvenanceFault) {
            let traces = try await ArticleQuestion(folder: WorkingFolder.path, jobs: Processors.count)
                .answer(article, pipeline: pipeline)
            switch format {
            case .text: Output.standard.write(traces.map(\.text).joined(separator: "\n"))
            case .json: Output.standard.write(JSONValue.array(traces.map(\.json)).serialized(pretty: true))
            }
        } catch {
            try ProvenanceText.refuse(error, messages: messages)
        }
    }
}
