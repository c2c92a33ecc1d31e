import ArticleModel

/// Finds the words of the clause that a figure stands in: who or what it is told of, the verb, and what follows.
public struct FigureClause: Sendable {
    /// The words around a figure.
    public struct Words: Sendable, Hashable {
        /// From the subject to the figure; nil where the clause begins with it.
        public let before: TextSpan?
        /// From the figure to the end of its part of the clause; nil where nothing follows.
        public let behind: TextSpan?
    }

    /// Most words of either side.
    private static let longest = 16
    /// Words between a share and the "of" of its whole at most: "50 percent plus one share of".
    private static let reach = 4

    let article: Article
    let views: [SentenceView]
    let rules: EventRules
    let antecedents: Antecedents

    /// Makes a finder for one article.
    public init(_ article: Article, sentences: ArticleSentences? = nil, rules: EventRules = .english) {
        self.article = article
        self.rules = rules
        antecedents = Antecedents(article, sentences: sentences, rules: rules)
        views = antecedents.views
    }

    /// The words around a share of something that its clause names; nil where the whole or who has the share is not told.
    public func words(ofShare figure: TextSpan) -> Words? {
        guard let place = place(of: figure), namesWhole(behind: place.tokens.upperBound, in: place.view),
            !isOrdinal(place.tokens.lowerBound, in: place.view)
        else { return nil }
        return words(at: place)
    }

    /// The words around a figure with nothing behind it that it counts; nil where nobody is told whose it is.
    public func words(of figure: TextSpan) -> Words? {
        guard let place = place(of: figure) else { return nil }
        if let quoted = quotedWords(at: place) { return quoted }
        guard let words = words(at: place), words.before != nil else { return nil }
        return words
    }

    /// "the $3 million that the ferry costs": who has it, and the verb.
    public func measuredWords(of figure: TextSpan) -> Words? {
        guard let place = place(of: figure) else { return nil }
        let (view, first) = (place.view, place.tokens.upperBound)
        guard rules.relatives.contains(view.hash(first)) else { return nil }
        let verb = (first + 2..<first + 2 + Self.longest).first {
            FigureWords.measures.contains(view.hash($0)) || view.tokens.indices.contains($0) == false
        }
        guard let verb, view.tokens.indices.contains(verb),
            !(first + 1..<verb).contains(where: { view.tokens[$0].kind == .mark && !view.isInName($0) })
        else { return nil }
        return view.text(of: first + 1..<verb + 1).map { Words(before: $0, behind: nil) }
    }

    /// What is said before a figure in the same quotation: clauses are not read inside quotation marks.
    private func quotedWords(at place: Place) -> Words? {
        let (view, tokens) = (place.view, place.tokens)
        guard view.isQuoted(at: tokens.lowerBound) else { return nil }
        var first = tokens.lowerBound
        while first > 0, view.isQuoted(at: first - 1), view.tokens[first - 1].kind != .mark || view.isInName(first - 1)
        {
            first -= 1
        }
        guard tokens.lowerBound - first >= 3, tokens.lowerBound - first <= Self.longest,
            !rules.isPronoun(view.hash(first)),
            let before = trimmed(first..<tokens.lowerBound, in: view)
        else { return nil }
        let end = border(from: tokens.upperBound, to: place.clause.tokens.upperBound, in: view)
        return Words(before: before, behind: trimmed(tokens.upperBound..<max(tokens.upperBound, end), in: view))
    }

    func words(at place: Place) -> Words? {
        guard let verb = place.clause.verb else { return nil }
        let (view, tokens) = (place.view, place.tokens)
        let others = quantities(in: view, of: place.clause).filter { $0.lowerBound != tokens.lowerBound }
        // A figure behind what was put in stands in the tail of its clause.
        let part = place.clause.tail.flatMap { $0.contains(tokens.lowerBound) ? $0 : nil } ?? place.clause.tokens
        let next = others.map(\.lowerBound).filter { $0 >= tokens.upperBound }.min() ?? part.upperBound
        let end = relativeEnd(behind: next, at: place)
        let behind = trimmed(tokens.upperBound..<border(from: tokens.upperBound, to: end, in: view), in: view)
        // "About a third of the oil went to Norland": the figure is the subject, or stands in it.
        if tokens.upperBound <= verb.index {
            let start = opening(of: place.clause.tokens.lowerBound..<tokens.lowerBound, in: view)
            return Words(before: trimmed(start..<tokens.lowerBound, in: view), behind: behind)
        }
        let phrases = SubjectPhrases(view: view, clauses: place.clauses, rules: rules, article: article)
        guard let subject = phrases.subject(of: place.index), subject.upperBound <= verb.index,
            !isOpen(subject, in: view)
        else { return nil }
        let start =
            behindOpeningPhrase(place, before: tokens.lowerBound) ?? behindAdverbial(subject, in: view)
            ?? opening(of: subject, in: view)
        // "imported 70 tonnes of coal, a third of the trade": of what trade, the figure before it tells.
        let isBeside =
            tokens.lowerBound > 0 && view.tokens[tokens.lowerBound - 1].kind == .mark && others.count == 1
        let other = others.map(\.lowerBound).filter { $0 > max(verb.head, start) }.min()
        let first = isBeside ? tokens.lowerBound : other ?? tokens.lowerBound
        // "Buyers who do not want to wait can ask": the subject lies before the relative.
        guard min(first, tokens.lowerBound) - start <= Self.longest, !rules.isAuxiliary(view.hash(start)) else {
            return nil
        }
        return Words(before: trimmed(start..<max(start, min(first, tokens.lowerBound)), in: view), behind: behind)
    }

