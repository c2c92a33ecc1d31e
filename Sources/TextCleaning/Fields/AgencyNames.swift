/// Reads agency names out of words.
struct AgencyNames: Sendable {
    let lexicon: Lexicon
    /// Marks that the page itself shows to be an agency's.
    var ownMarks: [Lexicon.Mark] = []

    /// The agencies named in `words` by a mark with a capital, each once, sorted by byte.
    func names(in words: ArraySlice<Word>) -> [String] {
        var found = Set<String>()
        var index = words.startIndex
        while index < words.endIndex {
            guard let mark = mark(at: index, in: words) else {
                index += 1
                continue
            }
            found.insert(mark.name)
            index += max(1, mark.hashes.count)
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names joined to what `Article.origin` bears; nil where there are none.
    func origin(in words: ArraySlice<Word>) -> String? {
        let names = names(in: words)
        return names.isEmpty ? nil : names.joined(separator: " and ")
    }

    /// The longest agency mark that begins at a word; nil for an index outside `words`.
    func mark(at index: Int, in words: ArraySlice<Word>) -> Lexicon.Mark? {
        guard words.indices.contains(index) else { return nil }
        let word = words[index]
        guard word.isCapitalised else { return nil }
        let known = word.entry >= 0 ? lexicon.marks(at: Int(word.entry)) : []
        return known.first { Self.stands($0, at: index, in: words) }
            ?? ownMarks.first { Self.stands($0, at: index, in: words) }
    }

    private static func stands(_ mark: Lexicon.Mark, at index: Int, in words: ArraySlice<Word>) -> Bool {
        let end = index + mark.hashes.count
        return end <= words.endIndex && zip(mark.hashes, words[index..<end]).allSatisfy { $0 == $1.hash }
    }
}
