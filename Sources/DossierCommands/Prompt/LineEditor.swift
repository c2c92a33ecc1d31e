import Diagnostics
import Glibc

/// Reads lines from a person at a terminal: arrows, history, search, completion.
///
/// The terminal is in raw mode only while a line is read, so that a signal or an error leaves it as it was.
final class LineEditor {
    /// What reading a line came to.
    enum Line: Equatable {
        case text(String)
        /// Ctrl-C: the line is given up.
        case interrupted
        /// Ctrl-D on an empty line, or the terminal was closed.
        case end
    }

    private let keys = TerminalKeys(descriptor: STDIN_FILENO)
    private let output = Output.standard
    private let completions: (String) -> (start: Int, words: [String])
    private var history = LineHistory()

    /// Makes an editor; `completions` tells the words that may stand at the end of a line.
    init(completions: @escaping (String) -> (start: Int, words: [String])) {
        self.completions = completions
    }

    /// Keeps a line for the arrows.
    func remember(_ line: String) { history.add(line) }

    /// Reads one line.
    func read(prompt: String) -> Line {
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return .end }
        var raw = saved
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &saved) }
        var buffer = LineBuffer()
        show(prompt, buffer)
        while let key = keys.next() {
            switch key {
            case .enter:
                buffer.moveToEnd()
                show(prompt, buffer)
                output.write("\r\n")
                return .text(buffer.text)
            case .control("c"):
                output.write("^C\r\n")
                return .interrupted
            case .control("d") where buffer.characters.isEmpty:
                output.write("\r\n")
                return .end
            case .control("l"): output.write("\u{1B}[H\u{1B}[2J")
            case .control("r"):
                if let found = search() { buffer = LineBuffer(found) }
            case .tab: complete(&buffer, prompt)
            default: edit(&buffer, key)
            }
            show(prompt, buffer)
        }
        return .end
    }

    private func edit(_ buffer: inout LineBuffer, _ key: TerminalKey) {
        switch key {
        case .text(let text): buffer.insert(text)
        case .backspace: buffer.deleteBefore()
        case .delete, .control("d"): buffer.deleteUnder()
        case .left, .control("b"): buffer.moveLeft()
        case .right, .control("f"): buffer.moveRight()
        case .home, .control("a"): buffer.moveToStart()
        case .end, .control("e"): buffer.moveToEnd()
        case .control("k"): buffer.cutToEnd()
        case .control("u"): buffer.cutToStart()
        case .control("w"): buffer.cutWord()
        case .control("y"): buffer.paste()
        case .up, .control("p"):
            if let line = history.older(than: buffer.text) { buffer = LineBuffer(line) }
        case .down, .control("n"):
            if let line = history.newer() { buffer = LineBuffer(line) }
        default: break
        }
    }

    /// Completes as far as all candidates agree, and lists them where they do not.
    private func complete(_ buffer: inout LineBuffer, _ prompt: String) {
        let (start, words) = completions(buffer.before)
        guard let first = words.first else { return }
        let common = words.dropFirst().reduce(first) { common, word in
            String(zip(common, word).prefix { $0 == $1 }.map(\.0))
        }
        let begun = buffer.before.utf8.count - start
        if common.utf8.count > begun {
            buffer.complete(fromByte: start, with: common)
        } else if words.count > 1 {
            output.write("\r\n" + words.prefix(60).joined(separator: "  ") + "\r\n")
        }
    }

    /// Looks for a line by words of it; Ctrl-R again looks further back, Enter takes it, anything else gives up.
    private func search() -> String? {
        var words = ""
        var skipped = 0
        while true {
            let found = history.search(words, skipping: skipped)
            show("(search) \(words): ", LineBuffer(found ?? ""))
            switch keys.next() {
            case .text(let text)?:
                words += text
                skipped = 0
            case .backspace?: words = String(words.dropLast())
            case .control("r")?:
                if history.search(words, skipping: skipped + 1) != nil { skipped += 1 }
            case .enter?, .left?, .right?, .home?, .end?: return found
            default: return nil
            }
        }
    }

    /// Draws the line; where it is wider than the terminal, the part around the cursor.
    private func show(_ prompt: String, _ buffer: LineBuffer) {
        let room = max(10, output.width - prompt.count - 1)
        let first = max(0, buffer.cursor - room + 1)
        let shown = buffer.characters[first..<min(buffer.characters.count, first + room)]
        let text = TerminalText.singleLine(String(shown))
        let back = shown.count - (buffer.cursor - first)
        output.write("\r\u{1B}[K\(prompt)\(text)" + (back > 0 ? "\u{1B}[\(back)D" : ""))
    }
}