    /// "a tenth of the coal that it burns": without the clause it would be of all coal; where that is too long, the words end before.
    private func relativeEnd(behind end: Int, at place: Place) -> Int {
        let view = place.view
        let relative = place.clauses.first { $0.tokens.lowerBound == end && $0.kind == .relative && $0.verb != nil }
        guard let relative, end > place.tokens.upperBound, view.tokens[end - 1].kind == .word,
            relative.tokens.upperBound - place.tokens.upperBound <= Self.longest
        else { return end }
        return relative.tokens.upperBound
    }

    /// "Under a paper signed on Monday the board takes": the subject stands behind the date, and "signed" is the paper's.
    private func behindOpeningPhrase(_ place: Place, before end: Int) -> Int? {
        let (view, first) = (place.view, place.clause.tokens.lowerBound)
        guard rules.prepositions.contains(view.hash(first)) else { return nil }
        let date = view.dates.last { mention in
            let next = mention.tokens.upperBound
            return mention.tokens.lowerBound > first && next < end
                && (rules.determiners.contains(view.hash(next)) || view.name(at: next) != nil)
        }
        return date?.tokens.upperBound
    }

    /// "in the end the plant is to": the noun phrase behind the first one, which hangs on a preposition.
    private func behindAdverbial(_ subject: Range<Int>, in view: SentenceView) -> Int? {
        let before = view.hash(subject.lowerBound - 1)
        guard rules.prepositions.contains(before), before != rules.of else { return nil }
        return subject.dropFirst(2).first {
            rules.determiners.contains(view.hash($0)) && !rules.prepositions.contains(view.hash($0 - 1))
        }
    }

    /// Where a subject begins behind "Before the disaster" and behind a date: "Under a paper signed on Thursday the firm takes".
    private func opening(of range: Range<Int>, in view: SentenceView) -> Int {
        var first = range.lowerBound
        if let lead = leadOfBefore(view), lead.upperBound > first { first = lead.upperBound }
        if let date = view.dates.last(where: {
            $0.tokens.lowerBound >= first && $0.tokens.upperBound < range.upperBound
        }) {
            first = date.tokens.upperBound
        }
        while first < range.upperBound,
            view.tokens[first].kind == .mark || rules.coordinators.contains(view.hash(first))
        {
            first += 1
        }
        return min(first, range.upperBound)
    }

    /// Whether one clause holds both.
    public func isOneClause(_ one: TextSpan, _ other: TextSpan) -> Bool {
        guard let place = place(of: one), let index = place.view.tokens.firstIndex(where: { other.contains($0.span) })
        else { return false }
        return place.clause.owns(index)
    }

    /// "Before the disaster Norland drew": the words that tell before what, where the figure's sentence opens with them.
    public func before(_ figure: TextSpan) -> TextSpan? {
        guard let view = views.first(where: { $0.span.contains(figure) }) else { return nil }
        return leadOfBefore(view).flatMap { view.text(of: $0) }
    }

    /// "Sales reached 3 million last year. Exports were a tenth": the date of the sentence before, which gives a figure too,
    /// where both tell of what was.
    public func dateTakenOver(by figure: TextSpan) -> TextSpan? {
        guard let place = place(of: figure), isPast(place.clause), place.view.dates.isEmpty,
            let index = views.firstIndex(where: { $0.span == place.view.span }), index > 0
        else { return nil }
        let before = views[index - 1]
        guard before.block == place.view.block, before.dates.count == 1, let date = before.dates.first,
            date.value.type == .date, let told = date.value.date, told.width >= Self.shortestPeriod,
            !article.annotations.annotations(of: .quantity, in: before.span).isEmpty, before.tokens.count <= 400
        else { return nil }
        let clauses = ClauseSplitter(rules: rules).clauses(of: before, VerbFinder(rules: rules, view: before))
        guard let own = clauses.first(where: { $0.owns(date.tokens.lowerBound) }), isPast(own) else { return nil }
        return date.span
    }

