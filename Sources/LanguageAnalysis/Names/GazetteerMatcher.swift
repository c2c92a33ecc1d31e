import ArticleModel

/// Finds a gazetteer's names among tokens, the longest at each place.
struct GazetteerMatcher: Sendable {
    /// What kind of name a match is.
    enum Form: Sendable, Hashable {
        case full
        case adjective
        case party(String)
        case short
    }

    /// A name among the tokens: first and last token, both included.
    struct Match: Sendable {
        let first: Int
        let last: Int
        /// Indices of the entities, in the gazetteer's order; more than one only for short forms.
        let entities: [Int]
        let form: Form
    }

    private struct Pattern: Sendable {
        let entity: Int
        let form: Form
        let letters: [LetterCase]
    }

    private enum LetterCase: Sendable {
        case any
        case capitalised
        case allCapitals

        init(_ token: Token) {
            self = token.isAllCapitals ? .allCapitals : token.isCapitalised ? .capitalised : .any
        }

        func allows(_ token: Token) -> Bool {
            switch self {
            case .any: true
            case .capitalised: token.isCapitalised
            case .allCapitals: token.isAllCapitals
            }
        }
    }

    /// Adjectives of these endings name the people of a state with "s".
    private static let demonymEndings = Set("ni".utf8)

    private var trie = PhraseTrie<Pattern>()
    /// Last words of the titles that the gazetteer's entities bear.
    private(set) var titleWords: Set<UInt64> = []

    init(_ gazetteer: Gazetteer) {
        for (index, entity) in gazetteer.entities.enumerated() {
            for name in [entity.name] + entity.aliases { insert(name, index, .full) }
            for adjective in entity.adjectives {
                insert(adjective, index, .adjective)
                // "Norwegians", "Iraqis": the people.
                if let last = adjective.utf8.last, Self.demonymEndings.contains(last) {
                    insert(adjective + "s", index, .adjective)
                }
            }
            for party in entity.partyNames {
                for name in party.names { insert(name, index, .party(party.party)) }
            }
            for short in entity.shortForms { insert(short, index, .short) }
            for title in entity.titles {
                if let word = Self.tokens(of: title).last { titleWords.insert(word.foldedHash) }
            }
        }
    }

    private mutating func insert(_ name: String, _ entity: Int, _ form: Form) {
        var tokens = Self.tokens(of: name)[...]
        // "the disputed islands" is found with and without its article.
        if tokens.count > 1, tokens.first?.foldedHash == Self.article { tokens = tokens.dropFirst() }
        trie.insert(
            Pattern(entity: entity, form: form, letters: tokens.map(LetterCase.init)), at: tokens.map(\.foldedHash))
    }

    private static let article = WordHash.of("the")

    private static func tokens(of name: String) -> [Token] {
        Tokenizer.tokens(of: ArticleText(MappedText(verbatim: Array(name.utf8))))
    }

    /// The longest name that begins at token `start`, none of it at or beyond `limit`; full names go before short forms.
    func match(in reader: TokenReader, at start: Int, before limit: Int) -> Match? {
        var node = PhraseTrie<Pattern>.root
        var best: Match?
        var index = start
        while index < limit, let token = reader[index], let next = trie.node(after: node, hash: token.foldedHash) {
            node = next
            let fitting = trie.values(at: node).filter { Self.fits($0.letters, reader, from: start) }
            if let full = fitting.first(where: { $0.form != .short }) {
                best = Match(first: start, last: index, entities: [full.entity], form: full.form)
            } else if !fitting.isEmpty {
                best = Match(first: start, last: index, entities: fitting.map(\.entity), form: .short)
            }
            index += 1
        }
        return best
    }

    private static func fits(_ letters: [LetterCase], _ reader: TokenReader, from start: Int) -> Bool {
        for (offset, letter) in letters.enumerated() {
            guard let token = reader[start + offset], letter.allows(token) else { return false }
        }
        return true
    }
}
