import ArticleModel
import FileAccess
import ReportModel

/// A report's file as lines, and which part of the brief each of them tells.
struct ReportLines {
    /// What a line of a report is about.
    enum Subject: Hashable {
        /// A sentence, entry, quotation, row or position: its index among the cited parts.
        case part(Int)
        /// A footnote: its number, counted from 1.
        case note(Int)
    }

    /// The lines, without their ends; empty for a packed format.
    let lines: [String]
    private let matching: TextMatching

    init(bytes: [UInt8], parts: [CitedPart]) {
        let isPacked = bytes.contains(0)
        lines =
            isPacked
            ? []
            : bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        matching = TextMatching(parts.map(\.text))
    }

    /// What a line, counted from 1, is about; nil for one that tells nothing from a source.
    func subject(ofLine number: Int) -> Subject? {
        guard lines.indices.contains(number - 1) else { return nil }
        let line = lines[number - 1]
        if let note = Self.note(in: line) { return .note(note) }
        let matches = matching.matches(of: line)
        guard let best = matches.first, isEnough(best, of: line) else { return nil }
        // A sentence may be told twice, at a glance and in its place: the second time it is met it is the second one.
        let alike = matches.filter { $0.shared == best.shared && $0.size == best.size }.map(\.index)
        return .part(alike[min(alike.count - 1, tellings(of: best.index, before: number - 1))])
    }

    // Two words in common are chance, unless the line or the sentence has hardly more.
    private func isEnough(_ match: TextMatching.Match, of line: String) -> Bool {
        match.shared >= min(3, match.size, TextMatching.count(line))
    }

    /// How often a part was told in the lines before one, lines that follow each other being one telling.
    private func tellings(of part: Int, before index: Int) -> Int {
        var count = 0
        var isTold = false
        for line in lines[..<index] {
            let best = Self.note(in: line) == nil ? matching.matches(of: line).first : nil
            let tells = best.map { $0.index == part && isEnough($0, of: line) } ?? false
            if tells, !isTold { count += 1 }
            isTold = tells
        }
        // The line itself goes on with what the one before it began.
        return isTold ? count - 1 : count
    }

    /// The part that some words are of, and the parts that come near when none is it.
    func part(of words: String) -> (found: Int?, near: [Int]) {
        let matches = matching.matches(of: words)
        let size = TextMatching.count(words)
        guard let best = matches.first, best.shared * 5 >= min(size, best.size) * 3 else {
            return (nil, matches.prefix(3).map(\.index))
        }
        return (best.index, [])
    }

    /// The line that tells most of a part, counted from 1; nil where none does.
    func line(of part: CitedPart) -> Int? {
        let own = TextMatching([part.text])
        var best: (line: Int, shared: Int)?
        for (index, line) in lines.enumerated() where Self.note(in: line) == nil {
            guard let shared = own.matches(of: line).first?.shared, shared > best?.shared ?? 0 else { continue }
            best = (index + 1, shared)
        }
        guard let best, best.shared * 2 >= min(6, TextMatching.count(part.text)) else { return nil }
        return best.line
    }

    /// The nearest lines around one that do tell something.
    func near(_ number: Int) -> [Int] {
        let before = (1...max(1, min(number - 1, lines.count))).reversed().prefix(60).first {
            subject(ofLine: $0) != nil
        }
        let start = max(1, number + 1)
        let after = start <= lines.count ? (start...lines.count).prefix(60).first { subject(ofLine: $0) != nil } : nil
        return [before, after].compactMap(\.self).filter { $0 != number }
    }

    /// The number of the footnote that a line holds: `[^12]:` in Markdown, `[12]` in text, `id="note-12"` in HTML.
    private static func note(in line: String) -> Int? {
        let bytes = Array(line.utf8.drop { $0 == 0x20 })
        for (opening, closing) in [("[^", "]:"), ("[", "] "), ("<li id=\"note-", "\"")] {
            guard bytes.starts(with: opening.utf8) else { continue }
            let digits = bytes[opening.utf8.count...].prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty, bytes[digits.endIndex...].starts(with: closing.utf8) else { continue }
            return Int(String(decoding: digits, as: UTF8.self))
        }
        return nil
    }
}
