import ArticleModel

/// Tells whom a sentence-opening "He" or "The two leaders" means.
///
/// "He": the person that the sentence before begins with, or the only one it names; where it names nobody and speaks of one office
/// ("the president's visit"), whoever holds that. "It": the state, body or town that the sentence before begins with. "They":
/// the two people that the sentence before begins with. "The two leaders": the two people the article speaks of most, when no
/// third one comes near them. Where that is not so, nothing is resolved: a gloss must not guess.
public struct SubjectResolver: Sendable {
    /// A resolved subject.
    public struct Subject: Sendable {
        /// The words that need it ("He").
        public let span: TextSpan
        /// The mentions meant, each with its entity; none where only a description says who is meant.
        public let mentions: [(entity: String, span: TextSpan)]
        /// The words that describe whoever is meant and is not named: "the president".
        public let description: TextSpan?

        init(span: TextSpan, mentions: [(entity: String, span: TextSpan)], description: TextSpan? = nil) {
            self.span = span
            self.mentions = mentions
            self.description = description
        }
    }

    private let rules: EventRules

    /// Makes a resolver for a language.
    public init(rules: EventRules = .english) { self.rules = rules }

    /// The resolved subjects of an article, by the start of their sentence.
    public func subjects(of article: Article, sentences: ArticleSentences? = nil) -> [Int: Subject] {
        subjects(of: (sentences ?? ArticleSentences(article)).views, article: article)
    }

    func subjects(of views: [SentenceView], article: Article) -> [Int: Subject] {
        let told = views.filter { view in
            article.blocks.indices.contains(view.block) && article.blocks[view.block].role == .body
                && article.blocks[view.block].repeats == nil
        }
        // Few articles speak of "the two leaders".
        lazy var people = Self.leadingPair(of: .person, in: told)
        lazy var states = Self.leadingPair(of: .country, in: told)
        var subjects: [Int: Subject] = [:]
        var person: Mention?
        var body: Mention?
        var couple: [Mention]?
        var office: TextSpan?
        for view in told {
            let isSingular = opens(view, with: rules.singularPronouns)
            let isNeuter = opens(view, with: rules.neuterPronouns)
            if let person, let words = pronounBehindLead(view) {
                subjects[view.span.start] = Subject(span: words, mentions: [person])
            } else if isSingular, let person, let words = view.text(of: 0..<1) {
                subjects[view.span.start] = Subject(span: words, mentions: [person])
            } else if isSingular, let office, let words = view.text(of: 0..<1) {
                subjects[view.span.start] = Subject(span: words, mentions: [], description: office)
            } else if isNeuter, let body, let words = view.text(of: 0..<1) {
                subjects[view.span.start] = Subject(span: words, mentions: [body])
            } else if let (words, meant) = pronounBehindDate(view, person: person, body: body, couple: couple) {
                subjects[view.span.start] = Subject(span: words, mentions: meant)
            } else if let person, let words = possessive(in: view) {
                subjects[view.span.start] = Subject(span: words, mentions: [person])
            } else if opens(view, with: rules.pluralPronouns) {
                if let couple, let words = view.text(of: 0..<1) {
                    subjects[view.span.start] = Subject(span: words, mentions: couple)
                }
            } else if let words = plural(view),
                let pair = pair(meantBy: words, in: view, people: people, states: states)
            {
                subjects[view.span.start] = Subject(span: words, mentions: pair)
            }
            // A sentence that names nobody may still speak of somebody, "the president" say: then nobody is resolved.
            person = isSingular ? person : Self.onlyPerson(in: view)
            if !isNeuter { body = openingBody(in: view) ?? bodyBehindLead(view) }
            couple = openingCouple(in: view)
            office = onlyOffice(in: view)
        }
        return subjects
    }

    /// A mention and the entity it means.
    typealias Mention = (entity: String, span: TextSpan)

    /// Whether a sentence begins with a pronoun of any kind.
    func opensWithPronoun(_ view: SentenceView) -> Bool {
        rules.isPronoun(view.hash(0))
    }

    private func opens(_ view: SentenceView, with pronouns: WordSet) -> Bool {
        view.tokens.first.map { pronouns.contains($0.foldedHash) } ?? false
    }

