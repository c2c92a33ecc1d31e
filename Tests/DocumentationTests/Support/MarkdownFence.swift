/// A fenced block of a Markdown page.
struct MarkdownFence: CustomStringConvertible, Sendable {
    /// The page.
    let page: String
    /// Number of its opening line, counted from 1.
    let line: Int
    /// The words after the opening marks: the language first.
    let information: [String]
    /// What stands between the marks.
    let lines: [String]

    var description: String { "\(page):\(line)" }
    var language: String { information.first ?? "" }
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The exit code that `exit=4` asks for; 0 where nothing is asked.
    var exitCode: Int32 {
        information.lazy.compactMap { $0.hasPrefix("exit=") ? Int32($0.dropFirst(5)) : nil }.first ?? 0
    }

    /// The file that `file=…` says the block is; the examples after it find it there.
    var file: String? {
        information.lazy.compactMap { $0.hasPrefix("file=") ? String($0.dropFirst(5)) : nil }.first
    }

    /// True for a shell block that calls the program: all of its lines are then run.
    var callsTheProgram: Bool { language == "sh" && lines.contains { $0.hasPrefix("dossier ") } }

    /// The commands of a shell block, lines ended by a backslash joined, comments left out.
    var commands: [String] {
        var commands: [String] = []
        var isContinued = false
        for line in lines where isContinued || !(line.isEmpty || line.hasPrefix("#")) {
            let part = line.hasSuffix("\\") ? String(line.dropLast()) : line
            if isContinued, let last = commands.popLast() {
                commands.append(last + part)
            } else {
                commands.append(part)
            }
            isContinued = line.hasSuffix("\\")
        }
        return commands
    }

    /// The fenced blocks of a page, in order.
    static func fences(of text: String, page: String) -> [MarkdownFence] {
        var fences: [MarkdownFence] = []
        var open: (line: Int, information: [String], lines: [String])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.hasPrefix("```") else {
                open?.lines.append(String(line))
                continue
            }
            if let block = open {
                fences.append(.init(page: page, line: block.line, information: block.information, lines: block.lines))
                open = nil
            } else {
                open = (index + 1, line.dropFirst(3).split(separator: " ").map(String.init), [])
            }
        }
        return fences
    }

    /// The fenced blocks of all pages.
    static func all(language: String) throws -> [MarkdownFence] {
        try Repository.pages.flatMap { fences(of: try Repository.text($0), page: $0) }.filter {
            $0.language == language
        }
    }
}
