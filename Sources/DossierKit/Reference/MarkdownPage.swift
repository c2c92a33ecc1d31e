import Configuration
import PipelineCore

/// A page of reference, written part by part; parts stand a blank line apart.
struct MarkdownPage {
    private var parts: [String] = []

    /// The page, ending in a newline.
    var text: String { parts.joined(separator: "\n\n") + "\n" }

    mutating func heading(_ level: Int, _ text: String) {
        parts.append(String(repeating: "#", count: level) + " " + text)
    }

    mutating func paragraph(_ text: String) { parts.append(text) }

    /// A block of text as it is, indented: a fence would make it an example that has to run.
    mutating func code(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        parts.append(lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n"))
    }

    mutating func yaml(_ text: String) { parts.append("```yaml\n\(text)\n```") }

    mutating func table(_ columns: [String], rows: [[String]]) {
        let lines = [columns, columns.map { _ in "---" }] + rows.map { $0.map(Self.cell) }
        parts.append(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    /// A table of options: what each takes, what it is where none is written, what it is for.
    mutating func options(_ options: [OptionDescriptor]) {
        guard !options.isEmpty else { return paragraph("It takes no options of its own.") }
        table(
            ["key", "takes", "unless given", "what it is for"],
            rows: options.map { option in
                [
                    "`\(option.name)`", Self.type(option.type), Self.absent(option),
                    "\(option.summary) For example `\(option.name): \(option.example)`.",
                ]
            })
    }

    /// A section on a stage or composer.
    mutating func descriptor(_ descriptor: StageDescriptor) {
        heading(2, descriptor.name)
        paragraph(descriptor.summary)
        let relations = [("Needs", descriptor.needs), ("Provides", descriptor.provides)].filter { !$0.1.isEmpty }
        if !relations.isEmpty {
            paragraph(relations.map { "\($0.0): \(ReferencePages.names($0.1))." }.joined(separator: " "))
        }
        options(descriptor.options)
        for example in descriptor.examples {
            paragraph(example.summary)
            yaml(example.yaml)
        }
    }

    /// The type in words; a record's own keys have a table of their own.
    private static func type(_ type: OptionType) -> String {
        switch type {
        case .list(.record): "a list, each entry with keys of its own"
        case .list(.any): "a list, each entry one key with its options"
        case .list(let entry): "\(entry.words), or a list of such"
        default: type.words
        }
    }

    private static func absent(_ option: OptionDescriptor) -> String {
        if option.isRequired { return "*required*" }
        return option.defaultWords.map { "`\($0)`" } ?? "–"
    }

    /// A bar would end the cell.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
