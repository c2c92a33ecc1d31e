import ArgumentParser
import DossierKit
import JSONText

struct CacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache",
        abstract: "Show what runs keep for those that come, or take it away.",
        discussion: """
            Runs keep what reading and stages gave in .dossier/cache, and use it again where nothing that it was made from has
            changed. It changes no result, and may be taken away at any time: the next run then works everything out anew.
            DOSSIER_CACHE_LIMIT in the environment is the most bytes that it may have, 1 GiB unless set.

            EXAMPLES
              dossier cache
              dossier cache clear
            """,
        subcommands: [Show.self, Clear.self], defaultSubcommand: Show.self)

    /// The cache of the workspace; it is an error where there is no workspace.
    static func folder() throws -> CacheFolder {
        guard let workspace = Workspace.containing(WorkingFolder.path) else {
            throw ValidationError(
                "there is no workspace here: no folder upward holds pipelines/ ('dossier init' makes one)")
        }
        return CacheFolder(of: workspace)
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show where the cache is and how large.")

        @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
        var format = ResultForm.text

        func run() throws {
            let folder = try CacheCommand.folder()
            let size = folder.size
            switch format {
            case .text:
                Output.standard.write(
                    "\(CacheFolder.location): \(size.files) \(size.files == 1 ? "file" : "files"), "
                        + "\(CacheFolder.words(size.bytes))\n")
            case .json:
                let value: JSONValue = [
                    "path": .string(folder.path), "files": .integer(size.files), "bytes": .integer(size.bytes),
                ]
                Output.standard.write(value.serialized(pretty: true))
            }
        }
    }

    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "clear", abstract: "Take everything away that runs keep for those that come.")

        func run() throws {
            let gone = try CacheCommand.folder().clear()
            Output.standard.write(
                "removed \(gone.files) \(gone.files == 1 ? "file" : "files"), \(CacheFolder.words(gone.bytes))\n")
        }
    }
}
