import ArticleModel
import Diagnostics

/// A check of a test that did not hold: what was expected, what came, and what comes nearest to it.
struct Mismatch {
    let place: Place
    /// What should be so, a whole sentence without a full stop.
    let expected: String
    /// What is so instead.
    let came: String
    /// What is most like what was expected; nil where nothing is.
    var nearest: String?

    /// As the test verb tells it.
    var diagnostic: Diagnostic {
        let lines = ["came: \(came)"] + (nearest.map { ["nearest: \($0)"] } ?? [])
        return Diagnostic(.expectationFailed, at: place, expected, help: lines.joined(separator: "\n"))
    }
}

extension EDTFDate {
    /// Whether a date is this one, or a moment of this day.
    func fits(_ date: EDTFDate?) -> Bool { date == self || date?.withoutTime == self }
}

/// Compares texts as tests write them, and finds what is nearest where they differ.
enum TestWords {
    /// The text on one line, white space made single.
    static func folded(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isSpace {
                folded.append(byte)
            } else if folded.last != 0x20, !folded.isEmpty {
                folded.append(0x20)
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    /// Whether a text has some words, white space apart.
    static func has(_ text: String, _ words: String) -> Bool { offset(of: words, in: text) != nil }

    private static func offset(of words: String, in text: String) -> Int? {
        let (words, text) = (folded(words), folded(text))
        guard !words.isEmpty else { return 0 }
        guard words.count <= text.count else { return nil }
        return (0...(text.count - words.count)).first { start in
            text[start] == words[0] && text[start..<(start + words.count)].elementsEqual(words)
        }
    }

    /// The words with some of what stands before and after them.
    static func surroundings(of words: String, in text: String) -> String {
        guard let start = offset(of: words, in: text) else { return quoted(text) }
        let folded = folded(text)
        let end = min(folded.count, start + Self.folded(words).count + 40)
        let first = max(0, start - 40)
        let shown = String(decoding: folded[first..<end], as: UTF8.self).drop { $0 == "\u{FFFD}" }
        return "“\(first > 0 ? "…" : "")\(shown)\(end < folded.count ? "…" : "")”"
    }

    /// The candidate that shares most words with what is wanted; nil where none shares any.
    static func nearest(to wanted: String, among candidates: [String]) -> String? {
        let words = Set(parts(wanted))
        guard !words.isEmpty else { return nil }
        var best: (text: String, shared: Int, length: Int)?
        for candidate in candidates.prefix(10_000) {
            let own = parts(candidate)
            let shared = Set(own).intersection(words).count
            guard shared > 0 else { continue }
            if let best, (best.shared, -best.length) >= (shared, -own.count) { continue }
            best = (candidate, shared, own.count)
        }
        return best.map { quoted($0.text) }
    }

    /// Whether two texts have a word in common, capitals apart.
    static func sharesWords(_ left: String, _ right: String) -> Bool {
        !Set(parts(left)).isDisjoint(with: parts(right))
    }

    /// Lower-case words.
    private static func parts(_ text: String) -> [String] {
        text.utf8.split { !(($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) && !(0x30...0x39).contains($0) && $0 < 0x80 }
            .map { String(decoding: $0.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self) }
    }

    /// The text in quotation marks on one line, cut where it is long.
    static func quoted(_ text: String, to length: Int = 160) -> String {
        let line = String(decoding: folded(text), as: UTF8.self)
        let head = line.unicodeScalars.prefix(length)
        guard head.endIndex < line.unicodeScalars.endIndex else { return "“\(line)”" }
        return "“\(String(String.UnicodeScalarView(head)))…”"
    }

    /// Names with commas; 'nothing' for none.
    static func list(_ names: [String]) -> String { names.isEmpty ? "nothing" : names.joined(separator: ", ") }
}
