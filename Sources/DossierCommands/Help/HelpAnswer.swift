import ArgumentParser
import Diagnostics
import DossierKit

/// What `dossier help` answers: the help of a verb, a topic, a code, or the manual page.
enum HelpAnswer {
    /// Answers the words behind `help`; the result is the exit code.
    static func tell(_ words: [String]) -> Int32 {
        let width = Output.standard.width
        switch words.first {
        case nil: Output.standard.write(DossierCommand.helpMessage(columns: width) + "\n\n" + topics)
        case "--man"?: Output.standard.write(ManualPage.text)
        case "--help"?, "-h"?: Output.standard.write(usage)
        case "topics"?: Output.standard.write(topics)
        case let word? where words.count == 1 && HelpTopic.named(word) != nil:
            Output.standard.write(HelpTopic.named(word)?.rendered(width: width) ?? "")
        case let word? where words.count == 1 && DiagnosticExplanation.of(word) != nil && word.utf8.count > 3:
            Output.standard.write((DiagnosticExplanation.of(word)?.text ?? "") + "\n")
        default: return verb(words, width: width)
        }
        return ExitStatus.done.rawValue
    }

    private static let topics = "TOPICS (dossier help TOPIC):\n" + HelpTopic.list

    private static let usage = """
        Usage: dossier help [VERB…|TOPIC|CODE]

        Tells all about a verb ('dossier help schedule next'), a topic ('dossier help dates') or a diagnostic ('dossier help \
        DOS102'). 'dossier help topics' lists the topics, 'dossier help --man' prints the manual page.

        """

    /// The help of a verb, or of a verb below it.
    private static func verb(_ words: [String], width: Int) -> Int32 {
        var command: any ParsableCommand.Type = DossierCommand.self
        for (index, word) in words.enumerated() {
            let verbs = command.configuration.subcommands
            guard let next = verbs.first(where: { $0.configuration.commandName == word }) else {
                let path = words[..<index].joined(separator: " ")
                let names = verbs.map { $0.configuration }.filter(\.shouldDisplay).compactMap(\.commandName)
                Output.errors.write(UsageFault.unknown(word, verbs: names, path: path, withTopics: index == 0) + "\n")
                return ExitStatus.wrongUsage.rawValue
            }
            command = next
        }
        Output.standard.write(DossierCommand.helpMessage(for: command, columns: width) + "\n")
        return ExitStatus.done.rawValue
    }
}
