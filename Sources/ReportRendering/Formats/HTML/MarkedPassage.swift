import ReportModel

/// A quoted passage with the words that a sentence took from it told apart.
enum MarkedPassage {
    /// The passage in pieces; nothing is marked where the sentence's words do not stand in it.
    static func pieces(of quote: String, usedBy runs: [Statement.Run]) -> [(text: String, isMarked: Bool)] {
        let passage = Array(VisibleText.line(quote).utf8)
        var pieces: [(text: String, isMarked: Bool)] = []
        var position = 0
        func add(_ range: Range<Int>, isMarked: Bool) {
            guard !range.isEmpty else { return }
            pieces.append((String(decoding: passage[range], as: UTF8.self), isMarked))
        }
        for case .source(let words) in runs {
            let searched = Array(VisibleText.line(words).utf8)
            guard let start = find(searched, in: passage, from: position) else { continue }
            add(position..<start, isMarked: false)
            add(start..<start + searched.count, isMarked: true)
            position = start + searched.count
        }
        add(position..<passage.count, isMarked: false)
        return pieces
    }

    private static func find(_ words: [UInt8], in passage: [UInt8], from start: Int) -> Int? {
        guard !words.isEmpty, start + words.count <= passage.count else { return nil }
        return (start...(passage.count - words.count)).first { passage[$0...].starts(with: words) }
    }
}
