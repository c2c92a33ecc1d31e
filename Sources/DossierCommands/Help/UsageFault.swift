import ArgumentParser
import Diagnostics
import DossierKit

/// Words for a wrong command line: what is wrong, and the nearest right word.
enum UsageFault {
    /// A word that is no verb; `path` is the verb above it, empty for the first word.
    static func unknown(_ word: String, verbs: [String], path: String, withTopics: Bool = false) -> String {
        let topics = withTopics ? HelpTopic.all.map(\.name) : []
        let hint = NearestName.nearest(to: word, among: verbs + topics).map { "did you mean '\($0)'? " } ?? ""
        let known = path.isEmpty ? "the verbs are" : "the verbs of '\(path)' are"
        var text =
            "Error: there is no \(withTopics ? "verb or topic" : "verb") '\(path.isEmpty ? "" : path + " ")\(word)'\n"
        text += "  help: \(hint)\(known) \(verbs.joined(separator: ", "))"
        if withTopics { text += "; the topics are \(topics.joined(separator: ", "))" }
        return text
    }

    /// What is wrong with the first words, where one of them is no verb: the parser itself would only call it unexpected.
    static func unknownVerb(in arguments: [String]) -> String? {
        var command: any ParsableCommand.Type = DossierCommand.self
        var path: [String] = []
        for word in arguments {
            let configuration = command.configuration
            guard !configuration.subcommands.isEmpty, word.utf8.first != UInt8(ascii: "-"),
                !(path.isEmpty && word == "help")
            else { return nil }
            if let next = configuration.subcommands.first(where: { $0.configuration.commandName == word }) {
                command = next
                path.append(word)
                continue
            }
            guard configuration.defaultSubcommand == nil else { return nil }
            let verbs = configuration.subcommands.map { $0.configuration }.filter(\.shouldDisplay)
                .compactMap(\.commandName)
            return word == "help" ? nil : unknown(word, verbs: verbs, path: path.joined(separator: " "))
        }
        return nil
    }

    /// The parser's message about a value, with the nearest of the values that it lists.
    static func hinting(_ message: String) -> String {
        let opening = "Error: The value '"
        guard message.hasPrefix(opening), let list = message.range(of: "Please provide one of") else { return message }
        let value = message.dropFirst(opening.count).prefix { $0 != "'" }
        var words: [String] = []
        let told = message[list.end...].split(separator: "\n", omittingEmptySubsequences: false)
        for line in told.prefix(while: { !$0.hasPrefix("Help:") && !$0.hasPrefix("Usage:") }) {
            let quoted = line.split(separator: "'", omittingEmptySubsequences: false)
            words += quoted.indices.filter { $0 % 2 == 1 }.map { String(quoted[$0]) }
            if line.hasPrefix("  - ") { words.append(String(line.dropFirst(4))) }
        }
        guard let nearest = NearestName.nearest(to: String(value), among: words) else { return message }
        return message[..<list.start] + "Did you mean '\(nearest)'? " + message[list.start...]
    }
}

extension String {
    /// Where some words first stand; nil where they do not.
    fileprivate func range(of words: String) -> (start: Index, end: Index)? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(words) { return (start, index(start, offsetBy: words.count)) }
            start = index(after: start)
        }
        return nil
    }
}
