import ArticleModel

/// Finds why something was called off, put off or suspended: in the sentence that tells it, in one beside it, or further down in an
/// article that is about that end.
public struct EndReasons: Sendable {
    /// The words that tell why.
    public struct Reason: Sendable, Hashable {
        /// The words, which read alone.
        public let words: TextSpan
        /// Whether they say that they give a reason; else they tell what came before or stood beside.
        public let isGiven: Bool
    }

    /// Sentences of body text that an article's lead is taken for.
    private static let lead = 2
    private static let longest = 60

    private let article: Article
    private let rules: EventRules
    private let sentences: ArticleSentences
    /// Places of the sentences of body text.
    private let body: [Int]

    /// Makes ready for the ends that one article tells.
    public init(_ article: Article, sentences: ArticleSentences? = nil, rules: EventRules = .english) {
        self.article = article
        self.rules = rules
        let sentences = sentences ?? ArticleSentences(article)
        self.sentences = sentences
        body = sentences.views.indices.filter { place in
            let block = sentences.views[place].block
            return article.blocks.indices.contains(block) && article.blocks[block].role == .body
                && article.blocks[block].repeats == nil
        }
    }

    /// Why something was called off, as this article tells it; nil where it does not say.
    public func reason(of calling: Event) -> Reason? {
        let told = calling.statement.article == article.id ? calling.sentence : nil
        let own = calling.claims.filter { $0.article == article.id }.map(\.span)
        for span in [told].compactMap(\.self) + own.filter({ $0 != told }) {
            if let reason = reason(ofEnd: span, verb: span == told ? calling.verb : nil) { return reason }
        }
        return nil
    }

    private func reason(ofEnd sentence: TextSpan, verb: TextSpan?) -> Reason? {
        guard let place = sentences.place(of: sentence), let view = sentences.view(at: place),
            view.tokens.count <= Self.longest
        else { return nil }
        let clauses = ClauseSplitter(rules: rules).clauses(of: view, VerbFinder(rules: rules, view: view))
        let head =
            verb.flatMap { verb in view.tokens.lastIndex { verb.contains($0.span) } }
            ?? clauses.lazy.compactMap(\.verb).first?.head
        let index = body.firstIndex(of: place)
        // Words that say that they give a reason go before others, wherever they stand.
        var standingBy: Reason?
        for find in [
            { head.flatMap { toldInside(view, $0, clauses) } }, { index.flatMap { beside($0, view) } },
            { index.flatMap(namedBelow) }, { head.flatMap { explained(view, $0) } },
            { index.flatMap { headline($0, view) } },
            { index.flatMap(hadHappened) },
        ] as [() -> Reason?] {
            guard let reason = find() else { continue }
            if reason.isGiven { return reason }
            standingBy = standingBy ?? reason
        }
        return standingBy
    }

    // MARK: In the sentence of the end

    private func toldInside(_ view: SentenceView, _ head: Int, _ clauses: [Clause]) -> Reason? {
        guard let owner = clauses.firstIndex(where: { $0.owns(head) }) else { return nil }
        if let lead = lead(of: view, before: head) { return lead }
        var standingBy: Reason?
        for index in head + 1..<max(head + 1, view.tokens.count) where !view.isQuoted(at: index) {
            let isGiven = isPhrase(ReasonWords.giving, view, index)
            // What another main clause explains is that clause.
            let isOfAnother = clauses.indices.contains { other in
                other > owner && starts(clauses[other])
                    && clauses[other].tokens.lowerBound < (isGiven ? index : index + 1)
            }
            if isOfAnother { break }
            guard isGiven || mayBeReason(view, index, clauses), standingBy == nil || isGiven,
                let words = view.text(of: index..<end(of: index, view, clauses)),
                view.tokens.count(where: { words.contains($0.span) }) > 2
            else { continue }
            if isGiven { return Reason(words: words, isGiven: true) }
            standingBy = Reason(words: words, isGiven: false)
        }
        return standingBy
    }

    /// "After the flood the talks were put off": the words before the first comma.
    private func lead(of view: SentenceView, before head: Int) -> Reason? {
        let isGiven = isPhrase(ReasonWords.giving, view, 0)
        guard isGiven || mayBeReason(view, 0, []), view.hash(0) != ReasonWords.over,
            let comma = (1..<max(1, head)).first(where: { isComma(view, $0) && !view.isInDate($0) }), comma > 2
        else { return nil }
        return view.text(of: 0..<comma).map { Reason(words: $0, isGiven: isGiven) }
    }

