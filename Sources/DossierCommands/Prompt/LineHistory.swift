/// Lines entered before, and the way through them.
struct LineHistory {
    private static let most = 1000

    private var lines: [String] = []
    /// Index of the line shown; the number of lines for the new one.
    private var at = 0
    /// The new line, while older ones are shown.
    private var unfinished = ""

    mutating func add(_ line: String) {
        if !line.isEmpty, lines.last != line { lines.append(line) }
        if lines.count > Self.most { lines.removeFirst() }
        at = lines.count
    }

    /// The line before the one shown; nil at the oldest.
    mutating func older(than shown: String) -> String? {
        guard at > 0 else { return nil }
        if at == lines.count { unfinished = shown }
        at -= 1
        return lines[at]
    }

    /// The line after the one shown; nil at the new one.
    mutating func newer() -> String? {
        guard at < lines.count else { return nil }
        at += 1
        return at == lines.count ? unfinished : lines[at]
    }

    /// The newest line with some words, older than `skipped` such lines.
    func search(_ words: String, skipping skipped: Int) -> String? {
        guard !words.isEmpty else { return nil }
        var left = skipped
        for line in lines.reversed() where line.contains(words) {
            if left == 0 { return line }
            left -= 1
        }
        return nil
    }
}
