import Diagnostics
import Glibc
import LuaScripting

/// Talks with a person, or answers lines of a pipe.
struct PromptTalk {
    private static let longestLine = 1 << 20

    private let prompt: ScriptPrompt

    init(_ prompt: ScriptPrompt) { self.prompt = prompt }

    /// Talks until the person ends it.
    func talk() {
        // A Ctrl-C that comes just as a line has ended must not end the prompt.
        let before = signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, before) }
        let editor = LineEditor { [prompt] in prompt.completions(of: $0) }
        var begun = ""
        while true {
            switch editor.read(prompt: begun.isEmpty ? "> " : ">> ") {
            case .end: return
            case .interrupted: begun = ""
            case .text(let line):
                editor.remember(line)
                let whole = begun.isEmpty ? line : begun + "\n" + line
                begun = show(whole, isLive: true).isIncomplete ? whole : ""
            }
        }
    }

    /// Answers lines one by one, those of standard input where none are given; true when none failed.
    func answer(_ lines: [String]?) -> Bool {
        var isGood = true
        var begun = ""
        func take(_ line: String) {
            let whole = begun.isEmpty ? line : begun + "\n" + line
            let (isIncomplete, hasFailed) = show(whole)
            begun = isIncomplete ? whole : ""
            if hasFailed { isGood = false }
        }
        if let lines { lines.forEach(take) } else { while let line = Self.nextLine() { take(line) } }
        guard !begun.isEmpty else { return isGood }
        Output.errors.write("error: the last line is not complete: \(TerminalText.singleLine(begun))\n")
        return false
    }

    /// A person's Ctrl-C ends the line that runs; in a pipe it ends the program.
    private func show(_ line: String, isLive: Bool = false) -> (isIncomplete: Bool, hasFailed: Bool) {
        switch isLive ? prompt.answer(to: line, endedBy: SIGINT) : prompt.answer(to: line) {
        case .nothing: return (false, false)
        case .incomplete: return (true, false)
        case .text(let text):
            Output.standard.write(Self.ended(TerminalText.safe(text)))
            return (false, false)
        case .failed(let text):
            Output.errors.write(Self.ended(TerminalText.safe(text)))
            return (false, true)
        }
    }

    private static func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }

    /// The next line of standard input, without its end.
    private static func nextLine() -> String? {
        var bytes: [UInt8] = []
        var one: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &one, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            if one == 0x0A { return String(decoding: bytes, as: UTF8.self) }
            if bytes.count < longestLine { bytes.append(one) }
        }
    }
}