    /// Days of a period over which figures are added up.
    private static let shortestPeriod = 27

    private func isPast(_ clause: Clause) -> Bool {
        clause.verb.map { $0.form == .past && $0.index == $0.head } ?? false
    }

    private func leadOfBefore(_ view: SentenceView) -> Range<Int>? {
        guard view.hash(0) == WordHash.of("before") else { return nil }
        var end = 1
        if let date = view.dates.first(where: { (1...2).contains($0.tokens.lowerBound) }) {
            end = date.tokens.upperBound
        } else {
            while end < min(6, view.tokens.count), view.tokens[end].kind == .word, !view.tokens[end].isCapitalised {
                end += 1
            }
        }
        return end > 1 ? 0..<end : nil
    }

    // MARK: The clause

    /// Where a figure stands.
    struct Place {
        let view: SentenceView
        let clauses: [Clause]
        let index: Int
        let tokens: Range<Int>
        var clause: Clause { clauses[index] }
    }

    func place(of figure: TextSpan) -> Place? {
        guard let view = views.first(where: { $0.span.contains(figure) }), view.tokens.count <= 400,
            let first = view.tokens.firstIndex(where: { figure.overlaps($0.span) }),
            let last = view.tokens.lastIndex(where: { figure.overlaps($0.span) })
        else { return nil }
        let clauses = ClauseSplitter(rules: rules).clauses(of: view, VerbFinder(rules: rules, view: view))
        guard let index = clauses.firstIndex(where: { $0.owns(first) }) else { return nil }
        return Place(view: view, clauses: clauses, index: index, tokens: first..<last + 1)
    }

    private func quantities(in view: SentenceView, of clause: Clause) -> [Range<Int>] {
        article.annotations.annotations(of: .quantity, in: view.span).compactMap { annotation in
            guard let first = view.tokens.firstIndex(where: { annotation.span.overlaps($0.span) }), clause.owns(first),
                let last = view.tokens.lastIndex(where: { annotation.span.overlaps($0.span) })
            else { return nil }
            return first..<last + 1
        }
    }

    private func namesWhole(behind index: Int, in view: SentenceView) -> Bool {
        for place in index..<min(index + Self.reach, view.tokens.count) {
            if view.tokens[place].kind == .mark { return false }
            if view.hash(place) == rules.of { return true }
        }
        return false
    }

    /// "the second half of the line": no share.
    private func isOrdinal(_ index: Int, in view: SentenceView) -> Bool {
        (index - 1...index).contains {
            rules.ordinals[view.hash($0)] != nil && view.hash($0 + 1) == WordHash.of("half")
        }
    }

    /// A pronoun, whose meaning a table does not tell.
    private func isOpen(_ subject: Range<Int>, in view: SentenceView) -> Bool {
        guard let first = subject.first else { return true }
        let hash = view.hash(first)
        return subject.count == 1 && (rules.isPronoun(hash) || rules.relatives.contains(hash))
    }

    /// Where the part of the clause ends: at a mark that is none of a number or a word, or before too many words.
    private func border(from start: Int, to end: Int, in view: SentenceView) -> Int {
        // A figure may reach beyond its clause.
        let limit = max(start, min(end, start + Self.longest))
        return (start..<limit).first { index in
            guard view.tokens[index].kind == .mark, view.name(at: index) == nil else { return false }
            let byte = article.text.bytes(in: view.tokens[index].span).first
            return byte.map { Self.borders.contains($0) } ?? false
        } ?? limit
    }

    private static let borders = Set(",;:.!?()\"".utf8)

    private func trimmed(_ tokens: Range<Int>, in view: SentenceView) -> TextSpan? {
        var end = tokens.upperBound
        while end > tokens.lowerBound,
            view.tokens[end - 1].kind == .mark || rules.coordinators.contains(view.hash(end - 1))
                || end - tokens.lowerBound >= Self.longest && rules.isFunctionWord(view.hash(end - 1))
        {
            end -= 1
        }
        return tokens.lowerBound < end ? view.text(of: tokens.lowerBound..<end) : nil
    }
}
