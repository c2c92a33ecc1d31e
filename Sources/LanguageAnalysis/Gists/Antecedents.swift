import ArticleModel

/// Finds what "it", "its", "he", "his" and "the plant" mean, where the words that are shown do not tell it.
public struct Antecedents: Sendable {
    /// A word that some shown words do not explain.
    public struct OpenWord: Sendable, Hashable {
        /// The word: "its".
        public let span: TextSpan
        /// The words that tell what it means; nil where that is not clear.
        public let meaning: TextSpan?
    }

    /// A noun with the name that tells which one is meant.
    enum Fuller {
        /// The words that tell it, and these with the noun: "near Harbour City", "a plant near Harbour City".
        case named(TextSpan, whole: TextSpan)
        case another
        case none
    }

    static let the = WordHash.of("the")
    private static let indefinites: WordSet = "a an another"
    private static let places: WordSet = "near in at of for on off from"
    private static let longestSubject = 10
    /// Sentences that are looked back at.
    private static let reach = 20

    let article: Article
    let views: [SentenceView]
    let rules: EventRules

    /// Makes ready for the words of one article.
    public init(_ article: Article, sentences: ArticleSentences? = nil, rules: EventRules = .english) {
        self.article = article
        self.rules = rules
        views = (sentences ?? ArticleSentences(article)).views
    }

    func clauses(of view: SentenceView) -> [Clause] {
        ClauseSplitter(rules: rules).clauses(of: view, VerbFinder(rules: rules, view: view))
    }

    func isBody(_ view: SentenceView) -> Bool {
        article.blocks.indices.contains(view.block) && article.blocks[view.block].role == .body
    }

    // MARK: The subject of the sentence before

    /// "The plant, on the bay, belongs to the firm. Its two lines": the thing or body that a sentence begins with.
    func subject(of view: SentenceView) -> TextSpan? {
        guard view.tokens.count <= 400, let start = view.tokens.indices.first(where: { view.tokens[$0].kind == .word }),
            !rules.isPronoun(view.hash(start)), view.hash(start) != AntecedentWords.its,
            !rules.prepositions.contains(view.hash(start)), !view.isInDate(start)
        else { return nil }
        let verb = clauses(of: view).first { $0.kind == .main && $0.verb != nil }?.verb?.index
        // Up to the comma, or to the clause that tells which.
        let end = view.tokens.indices.first { index in
            guard index > start else { return false }
            return index == verb || view.hash(index) == HindsightWords.comma && view.name(at: index) == nil
                || rules.relatives.contains(view.hash(index))
                || AntecedentWords.behindSubjects.contains(view.hash(index)) && view.name(at: index) == nil
        }
        guard let end else { return nil }
        let words = start..<end
        guard (1...Self.longestSubject).contains(words.count),
            !view.names.contains(where: { words.contains($0.tokens.lowerBound) && $0.value.type == .person }),
            !words.contains(where: { rules.coordinators.contains(view.hash($0)) && view.name(at: $0) == nil })
        else { return nil }
        return view.text(of: words)
    }

    // MARK: Which plant

    /// What tells which one the noun of a sentence is, in the sentences before it, the nearest first.
    func fuller(_ noun: UInt64, before place: Int, withHeadline: Bool = false) -> Fuller {
        var found = Fuller.none
        for earlier in (max(0, place - Self.reach)..<max(0, place)).reversed()
        where isBody(views[earlier]) || withHeadline {
            switch fuller(noun, in: views[earlier]) {
            case .none: continue
            case .another: if case .none = found { return .another }
            case .named(let words, let whole):
                // Where two are named, "the plant" may be either.
                guard case .named(let known, _) = found else {
                    found = .named(words, whole: whole)
                    continue
                }
                if !article.text.bytes(in: known).elementsEqual(article.text.bytes(in: words)) { return .another }
            }
        }
        return found
    }

    /// "a plant near Harbour City", "the Harbour City plant", "Harbour One, a plant": the noun with a name that tells which.
    private func fuller(_ noun: UInt64, in view: SentenceView) -> Fuller {
        for index in view.tokens.indices where view.hash(index) == noun && !view.isQuoted(at: index) {
            if Self.places.contains(view.hash(index + 1)),
                let name = view.name(at: index + 2) ?? view.name(at: index + 3), isOfThing(name),
                let words = view.text(of: index + 1..<name.tokens.upperBound),
                let whole = view.text(of: index..<name.tokens.upperBound)
            {
                return .named(words, whole: whole)
            }
            if let name = view.names.first(where: { $0.tokens.upperBound == index }), isOfThing(name),
                let words = view.text(of: name.tokens.lowerBound..<index + 1)
            {
                return .named(words, whole: words)
            }
            if let name = nameBeside(index, in: view) { return .named(name, whole: name) }
            if Self.indefinites.contains(view.hash(index - 1)) { return .another }
        }
        return .none
    }

    private func isOfThing(_ name: SentenceView.Mark<NameMention>) -> Bool {
        !name.value.isAdjective && name.value.type != .person
    }

    /// "for Harbour One, the gas plant that": the name before the comma, behind which the noun says what it is.
    private func nameBeside(_ noun: Int, in view: SentenceView) -> TextSpan? {
        guard
            let article = (max(0, noun - 3)..<noun).last(where: {
                view.hash($0) == Self.the || Self.indefinites.contains(view.hash($0))
            }), view.hash(article - 1) == HindsightWords.comma,
            !(article + 1..<noun).contains(where: { rules.isFunctionWord(view.hash($0)) }),
            let name = view.names.first(where: { $0.tokens.upperBound == article - 1 }), isOfThing(name),
            name.value.type != .country
        else { return nil }
        return name.span
    }
}