    /// Whether what begins at a place may tell why, and not how long or since when.
    private func mayBeReason(_ view: SentenceView, _ index: Int, _ clauses: [Clause]) -> Bool {
        let hash = view.hash(index)
        guard ReasonWords.standingBy.contains(hash), !view.isInDate(index), !view.isInName(index) else { return false }
        let next = index + 1
        guard view.tokens.indices.contains(next), view.tokens[next].kind == .word, !view.isInDate(next),
            !view.isInDate(next + 1), !ReasonWords.behindWeak.contains(view.hash(next)),
            HindsightWords.numbers[view.hash(next)] == nil || view.hash(next) == ReasonWords.indefinite
        else { return false }
        if hash == ReasonWords.over {
            let before = view.hash(index - 1)
            return !ReasonWords.beforeOver.contains(before) && !rules.coordinators.contains(before)
        }
        guard ReasonWords.cutOff.contains(hash), index > 0 else { return true }
        // "as president" is an office: these explain with a clause of their own alone.
        return clauses.contains { $0.kind == .subordinate && $0.tokens.lowerBound == index && $0.verb != nil }
    }

    /// Where the words that tell why end: before the attribution, another main clause or the closing mark.
    private func end(of start: Int, _ view: SentenceView, _ clauses: [Clause]) -> Int {
        var end = clauses.first { $0.tokens.lowerBound > start && starts($0) }?.tokens.lowerBound ?? view.tokens.count
        end = (start..<end).first { isMark(view, $0, ";") || isMark(view, $0, ":") } ?? end
        while end > start + 1, view.tokens[end - 1].kind == .mark, !view.isInName(end - 1), !view.isQuoted(at: end - 1)
        {
            end -= 1
        }
        return end
    }

    private func starts(_ clause: Clause) -> Bool {
        (clause.kind == .main || clause.kind == .coordinate) && clause.verb != nil
    }

    /// "The summit never took place: the others met without the host."
    private func explained(_ view: SentenceView, _ head: Int) -> Reason? {
        guard
            let colon = view.tokens.indices.first(where: {
                $0 > head && isMark(view, $0, ":") && !view.isQuoted(at: $0)
            }), let last = view.tokens.indices.last, colon + 2 < last
        else { return nil }
        let end = view.tokens[last].kind == .mark ? last : last + 1
        return view.text(of: colon + 1..<end).map { Reason(words: $0, isGiven: false) }
    }

    // MARK: In a sentence beside it

    private func beside(_ index: Int, _ view: SentenceView) -> Reason? {
        if index > 0, let before = sentences.view(at: body[index - 1]), before.block == view.block {
            if isConsequence(view) { return Reason(words: before.span, isGiven: true) }
            if rules.isPronoun(view.hash(0)), before.tokens.contains(where: ReasonWords.objections.contains) {
                return Reason(words: before.span, isGiven: false)
            }
        }
        guard index + 1 < body.count, let next = sentences.view(at: body[index + 1]) else { return nil }
        let isNear = next.block == view.block
        let tells =
            namesReason(next) || tellsStep(next)
            || isNear && next.tokens.indices.contains { isPhrase(ReasonWords.giving, next, $0) }
        return tells ? Reason(words: whole(next), isGiven: true) : nil
    }

    private func isConsequence(_ view: SentenceView) -> Bool {
        isPhrase(ReasonWords.consequences, view, 0)
            || view.tokens.indices.prefix(6).contains {
                ReasonWords.answers.contains(view.hash($0)) && view.hash($0 + 1) == HindsightWords.by
            }
    }

    /// "The decision follows a strike."
    private func tellsStep(_ view: SentenceView) -> Bool {
        guard ReasonWords.definites.contains(view.hash(0)) else { return false }
        let verb = ReasonWords.steps.contains(view.hash(1)) ? 2 : 1
        if ReasonWords.followings.contains(view.hash(verb)) {
            return ReasonWords.transitive.contains(view.hash(verb)) || view.hash(verb + 1) == ReasonWords.after
                || isPhrase(ReasonWords.giving, view, verb + 1)
        }
        return verb == 2 && ReasonWords.formsOfBe.contains(view.hash(verb))
            && view.tokens.indices.contains { isPhrase(ReasonWords.giving, view, $0) }
    }