    /// "Meeting in Harbour City on Sunday, he and Vance agreed": the pronoun that begins the main clause behind words that name nobody.
    private func pronounBehindLead(_ view: SentenceView) -> TextSpan? {
        guard
            let comma = view.tokens.indices.prefix(10).first(where: {
                view.tokens[$0].kind == .mark && !view.isInDate($0)
            }),
            view.hash(comma) == Self.comma, rules.singularPronouns.contains(view.hash(comma + 1)),
            !view.names.contains(where: { $0.value.type == .person && $0.tokens.lowerBound < comma }),
            !view.isQuoted(at: comma)
        else { return nil }
        return view.text(of: comma + 1..<comma + 2)
    }

    /// "On Thursday of last week it signed": the pronoun right behind a date that opens the sentence, and whom it means.
    private func pronounBehindDate(
        _ view: SentenceView, person: Mention?, body: Mention?, couple: [Mention]?
    ) -> (TextSpan, [Mention])? {
        guard let date = view.dates.first, date.tokens.lowerBound <= 2, !view.isQuoted(at: 0) else { return nil }
        let index =
            view.hash(date.tokens.upperBound) == Self.comma ? date.tokens.upperBound + 1 : date.tokens.upperBound
        let hash = view.hash(index)
        guard let words = view.tokens.indices.contains(index + 1) ? view.text(of: index..<index + 1) : nil else {
            return nil
        }
        if rules.singularPronouns.contains(hash) { return person.map { (words, [$0]) } }
        if rules.neuterPronouns.contains(hash) { return body.map { (words, [$0]) } }
        return rules.pluralPronouns.contains(hash) ? couple.map { (words, $0) } : nil
    }

    /// "The visit, his first in years, began on Thursday": of a sentence that names nobody whose it might be.
    private func possessive(in view: SentenceView) -> TextSpan? {
        guard !view.names.contains(where: { $0.value.type == .person }) else { return nil }
        let index = view.tokens.indices.prefix(8).first {
            Self.possessives.contains(view.hash($0)) && !view.isQuoted(at: $0)
        }
        // Somebody may be named whom nobody knows by name, or talk of another.
        guard let index,
            !(1..<max(1, index)).contains(where: { view.tokens[$0].isCapitalised && !isKnown($0, in: view) }),
            !view.tokens.prefix(index).contains(where: AntecedentWords.ofTalk.contains)
        else { return nil }
        return view.text(of: index..<index + 1)
    }

    /// Whether a capital is that of a date, or of a name that can be no person's.
    private func isKnown(_ index: Int, in view: SentenceView) -> Bool {
        guard let name = view.name(at: index) else { return view.isInDate(index) }
        return name.value.type == .country || name.value.type == .place || name.value.isAdjective
            || name.tokens.count > 1
    }

    private static let possessives = [WordHash.of("his"), WordHash.of("her")]
    private static let comma = WordHash.of(",")

    /// The first person named outside quotation marks, where the sentence begins with them or names no other.
    static func onlyPerson(in view: SentenceView) -> Mention? {
        let people = view.names.indices.lazy.filter {
            view.names[$0].value.type == .person && !view.isQuoted(at: view.names[$0].tokens.lowerBound)
        }
        guard let first = people.first.map({ view.names[$0] }) else { return nil }
        let isAlone = people.allSatisfy { view.names[$0].value.entity == first.value.entity }
        let opensSentence = view.names.first?.span == first.span && first.tokens.lowerBound <= 6
        return isAlone || opensSentence ? (first.value.entity, first.span) : nil
    }

    private static let definites: WordSet = "the this that its their his her our"

    /// The one office that a sentence which names nobody speaks of: "the president".
    private func onlyOffice(in view: SentenceView) -> TextSpan? {
        guard !view.names.contains(where: { $0.value.type == .person }) else { return nil }
        let found = view.tokens.indices.filter {
            rules.officeNouns.contains(view.hash($0)) && Self.definites.contains(view.hash($0 - 1))
                && !view.isInName($0) && !view.isQuoted(at: $0)
        }
        return found.count == 1 ? view.text(of: found[0] - 1..<found[0] + 1) : nil
    }

    /// The state, organisation or town that a sentence begins with, as its subject.
    private func openingBody(in view: SentenceView) -> Mention? {
        guard let first = view.names.first, first.tokens.lowerBound <= 1, !first.value.isAdjective,
            view.tokens.indices.contains(first.tokens.upperBound), !view.tokens[first.tokens.upperBound].isCapitalised,
            first.value.type == .country || first.value.type == .organisation
                // "Lethmar called the step unfair": of a town that acts.
                || first.value.type == .place && first.tokens.lowerBound == 0
                    && isPast(first.tokens.upperBound, in: view)
        else { return nil }
        return (first.value.entity, first.span)
    }

