import ArgumentParser
import Diagnostics
import DossierKit
import FileAccess
import JSONText

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Tell where a sentence of a report comes from, or what became of an article.",
        discussion: """
            A sentence is named by its line, its words, its id, the number of its footnote or of its entry; an article by its \
            path or id. The run is made again in memory, nothing is written.

            EXAMPLES
              dossier why reports/energy-cooperation.md:34
              dossier why reports/energy-cooperation.md 'peaceful use of nuclear energy'
              dossier why reports/energy-cooperation.html --note 12
              dossier why articles/2006-12-22-sakhalin-stake.html
              dossier why not articles/2006-12-22-sakhalin-stake.html
            """)

    @Argument(
        help: ArgumentHelp(
            "A report, with ':' and a line or with words of a sentence after it; an article; the id of an entry.",
            valueName: "what"))
    var what: [String]

    @Option(help: ArgumentHelp("The footnote of the report that has this number.", valueName: "n"))
    var note: Int?

    @Option(help: ArgumentHelp("The entry of the report that has this place, counted from 1.", valueName: "n"))
    var entry: Int?

    @Option(help: ArgumentHelp("Only the run of this pipeline, where an article is asked for.", valueName: "name"))
    var pipeline: String?

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        // 'why not ARTICLE' asks for the same fate in an analyst's words.
        let words = what.first == "not" && what.count > 1 ? Array(what.dropFirst()) : what
        guard let subject = words.first else { throw ValidationError("name a report, an article or an entry") }
        let folder = WorkingFolder.path
        let (path, line) = Self.split(subject, folder: folder)
        do {
            if ReportIndex.names(path, folder: folder) {
                let story = try await SentenceQuestion(folder: folder, jobs: Processors.count)
                    .answer(path, at: try place(line: line, words: words.dropFirst().joined(separator: " ")))
                print(text: story.text, json: story.json)
                return
            }
            try await tellArticle(subject, folder: folder)
        } catch let fault as ProvenanceFault {
            try ProvenanceText.refuse(fault, messages: messages)
        }
    }

    private func tellArticle(_ subject: String, folder: String) async throws {
        let question = ArticleQuestion(folder: folder, jobs: Processors.count)
        do throws(ProvenanceFault) {
            let traces = try await question.answer(subject, pipeline: pipeline)
            print(text: traces.map(\.fateText).joined(separator: "\n"), json: .array(traces.map(\.json)))
        } catch {
            guard let report = await question.report(holding: subject) else { throw error }
            let story = try await SentenceQuestion(folder: folder, jobs: Processors.count)
                .answer(report, at: .words(subject))
            print(text: story.text, json: story.json)
        }
    }

    private func print(text: String, json: JSONValue) {
        switch format {
        case .text: Output.standard.write(text)
        case .json: Output.standard.write(json.serialized(pretty: true))
        }
    }

    private func place(line: Int?, words: String) throws -> SentencePlace {
        let places =
            [note.map { SentencePlace.note($0) }, entry.map { .entry($0) }, line.map { .line($0) }]
            .compactMap(\.self) + (words.isEmpty ? [] : [.words(words)])
        guard let place = places.first, places.count == 1 else {
            throw ValidationError(
                places.isEmpty
                    ? "say which sentence: REPORT:LINE, some of its words, --note or --entry"
                    : "name the sentence in one way: by line, words, --note or --entry")
        }
        return place
    }

    /// A path and the line after its last colon; the whole as a path where a file has that name.
    private static func split(_ subject: String, folder: String) -> (path: String, line: Int?) {
        guard FileKind.of(PathText.join(folder, subject)) == nil, let colon = subject.lastIndex(of: ":"),
            let line = Int(subject[subject.index(after: colon)...]), line > 0
        else { return (subject, nil) }
        return (String(subject[..<colon]), line)
    }
}

/// Says why a question of provenance has no answer.
enum ProvenanceText {
    /// Says it as a diagnostic and ends the verb with the code of wrong usage.
    static func refuse(_ fault: ProvenanceFault, messages: MessageOptions) throws {
        Messages(options: messages).say([Diagnostic(.answerMissing, fault.message, help: fault.help)])
        throw ExitRequest(status: .wrongUsage)
    }
}
