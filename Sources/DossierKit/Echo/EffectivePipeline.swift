import Configuration
import Diagnostics
import JSONText
import PipelineCore

/// A pipeline as a run would use it: every option, those that nobody wrote too, and where each value comes from.
public struct EffectivePipeline: Sendable {
    private let name: String
    private let file: String
    private let root: EffectiveNode

    /// Reads a checked pipeline; nil where it has errors.
    public init?(of checked: CheckedPipeline, settings: PipelineSettings, catalogue: Catalogue = Program.catalogue) {
        var unheard = DiagnosticSink()
        guard let plan = checked.plan,
            let written = checked.files.yaml(checked.path, wanted: nil, sink: &unheard)
        else { return nil }
        let whole = StageLists(files: checked.files).expanded(written, file: checked.path, sink: &unheard)
        let changed = PipelineAssignment.apply(settings.assignments, to: whole, sink: &unheard)
        name = plan.name
        file = checked.path
        root = EffectiveReading(catalogue: catalogue, variables: settings.variables).pipeline(changed)
    }

    /// `pipeline`, `file`, `configuration` with plain values, and `origins`: one object a value with `path`, `value`,
    /// `from` (file, default or set) and what that needs: `file`, `line`, `set`, `variables`.
    public var json: JSONValue {
        [
            "pipeline": .string(name), "file": .string(file), "configuration": root.json,
            "origins": .array(
                root.values().map { path, typed, origin in
                    .object([.init("path", .string(path)), .init("value", typed)] + origin.members)
                }),
        ]
    }

    /// The configuration as a pipeline file of its own, each value with a comment that says where it comes from.
    public var yaml: String {
        var writing = EffectiveYAML(file: file)
        writing.write(root)
        return "# \(file), as a run would use it; lines are those of that file\n" + writing.text
    }
}

/// Writes a configuration as YAML that reads as the same configuration.
private struct EffectiveYAML {
    /// Comments begin here, where the value leaves room.
    private static let commentColumn = 48

    let file: String
    private(set) var text = ""

    init(file: String) { self.file = file }

    mutating func write(_ node: EffectiveNode, indent: Int = 0) {
        guard case .group(let members) = node else { return }
        for member in members { write(member.node, after: "\(Self.blanks(indent))\(Self.key(member.name)):", indent) }
    }

    private mutating func write(_ node: EffectiveNode, after head: String, _ indent: Int) {
        switch node {
        case .value(let written, _, let isQuoted, let origin):
            line("\(head) \(Self.scalar(written, isQuoted: isQuoted))", origin)
        case .group(let members) where members.isEmpty: text += head + " {}\n"
        case .group:
            text += head + "\n"
            write(node, indent: indent + 2)
        case .list(let nodes) where nodes.isEmpty: text += head + " []\n"
        case .list(let nodes):
            text += head + "\n"
            for node in nodes { writeEntry(node, indent: indent + 2) }
        }
    }

    private mutating func writeEntry(_ node: EffectiveNode, indent: Int) {
        let dash = Self.blanks(indent) + "-"
        switch node {
        case .group(let members) where !members.isEmpty:
            write(members[0].node, after: "\(dash) \(Self.key(members[0].name)):", indent + 2)
            write(.group(Array(members.dropFirst())), indent: indent + 2)
        case .list(let nodes) where !nodes.isEmpty:
            text += dash + "\n"
            for node in nodes { writeEntry(node, indent: indent + 2) }
        default: write(node, after: dash, indent)
        }
    }

    private mutating func line(_ line: String, _ origin: ValueOrigin) {
        let padding = max(2, Self.commentColumn - line.unicodeScalars.count)
        text += "\(line)\(Self.blanks(padding))# \(TerminalText.singleLine(origin.words(in: file)))\n"
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    // MARK: Scalars

    private static func key(_ name: String) -> String { isPlain(name) ? name : quoted(name) }

    /// Plain where YAML reads it back as it is; a literal `${` is written as the variable's escape.
    private static func scalar(_ written: String, isQuoted: Bool) -> String {
        var escaped = ""
        for (index, part) in written.split(separator: "${", omittingEmptySubsequences: false).enumerated() {
            escaped += (index == 0 ? "" : "$${") + part
        }
        return !isQuoted && isPlain(escaped) ? escaped : quoted(escaped)
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, first != 0x20, last != 0x20, last != 0x3A else {
            return false
        }
        guard !["null", "~"].contains(text), !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) else { return false }
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && !"{}[],\"\\".utf8.contains($0) }) else { return false }
        return !text.contains(": ") && !text.contains(" #")
    }

    /// A string of JSON is one of YAML.
    private static func quoted(_ text: String) -> String {
        String(decoding: JSONValue.string(text).serialized(), as: UTF8.self)
    }
}