    /// "In the treaty of 1875 Norland gave up the lake": the state or body right before the verb, behind words that begin with a
    /// preposition; that behind a comma before one that stands in what the lead puts in ("On March 4, the day Sudria sailed, Norland
    /// closed").
    private func bodyBehindLead(_ view: SentenceView) -> Mention? {
        guard rules.prepositions.contains(view.hash(0)) else { return nil }
        let bodies = view.names.filter { mark in
            let isBody = mark.value.type == .country || mark.value.type == .organisation || mark.value.type == .place
            return isBody && (2...Self.longestLead).contains(mark.tokens.lowerBound)
                && !rules.prepositions.contains(view.hash(mark.tokens.lowerBound - 1))
                && !view.isQuoted(at: mark.tokens.upperBound) && isPast(mark.tokens.upperBound, in: view)
        }
        let found =
            bodies.first { view.hash($0.tokens.lowerBound - 1) == Self.comma }
            ?? bodies.first { $0.tokens.lowerBound <= 12 && $0.value.type != .place }
        return found.map { ($0.value.entity, $0.span) }
    }

    /// So many words may lead to the subject.
    private static let longestLead = 18

    private func isPast(_ index: Int, in view: SentenceView) -> Bool {
        rules.irregularPasts.contains(view.hash(index)) || rules.pastForms[view.hash(index)] != nil
            || view.ends(index, .ed, longerThan: 4)
    }

    /// The two people, or states, that the article speaks of most, each by its last mention before an offset; nil where a third one is
    /// spoken of about as much, so that "the two leaders" could mean another pair.
    private static func leadingPair(of type: EntityType, in views: [SentenceView]) -> (Int) -> [Mention]? {
        var mentions: [String: [TextSpan]] = [:]
        for view in views {
            for mark in view.names where mark.value.type == type {
                mentions[mark.value.entity, default: []].append(mark.span)
            }
        }
        let ranked = mentions.sorted {
            $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
        }
        guard ranked.count >= 2, ranked.count == 2 || ranked[1].value.count >= 2 * ranked[2].value.count else {
            return { _ in nil }
        }
        return { offset in
            let before = ranked.prefix(2).compactMap { person in
                person.value.last { $0.end <= offset }.map { (entity: person.key, span: $0) }
            }
            return before.count == 2 ? before : nil
        }
    }

    /// The people or states that "the two …" means; "sides" are states where the article has two, else people.
    private func pair(
        meantBy words: TextSpan, in view: SentenceView, people: (Int) -> [Mention]?, states: (Int) -> [Mention]?
    ) -> [Mention]? {
        let head = view.tokens.last { words.contains($0.span) }?.foldedHash ?? 0
        if rules.openHeads.contains(head) { return states(words.start) ?? people(words.start) }
        return rules.stateHeads.contains(head) ? states(words.start) : people(words.start)
    }

    /// The two people that a sentence begins with: "Holm and Vance agreed", "Holm met Vance".
    private func openingCouple(in view: SentenceView) -> [Mention]? {
        let people = view.names.indices.lazy.filter { view.names[$0].value.type == .person }
        guard let first = people.first, view.names[first].tokens.lowerBound <= 6,
            let second = people.first(where: { $0 > first }), !people.contains(where: { $0 > second })
        else { return nil }
        let (one, other) = (view.names[first], view.names[second])
        guard one.value.entity != other.value.entity, other.tokens.lowerBound >= one.tokens.upperBound else {
            return nil
        }
        let between = one.tokens.upperBound..<other.tokens.lowerBound
        let isJoined = between.contains { index in
            rules.coordinators.contains(view.hash(index)) || rules.act(of: view.hash(index)) == "meet"
        }
        guard isJoined, between.count <= 5 else { return nil }
        return [(one.value.entity, one.span), (other.value.entity, other.span)]
    }

    /// "The two leaders", "Both sides".
    private func plural(_ view: SentenceView) -> TextSpan? {
        let index = view.tokens.indices.first { index in
            rules.pluralDescriptions.contains(view.hash(index)) && rules.pluralHeads.contains(view.hash(index + 1))
                && !view.isQuoted(at: index)
        }
        guard let index else { return nil }
        let hasArticle = rules.determiners.contains(view.hash(index - 1))
        return view.text(of: (hasArticle ? index - 1 : index)..<index + 2)
    }
}