    /// "The reason was the flood", "There were two reasons: rain and money", "Officials blamed the weather"
    private func namesReason(_ view: SentenceView) -> Bool {
        view.tokens.indices.contains { index in
            let (before, next) = (view.hash(index - 1), view.hash(index + 1))
            if ReasonWords.verbs.contains(view.hash(index)) { return index > 0 && !rules.isAuxiliary(before) }
            guard ReasonWords.nouns.contains(view.hash(index)), !ReasonWords.nothing.contains(before) else {
                return false
            }
            // "the reason for the sale" is that of something else.
            if next == ReasonWords.preposition {
                return (index + 2...index + 3).contains { ReasonWords.steps.contains(view.hash($0)) }
            }
            return ReasonWords.saysWhat.contains(next) || next == ReasonWords.colon
        }
    }

    // MARK: Further down

    /// Where the end is what the article is about: the sentence that speaks of its reasons.
    private func namedBelow(_ index: Int) -> Reason? {
        guard index < Self.lead else { return nil }
        let named = body[(index + 1)...].lazy.compactMap(sentences.view).first { view in
            view.tokens.count <= Self.longest
                && view.tokens.indices.contains { ReasonWords.nouns.contains(view.hash($0)) } && namesReason(view)
        }
        return named.map { Reason(words: whole($0), isGiven: true) }
    }

    /// "Norland calls off talks after flood" above an article that begins with it.
    private func headline(_ index: Int, _ view: SentenceView) -> Reason? {
        guard index < Self.lead else { return nil }
        let own = ContentWords.stems(in: view.span, of: article)
        for line in sentences.views.prefix(body.first ?? 0) where article.blocks.indices.contains(line.block) {
            guard article.blocks[line.block].role == .headline, line.tokens.count <= Self.longest,
                ContentWords.stems(in: line.span, of: article).intersection(own).count >= 2,
                let cue = line.tokens.indices.dropFirst(2).first(where: { index in
                    isPhrase(ReasonWords.giving, line, index)
                        || !ReasonWords.cutOff.contains(line.hash(index)) && mayBeReason(line, index, [])
                }), let words = line.text(of: cue..<end(of: cue, line, []))
            else { continue }
            return Reason(words: words, isGiven: isPhrase(ReasonWords.giving, line, cue))
        }
        return nil
    }

    /// "Sudria had offered to pay half, and Norland refused": what had happened before, told right behind the end.
    private func hadHappened(_ index: Int) -> Reason? {
        guard index + 1 < body.count, let view = sentences.view(at: body[index + 1]), view.tokens.count <= Self.longest,
            !view.isQuoting
        else { return nil }
        let clauses = ClauseSplitter(rules: rules).clauses(of: view, VerbFinder(rules: rules, view: view))
        guard let verb = clauses.first(where: { $0.kind == .main && $0.verb != nil })?.verb, verb.head > verb.index,
            rules.pluperfectAuxiliaries.contains(view.hash(verb.index)),
            !(verb.index + 1...verb.head).contains(where: { ReasonWords.plannings.contains(view.hash($0)) })
        else { return nil }
        return Reason(words: view.span, isGiven: false)
    }

    // MARK: Words

    /// What a sentence quotes alone, where all of its reason is said; else the sentence.
    private func whole(_ view: SentenceView) -> TextSpan {
        let quote = article.annotations.annotations(of: .quote, in: view.span).first { annotation in
            guard case .quotation(let quotation) = annotation.value, quotation.manner == .direct else { return false }
            return view.tokens.indices.contains { index in
                annotation.span.contains(view.tokens[index].span)
                    && (ReasonWords.nouns.contains(view.hash(index)) || isPhrase(ReasonWords.giving, view, index))
            }
        }
        return quote?.span ?? view.span
    }

    private func isPhrase(_ phrases: [[UInt64]], _ view: SentenceView, _ index: Int) -> Bool {
        phrases.contains { phrase in phrase.indices.allSatisfy { view.hash(index + $0) == phrase[$0] } }
    }

    private func isComma(_ view: SentenceView, _ index: Int) -> Bool { view.hash(index) == HindsightWords.comma }

    private func isMark(_ view: SentenceView, _ index: Int, _ mark: String) -> Bool {
        view.tokens[index].kind == .mark && view.hash(index) == WordHash.of(mark)
    }
}
