import ArgumentParser
import DossierKit

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema by which editors complete and check a file.",
        discussion: """
            'dossier init' writes all of them below .dossier/, where the modeline at the head of a file finds them.

            EXAMPLES
              dossier schema
              dossier schema gazetteer
            """)

    @Argument(help: ArgumentHelp("The sort of file: pipeline, lexicon or gazetteer.", valueName: "sort"))
    var sort: ConfigurationSchema = .pipeline

    func run() throws {
        Output.standard.write(sort.json().serialized(pretty: true))
    }
}

extension ConfigurationSchema: ExpressibleByArgument {}
