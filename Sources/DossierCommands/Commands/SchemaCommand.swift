import ArgumentParser
import DossierKit
import ReportRendering

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema by which editors complete and check a file, or that of reports in JSON.",
        discussion: """
            'dossier init' writes those of files that users write below .dossier/, where the modeline at the head of a file \
            finds them. That of reports is for programs that read them; its version stands in their member 'schema'.

            EXAMPLES
              dossier schema
              dossier schema gazetteer
              dossier schema report
            """)

    @Argument(
        help: ArgumentHelp(
            "The sort of file: pipeline, tests, lexicon, gazetteer, agencies, metadata or report.", valueName: "sort"))
    var sort: SchemaSort = .pipeline

    func run() throws {
        switch sort {
        case .pipeline: Output.standard.write(ConfigurationSchema.pipeline.json().serialized(pretty: true))
        case .tests: Output.standard.write(ConfigurationSchema.tests.json().serialized(pretty: true))
        case .lexicon: Output.standard.write(ConfigurationSchema.lexicon.json().serialized(pretty: true))
        case .gazetteer: Output.standard.write(ConfigurationSchema.gazetteer.json().serialized(pretty: true))
        case .agencies: Output.standard.write(ConfigurationSchema.agencies.json().serialized(pretty: true))
        case .metadata: Output.standard.write(ConfigurationSchema.metadata.json().serialized(pretty: true))
        case .report: Output.standard.write(Array(BriefSchema.text.utf8))
        }
    }
}

/// The sorts of files that have a schema.
enum SchemaSort: String, ExpressibleByArgument, CaseIterable {
    case pipeline, tests, lexicon, gazetteer, agencies, metadata, report
}
