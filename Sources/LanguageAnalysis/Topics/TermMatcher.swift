import ArticleModel

/// Finds the terms of topic lexicons among tokens, the longest at each place.
///
/// Case does not count, but for terms in capitals ("LNG"), which stand only for words in capitals. A term's last word may
/// be a plural. Hyphens between words are passed over, in terms and in texts. `*` at a word's end stands for any ending.
struct TermMatcher: Sendable {
    /// A term's path and what it speaks of.
    struct Target: Sendable, Hashable {
        let lexicon: Int
        /// Index of the issue; nil for the topic at large.
        let issue: Int?
        let weight: Int
    }

    private struct Ending: Sendable {
        let target: Target
        /// For each word, whether it must be in capitals.
        let inCapitals: [Bool]
    }

    private var trie = PhraseTrie<Ending>()
    /// By node, the lengths of the word beginnings that lead on from it.
    private var prefixLengths: [Int32: [Int]] = [:]
    /// The same at the root, which every word of a text asks for.
    private var firstLengths: [Int] = []
    /// The beginnings at the root cut to one length, by which most words are told to begin no term.
    private var firstLetters: Set<[UInt8]> = []
    private var firstLetterHashes = WordSet(hashes: [])
    private var firstLetterCount = 3
    /// For each byte, whether some beginning begins with it, in either case.
    private var firstBytes = [Bool](repeating: false, count: 256)

    /// Marks a step by a word's beginning apart from a step by a whole word.
    private static let prefixMark: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Adds a term; one without words is left out.
    mutating func insert(_ term: String, target: Target) {
        let bytes = Array(term.utf8)
        let tokens = Tokenizer.tokens(of: ArticleText(MappedText(verbatim: bytes)))
        var words: [(token: Token, isPrefix: Bool)] = []
        for token in tokens {
            if token.kind != .mark {
                words.append((token, false))
            } else if bytes[Int(token.start)] == UInt8(ascii: "*"), !words.isEmpty {
                words[words.count - 1].isPrefix = true
            }
        }
        guard let last = words.last else { return }
        let ending = Ending(target: target, inCapitals: words.map { $0.token.isAllCapitals })
        let path = words.map { $0.isPrefix ? $0.token.foldedHash ^ Self.prefixMark : $0.token.foldedHash }
        trie.insert(ending, at: path)
        notePrefixes(words, path: path, bytes)
        guard !last.isPrefix, last.token.kind == .word, !last.token.isAllCapitals else { return }
        for plural in Self.plurals(of: bytes[Int(last.token.start)..<Int(last.token.end)]) {
            trie.insert(ending, at: path.dropLast() + [plural])
        }
    }

    private mutating func notePrefixes(
        _ words: [(token: Token, isPrefix: Bool)], path: [UInt64], _ bytes: [UInt8]
    ) {
        var node = PhraseTrie<Ending>.root
        for (word, step) in zip(words, path) {
            let length = Int(word.token.end - word.token.start)
            if word.isPrefix, prefixLengths[node]?.contains(length) != true {
                prefixLengths[node, default: []].append(length)
            }
            if word.isPrefix, node == PhraseTrie<Ending>.root {
                noteFirstLetters(bytes[Int(word.token.start)..<Int(word.token.end)])
            }
            guard let next = trie.node(after: node, hash: step) else { break }
            node = next
        }
        firstLengths = prefixLengths[PhraseTrie<Ending>.root] ?? []
    }

    private mutating func noteFirstLetters(_ beginning: ArraySlice<UInt8>) {
        firstLetterCount = min(firstLetterCount, beginning.count)
        if let first = beginning.first {
            // Case is folded for letters beyond ASCII in their second byte.
            firstBytes[Int(first)] = true
            if (first | 0x20) &- 0x61 < 26 {
                (firstBytes[Int(first | 0x20)], firstBytes[Int(first & ~0x20)]) = (true, true)
            }
        }
        guard firstLetters.insert(Array(beginning.prefix(3))).inserted else { return }
        firstLetterHashes = WordSet(hashes: firstLetters.map { WordHash.of($0.prefix(firstLetterCount)) })
    }

