import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List stages, reports, formats, readers and the pipelines here, or tell all about one of them.",
        discussion: """
            EXAMPLES
              dossier list
              dossier list dedupe
              dossier list readers
              dossier list --format json
            """)

    @Argument(
        help: ArgumentHelp(
            "A stage, report, format, reader or pipeline; or stages, reports and so on.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func run() throws {
        let listing = CatalogueListing(of: Program.catalogue, folder: WorkingFolder.path)
        let ofSort = listing.entries(ofSort: name ?? "")
        if !ofSort.entries.isEmpty, let name, listing.entry(name) == nil {
            format == .json
                ? Output.standard.write(ofSort.json.serialized(pretty: true)) : Output.standard.write(ofSort.text)
            return
        }
        if let name {
            guard let entry = listing.entry(name) else {
                let nearest = NearestName.nearest(to: name, among: listing.entries.map(\.name))
                let hint = nearest.map { "did you mean '\($0)'?" } ?? "'dossier list' lists them all"
                throw ValidationError("there is no stage, report, format, reader or pipeline '\(name)'; \(hint)")
            }
            format == .json
                ? Output.standard.write(entry.json.serialized(pretty: true)) : Output.standard.write(entry.text)
            return
        }
        format == .json
            ? Output.standard.write(listing.json.serialized(pretty: true)) : Output.standard.write(listing.text)
    }
}
