import ArticleModel
import LanguageAnalysis

/// The sentences of a body that hold numbers, so that two versions of a text can be asked whether they print different ones.
///
/// Copies whose sentences agree in every word and not in their numbers say different things: folding one into the other would hide it.
struct NumberConflict: Sendable {
    /// The numbers of each sentence, by a hash of its words; sentences that stand in the text twice tell nothing and are empty.
    private(set) var numbers: [UInt64: [UInt64]] = [:]

    /// Fewest words of a sentence that is compared: shorter ones are stamps and lists.
    private static let fewestWords = 6

    /// Takes up what was kept.
    init(numbers: [UInt64: [UInt64]]) { self.numbers = numbers }

    init(_ article: Article) {
        var first = 0
        for sentence in article.annotations[.sentence] {
            while first < article.tokens.count, article.tokens[first].span.start < sentence.span.start { first += 1 }
            guard case .sentence(let block) = sentence.value, article.blocks.indices.contains(block),
                article.blocks[block].role == .body, article.blocks[block].repeats == nil
            else { continue }
            take(article.tokens[first...].prefix { $0.span.end <= sentence.span.end }, of: article)
        }
    }

    /// Whether a sentence of one has the words of a sentence of the other, and other numbers.
    func contradicts(_ other: NumberConflict) -> Bool {
        numbers.contains { words, own in
            guard !own.isEmpty, let theirs = other.numbers[words], !theirs.isEmpty else { return false }
            return own != theirs
        }
    }

    private mutating func take(_ tokens: ArraySlice<Token>, of article: Article) {
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        var found: [UInt64] = []
        var words = 0
        for (index, token) in zip(tokens.indices, tokens) where token.kind != .mark {
            let isNumber = token.kind == .number
            if isNumber, !Self.isOfDate(tokens, index, article) { found.append(token.foldedHash) }
            words += isNumber ? 0 : 1
            key = (key ^ (isNumber ? 1 : token.foldedHash)) &* 0x0000_0100_0000_01B3
        }
        guard !found.isEmpty, words >= Self.fewestWords else { return }
        numbers[key] = numbers[key] == nil ? found : []
    }

    /// A number beside a month's name or within a time of day: stamps differ from copy to copy.
    private static func isOfDate(_ tokens: ArraySlice<Token>, _ index: Int, _ article: Article) -> Bool {
        [index - 1, index + 1].contains { place in
            guard tokens.indices.contains(place) else { return false }
            let token = tokens[place]
            if token.kind == .word { return months.contains(token) }
            return token.kind == .mark && article.text.bytes(in: token.span).elementsEqual(":".utf8)
        }
    }

    private static let months: WordSet = """
        january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
        nov dec
        """
}