    private static func plurals(of word: ArraySlice<UInt8>) -> [UInt64] {
        var plurals = [WordHash.of(word + Array("s".utf8)), WordHash.of(word + Array("es".utf8))]
        if word.last == UInt8(ascii: "y") { plurals.append(WordHash.of(word.dropLast() + Array("ies".utf8))) }
        return plurals
    }

    /// The longest term that begins at token `start`: its last token and all it speaks of; nil where there is none.
    func match(in reader: TokenReader, at start: Int, before limit: Int) -> (last: Int, targets: [Target])? {
        guard let token = reader[start] else { return nil }
        let isBegun = hasFirstLetters(token, reader)
        // Most words begin no term.
        guard isBegun || trie.node(after: PhraseTrie<Ending>.root, hash: token.foldedHash) != nil else { return nil }
        var nodes = steps(from: PhraseTrie<Ending>.root, isBegun ? firstLengths : [], reader, start)
        guard !nodes.isEmpty else { return nil }
        var words = [start]
        var best = targets(at: nodes, reader, words).map { (last: start, targets: $0) }
        var index = start + 1
        while index < limit {
            if reader.mark(at: index) != Mark.hyphen {
                nodes = nodes.flatMap { steps(from: $0, prefixLengths[$0] ?? [], reader, index) }
                guard !nodes.isEmpty else { break }
                words.append(index)
                if let targets = targets(at: nodes, reader, words) { best = (index, targets) }
            }
            index += 1
        }
        return best
    }

    /// Whether a token begins with the first letters of some beginning.
    private func hasFirstLetters(_ token: Token, _ reader: TokenReader) -> Bool {
        let start = Int(token.start)
        guard token.kind == .word, start >= 0, start < reader.text.bytes.count,
            firstBytes[Int(reader.text.bytes[start])]
        else { return false }
        let end = min(start + firstLetterCount, Int(token.end), reader.text.bytes.count)
        var hash = WordHash.Running()
        for offset in start..<max(start, end) { hash.add(reader.text.bytes[offset]) }
        return firstLetterHashes.contains(hash.hash)
    }

    /// What the terms that end at some nodes speak of; nil where none ends.
    private func targets(at nodes: [Int32], _ reader: TokenReader, _ words: [Int]) -> [Target]? {
        var targets: [Target] = []
        for node in nodes {
            for ending in trie.values(at: node) where Self.fits(ending, reader, words) {
                if !targets.contains(ending.target) { targets.append(ending.target) }
            }
        }
        return targets.isEmpty ? nil : targets
    }

    /// The nodes that a token leads to, as a word and by its beginnings of some lengths.
    private func steps(from node: Int32, _ lengths: [Int], _ reader: TokenReader, _ index: Int) -> [Int32] {
        guard let token = reader[index] else { return [] }
        var nodes: [Int32] = []
        if let next = trie.node(after: node, hash: token.foldedHash) { nodes.append(next) }
        guard token.kind == .word, let longest = lengths.max() else { return nodes }
        var begun: [(place: Int, node: Int32)] = []
        var hash = WordHash.Running()
        for (offset, byte) in reader.text.bytes(in: token.span).prefix(longest).enumerated() {
            hash.add(byte)
            guard let place = lengths.firstIndex(of: offset + 1),
                let next = trie.node(after: node, hash: hash.hash ^ Self.prefixMark)
            else { continue }
            begun.append((place, next))
        }
        // In the order in which the lexicons gave them.
        if !begun.isEmpty { nodes += begun.sorted { $0.place < $1.place }.map(\.node) }
        return nodes
    }

    private static func fits(_ ending: Ending, _ reader: TokenReader, _ words: [Int]) -> Bool {
        zip(ending.inCapitals, words).allSatisfy { inCapitals, index in
            !inCapitals || reader[index]?.isAllCapitals == true
        }
    }
}
