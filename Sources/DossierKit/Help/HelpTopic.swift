import PipelineCore
import ReportRendering

/// A short text on something that is no verb, as `dossier help TOPIC` prints it.
public struct HelpTopic: Sendable {
    /// The word that it is asked for by.
    public let name: String
    /// One line on what it tells.
    public let summary: String
    /// Paragraphs, blank lines between them; lines that begin with a blank stand as they are.
    public let text: String

    /// The text, paragraphs broken to `width` columns, ending in a newline.
    public func rendered(width: Int) -> String { WrappedText.wrapped(text, width: min(max(width, 40), 100)) + "\n" }

    /// Every topic, in the order of their list.
    public static let all: [HelpTopic] =
        files + subjects + [
            HelpTopic(
                name: "exit-codes", summary: "what a command ends with",
                text: ExitStatus.allCases.map { status in
                    let code = String(status.rawValue)
                    return String(repeating: " ", count: 4 - code.count) + "\(code)  \(status.meaning)"
                }.joined(separator: "\n")),
            environment,
        ]

    /// The topic of a name; nil where there is none.
    public static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }

    /// The names with their lines, as a list.
    public static var list: String {
        let width = all.map(\.name.utf8.count).max() ?? 0
        return all.map { topic in
            let padding = String(repeating: " ", count: width - topic.name.utf8.count)
            return "  \(topic.name)\(padding)  \(topic.summary)\n"
        }.joined()
    }
}

/// Breaks paragraphs to a width and leaves alone what is indented.
enum WrappedText {
    static func wrapped(_ text: String, width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.utf8.first == 0x20 ? row($0, width: width) : lines(of: $0, width: width) }
            .map { $0.joined(separator: "\n") }.joined(separator: "\n")
    }

    /// A line that stands as it is; where it is a row of two columns and too long, the second is broken below its head.
    private static func row(_ line: Substring, width: Int) -> [String] {
        let bytes = Array(line.utf8)
        let start = bytes.firstIndex { $0 != 0x20 } ?? 0
        let gap = bytes.indices.dropFirst(start).first {
            $0 + 1 < bytes.count && bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20
        }
        guard line.unicodeScalars.count > width, let gap,
            let second = bytes.indices.dropFirst(gap).first(where: { bytes[$0] != 0x20 }), second + 20 < width
        else { return [String(line)] }
        let head = String(decoding: bytes[..<second], as: UTF8.self)
        let words = String(decoding: bytes[second...], as: UTF8.self)
        return lines(of: words[...], width: width - second).enumerated().map { index, part in
            (index == 0 ? head : String(repeating: " ", count: second)) + part
        }
    }

    private static func lines(of paragraph: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(separator: " ") {
            if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}
