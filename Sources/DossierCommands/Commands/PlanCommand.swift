import ArgumentParser
import DossierKit

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Tell what a run would do, and write nothing.",
        discussion: """
            Tells which files would be read, what of each stage comes from the cache and why the rest does not, and which reports
            would be written. Works on no article, and writes nothing at all.

            EXAMPLES
              dossier plan energy-cooperation
              dossier plan energy-cooperation --set dedupe.near=0.7
              dossier plan energy-cooperation --format json
            """)

    @Argument(help: ArgumentHelp("Pipeline files; 'name' finds pipelines/name.yaml.", valueName: "pipeline"))
    var pipelines: [String]

    @OptionGroup var changes: RunChanges

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws { try changes.check() }

    func run() async throws {
        try await PlanPrinting(form: format, messages: messages).print(pipelines) { pipeline in
            var request = try changes.request(pipeline)
            request.jobs = Processors.count
            return request
        }
    }
}
