import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Show what Dossier sees in files: one JSON line an article.",
        discussion: """
            Stages that others need are added by themselves. Gazetteers and lexicons are those of the workspace.

            EXAMPLES
              dossier read articles/2014-02-08-winter-games.txt
              dossier read articles --stages dates,names
              dossier read page.txt --stages dates --published 2014-02-08
              dossier read release.txt --reader lua:scripts/readers/press-release.lua --arg outlet="Harbour Authority"
            """)

    @Argument(help: ArgumentHelp("Files, folders and patterns; '-' for standard input.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("Stages to lead the articles through, parted by commas.", valueName: "names"))
    var stages = "clean"

    @Option(help: ArgumentHelp("Sidecar with known facts about the articles.", valueName: "file"))
    var metadata: String?

    @Option(
        help: ArgumentHelp("Script that reads the files, such as lua:scripts/readers/x.lua.", valueName: "reader"))
    var reader: String?

    @Option(
        help: ArgumentHelp("Value of an argument of the reader's script; may be given again.", valueName: "name=value"))
    var arg: [String] = []

    @Option(help: ArgumentHelp("Date of publication to assume (EDTF), over what the files say.", valueName: "date"))
    var published: String?

    @Option(help: ArgumentHelp("Articles worked on at once; all cores unless given.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "How the result is printed: lines, one object an article, or json, one list of them.", valueName: "form"))
    var format = ReadForm.lines

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let wrong = arg.first(where: { !$0.dropFirst().contains("=") }) {
            throw ValidationError("--arg takes name=value, not '\(wrong)'")
        }
        if !arg.isEmpty, reader == nil { throw ValidationError("--arg goes with --reader, whose arguments it gives") }
        _ = try published.map { try RunCommand.date($0, option: "--published") }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024, not '\(jobs)'")
        }
    }

    func run() async throws {
        var request = ArticleInspection.Request(paths: paths, folder: WorkingFolder.path)
        request.stages = stages.split(separator: ",").map { String($0.filter { $0 != " " }) }
        request.metadata = metadata
        request.reader = reader
        request.arguments = RunChanges.pairs(arg)
        request.published = try published.map { try RunCommand.date($0, option: "--published") }
        request.jobs = jobs ?? Processors.count
        var isWrongUsage = false
        var isFaulty = false
        var count = 0
        await ArticleInspection().read(request) { part in
            Messages(options: messages).say(part.diagnostics)
            for article in part.articles {
                let object = ArticleJSON.value(of: article).serialized()
                switch format {
                case .lines: Output.standard.write(object + Array("\n".utf8))
                case .json: Output.standard.write(Array((count == 0 ? "[\n" : ",\n").utf8) + object)
                }
                count += 1
            }
            isWrongUsage = isWrongUsage || part.isWrongUsage
            isFaulty = isFaulty || part.diagnostics.contains { $0.severity == .error }
        }
        if format == .json { Output.standard.write(count == 0 ? "[]\n" : "\n]\n") }
        if isWrongUsage { throw ExitRequest(status: .wrongUsage) }
        if count == 0 || isFaulty { throw ExitRequest(status: .failed) }
    }
}

/// How articles are printed.
enum ReadForm: String, ExpressibleByArgument, CaseIterable {
    case lines, json
}
