import ArgumentParser
import Diagnostics
import DossierKit

struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Draw a pipeline: loads, stages, reports and files, with the counts of its last run.",
        discussion: """
            EXAMPLES
              dossier graph energy-cooperation
              dossier graph energy-cooperation --format mermaid
              dossier graph energy-cooperation --format dot | dot -Tsvg > pipeline.svg
            """)

    @Argument(help: ArgumentHelp("Pipeline file; 'name' finds pipelines/name.yaml.", valueName: "pipeline"))
    var pipeline: String

    @Option(help: ArgumentHelp("How it is drawn: text, mermaid, dot or json.", valueName: "form"))
    var format = GraphDrawing.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let checked = PipelineLoading(folder: WorkingFolder.path).check(pipeline)
        guard let graph = PipelineGraph(of: checked) else {
            Messages(options: messages).say(checked.diagnostics)
            throw ExitRequest(status: .faults)
        }
        Output.standard.write(format.bytes(of: graph))
    }
}

extension GraphDrawing: ExpressibleByArgument {}
