import ArticleModel

/// Cuts a sentence that tells several happenings down to one of them, and never cuts what changes its meaning.
///
/// Nothing is cut where the sentence holds a condition or ends in an attribution ("…, officials said"). What is cut is either a
/// coordinate clause with a date of its own, or the date phrase of another happening.
struct ExcerptCutter {
    let article: ArticleID
    let text: ArticleText
    let view: SentenceView
    let clauses: [Clause]
    let rules: EventRules

    /// The words for the happening in `clause`; `others` are the other dated clauses of the sentence.
    func excerpt(clause: Int, mention: Range<Int>?, others: [(clause: Int, mention: Range<Int>?)]) -> Excerpt {
        if let cut = earlierActs(clause, mention: mention) { return cut }
        guard !mustStayWhole else { return Excerpt(article: article, span: view.span) }
        if let cut = anterior(clause, mention: mention) ?? relative(clause, mention: mention) { return cut }
        if let cut = withoutConclusion(of: clause) { return cut }
        if others.isEmpty, isLaterAct(clause), let cut = coordinate(clause, others: others) { return cut }
        guard !others.isEmpty else { return Excerpt(article: article, span: view.span) }
        if let cut = withoutLaterClauses(after: clause, others: others) { return cut }
        if let cut = coordinate(clause, others: others) { return cut }
        if clauses[clause].kind == .infinitive, let other = others.compactMap(\.mention).first {
            return withoutDatePhrase(other)
        }
        return Excerpt(article: article, span: view.span)
    }

    private var mustStayWhole: Bool {
        if clauses.contains(where: { $0.kind == .conditional }) || hasVerbList { return true }
        // "…, officials said."
        if view.tokens.suffix(3).contains(where: { rules.sayingVerbs.contains($0.foldedHash) }) { return true }
        guard let last = clauses.last, clauses.count > 1, let verb = last.verb else { return false }
        return rules.sayingVerbs.contains(view.hash(verb.head)) && last.kind != .infinitive && last.kind != .relative
    }

    /// "broke a pact, entered the war and landed": of a list of verbs with one subject none can be cut away.
    private var hasVerbList: Bool {
        clauses.indices.dropLast().contains { index in
            guard clauses[index + 1].kind == .coordinate, let verb = clauses[index].verb, verb.form == .past,
                let next = clauses[index + 1].verb, next.index - firstWord(of: index + 1) <= 1,
                verb.head + 2 < clauses[index].tokens.upperBound
            else { return false }
            return (verb.head + 2..<clauses[index].tokens.upperBound).contains { token in
                view.tokens[token - 1].kind == .mark && isPastForm(token)
            }
        }
    }

    private func isPastForm(_ index: Int) -> Bool {
        let token = view.tokens[index]
        guard token.kind == .word, !view.isQuoted(at: index), !token.isCapitalised else { return false }
        return rules.irregularPasts.contains(token.foldedHash) || rules.pastForms[token.foldedHash] != nil
            || view.ends(index, .ed)
    }

    /// "[…] the two had reopened the talks in 2013.", "[…] troops seized the islands in 1945.": what had happened before the act
    /// of the sentence, told with "had" or after "since".
    private func anterior(_ clause: Int, mention: Range<Int>?) -> Excerpt? {
        guard clauses[clause].kind == .subordinate, clause > 0 || clauses.count > 1, let verb = clauses[clause].verb,
            rules.pluperfectAuxiliaries.contains(view.hash(verb.index))
                || (verb.form == .past
                    && rules.stretchPrepositions.contains(view.hash(clauses[clause].tokens.lowerBound)))
                || isEarlierAct(clause, mention: mention) || isBesideJudgement(clause, mention: mention)
                || isOfTimeBefore(clause, mention: mention),
            verb.index > clauses[clause].tokens.lowerBound + 1,
            let words = trimmed(clauses[clause].tokens.lowerBound + 1..<clauses[clause].tokens.upperBound)
        else { return nil }
        let isLast = clause == clauses.count - 1
        let end = isLast ? view.span.end : words.end
        return Excerpt(
            article: article,
            pieces: [.omission, .source(TextSpan(words.start, end))] + (isLast ? [] : [.omission]))
    }

    /// "[…] Holm took office in December […]": the date of a clause with "after" is that of the clause alone.
    /// Pronouns may be in it where it names a subject that they can mean.
    private func isEarlierAct(_ clause: Int, mention: Range<Int>?, isOfNamed: Bool = false) -> Bool {
        let tokens = clauses[clause].tokens
        guard let mention, let verb = clauses[clause].verb, verb.form == .past, mention.lowerBound > verb.head,
            rules.earlierActs.contains(view.hash(tokens.lowerBound)), tokens.count >= 6,
            clause > 0 || clauses[1].kind == .main
        else { return false }
        // "The talks were halted after Norland seized the lake in May": it is told as the cause of that.
        if clause > 0, let caused = clauses[clause - 1].verb, clauses[clause - 1].kind == .main, caused.form == .past,
            caused.head > caused.index, rules.pastAuxiliaries.contains(view.hash(caused.index)), !isOfNamed
        {
            return false
        }
        // "after eating nuts, the clinic said on Monday" has no verb of its own.
        guard !rules.sayingVerbs.contains(view.hash(verb.head)), !view.ends(tokens.lowerBound + 1, .ing) else {
            return false
        }
        // "after a car hit him on Monday" cannot be read alone.
        return isOfNamed || !tokens.contains { rules.objectPronouns.contains(view.hash($0)) }
    }

    /// "since July, when […]": the date stands before the clause, and the entry shows it.
    private func isOfTimeBefore(_ clause: Int, mention: Range<Int>?) -> Bool {
        let start = clauses[clause].tokens.lowerBound
        guard let mention else { return false }
        return rules.timeRelatives.contains(view.hash(start)) && mention.upperBound <= start
            && !clauses[clause].tokens.contains { rules.objectPronouns.contains(view.hash($0)) }
    }

    /// Whether a name stands between the word that opens a clause and its verb.
    private func namesSubject(_ clause: Int) -> Bool {
        guard let verb = clauses[clause].verb else { return false }
        return view.names.contains {
            $0.tokens.lowerBound > clauses[clause].tokens.lowerBound && $0.tokens.upperBound == verb.index
        }
    }

    /// "Norland said in March that it would dig, so the pit is no surprise": what the article concludes of today is no part of the act.
    private func withoutConclusion(of clause: Int) -> Excerpt? {
        guard let verb = clauses[clause].verb, verb.form == .past,
            let comma = view.tokens.indices.last(where: { index in
                index > verb.head && view.tokens[index].kind == .mark && view.hash(index + 1) == Self.so
                    && !view.isQuoted(at: index)
            }), comma > 0, !view.names.contains(where: { $0.tokens.lowerBound > comma }),
            !view.dates.contains(where: { $0.tokens.lowerBound > comma }), isOfToday(behind: comma),
            let words = view.text(of: 0..<comma)
        else { return nil }
        return Excerpt(article: article, pieces: [.source(words), .omission])
    }

    private static let so = WordHash.of("so")

    /// Whether the first verb behind a token is a present one: "is", "has".
    private func isOfToday(behind index: Int) -> Bool {
        let verb = view.tokens.indices.first { place in
            place > index
                && (rules.presentAuxiliaries.contains(view.hash(place))
                    || rules.perfectAuxiliaries.contains(view.hash(place))
                    || rules.pastAuxiliaries.contains(view.hash(place))
                    || rules.futureAuxiliaries.contains(view.hash(place))
                    || isPastForm(place))
        }
        return verb.map { rules.presentAuxiliaries.contains(view.hash($0)) } ?? false
    }

    /// "She stayed at home after Vance came to the lake on Monday, saw the pier and left": all that follows "after", with its subject.
    private func earlierActs(_ clause: Int, mention: Range<Int>?) -> Excerpt? {
        guard clause > 0, clauses[clause].kind == .subordinate, hasVerbList,
            isEarlierAct(clause, mention: mention, isOfNamed: namesSubject(clause)),
            clauses[(clause + 1)...].allSatisfy({ $0.kind == .coordinate || $0.kind == .infinitive }),
            !clauses.contains(where: { $0.kind == .conditional }),
            !view.tokens.suffix(3).contains(where: { rules.sayingVerbs.contains($0.foldedHash) }),
            view.tokens.indices.contains(clauses[clause].tokens.lowerBound + 1)
        else { return nil }
        let start = view.tokens[clauses[clause].tokens.lowerBound + 1].span.start
        return Excerpt(article: article, pieces: [.omission, .source(TextSpan(start, view.span.end))])
    }

    /// "When Holm came to town in 2005, it was business": what is said of it is no part of what was done.
    private func isBesideJudgement(_ clause: Int, mention: Range<Int>?) -> Bool {
        guard let mention, clauses[clause].owns(mention.lowerBound), clauses.indices.contains(clause + 1),
            let own = clauses[clause].verb, own.form == .past,
            !rules.stretchPrepositions.contains(
                view.hash(clauses[clause].tokens.lowerBound)), let judging = clauses[clause + 1].verb,
            clauses[clause + 1].kind == .main, judging.index == clauses[clause + 1].tokens.lowerBound + 1,
            rules.neuterPronouns.contains(view.hash(judging.index - 1)),
            rules.pastAuxiliaries.contains(view.hash(judging.index)), judging.head <= judging.index + 1
        else { return false }
        return !clauses[clause].tokens.contains { rules.objectPronouns.contains(view.hash($0)) }
    }

    /// "Holm […] met Vance on Friday […]", "[…] troops occupied [the islands] in 1945 […]": a relative clause that bears the only
    /// date is told as a sentence of its own, of the noun it hangs on.
    private func relative(_ clause: Int, mention: Range<Int>?) -> Excerpt? {
        let tokens = clauses[clause].tokens
        guard clauses[clause].kind == .relative, mention != nil, clauses.count > 1, let verb = clauses[clause].verb,
            let start = tokens.first(where: { rules.relatives.contains(view.hash($0)) }), start < verb.index,
            !rules.boundRelatives.contains(view.hash(start)), !rules.prepositions.contains(view.hash(start - 1)),
            let words = trimmed(tokens)
        else { return nil }
        // What stands before the relative belongs to the noun that it hangs on; a clause that hangs on the subject begins with it.
        let first = start == 0 ? nil : nounPhrase(before: start)
        let last = tokens.upperBound >= view.tokens.count - 1 ? view.span.end : words.end
        // "Holm and Vance, who met on Friday": neither of them met alone.
        guard let first, !joinsNames(first - 1), let noun = trimmed(first..<start) else { return nil }
        if namesParties(only: first, verb: verb, behind: start) { return Excerpt(article: article, span: view.span) }
        let trail: [Excerpt.Piece] = last == view.span.end ? [] : [.omission]
        let lead: [Excerpt.Piece] = first > 0 ? [.omission] : []
        if isSubject(start, of: verb) {
            let rest = TextSpan(view.tokens[start + 1].span.start, last)
            return Excerpt(article: article, pieces: lead + [.source(noun), .omission, .source(rest)] + trail)
        }
        // "had handed over [the note]"
        let end = rules.particles.contains(view.hash(verb.head + 1)) ? verb.head + 1 : verb.head
        guard let told = view.text(of: start + 1..<end + 1) else { return nil }
        let object = Excerpt.Piece.gloss(text[noun], witness: .init(article: article, span: noun))
        let rest: [Excerpt.Piece] =
            view.tokens.indices.contains(end + 1) && view.tokens[end + 1].span.start < last
            ? [.source(TextSpan(view.tokens[end + 1].span.start, last))] : []
        return Excerpt(article: article, pieces: [.omission, .source(told), object] + rest + trail)
    }

    private func joinsNames(_ index: Int) -> Bool {
        index > 0 && rules.coordinators.contains(view.hash(index)) && view.isInName(index - 1)
            && view.isInName(index + 1)
    }

    /// "The gas goes to Norland, under the contract that was signed in May": of what was agreed the parties stand before the noun alone.
    private func namesParties(only first: Int, verb: Clause.Verb, behind start: Int) -> Bool {
        guard let act = rules.act(of: view.hash(verb.head)), act == "sign" || act == "agree" else { return false }
        let parties = view.names.filter {
            [.country, .organisation, .person].contains($0.value.type) && !$0.value.isAdjective
        }
        return parties.contains { $0.tokens.lowerBound < first } && !parties.contains { $0.tokens.lowerBound >= first }
    }

    /// "who met", "which then fell": nothing but an adverb stands between the relative and its verb.
    private func isSubject(_ relative: Int, of verb: Clause.Verb) -> Bool {
        (relative + 1..<verb.index).allSatisfy {
            view.name(at: $0) == nil && !rules.determiners.contains(view.hash($0))
        }
            && verb.index - relative <= 2
    }

    /// The first token of the noun phrase that ends right before `index`, a comma left aside; nil where none is clear.
    private func nounPhrase(before index: Int) -> Int? {
        var position = index - 1
        if view.tokens[position].kind == .mark { position -= 1 }
        guard position >= 0, view.tokens[position].kind == .word, !view.isQuoted(at: position) else { return nil }
        var first = position
        while first > 0, position - first < 8 {
            if rules.determiners.contains(view.hash(first)) { return first }
            let before = first - 1
            // "the contract of 30 years that …": the noun stands before "of".
            if view.hash(before) == rules.of, before > 0, view.tokens[before - 1].kind == .word,
                !rules.isFunctionWord(view.hash(before - 1))
            {
                first = before - 1
                continue
            }
            guard view.tokens[before].kind != .mark, !rules.isFunctionWord(view.hash(before)) else { return first }
            first = before
        }
        return first
    }

    /// "Putin came in 2005 […]": the clause begins the sentence and every other dated clause is coordinate and comes later.
    private func withoutLaterClauses(after clause: Int, others: [(clause: Int, mention: Range<Int>?)]) -> Excerpt? {
        guard let next = others.map(\.clause).min(), next > clause, clauses[next].kind == .coordinate,
            !clauses[..<next].contains(where: { $0.kind == .content }),
            let kept = trimmed(0..<clauses[next].tokens.lowerBound)
        else { return nil }
        return Excerpt(article: article, pieces: [.source(TextSpan(view.span.start, kept.end)), .omission])
    }

    /// "Putin […] came again in 2009.": the nearest subject before it and a coordinate clause that has none of its own.
    private func coordinate(_ clause: Int, others: [(clause: Int, mention: Range<Int>?)]) -> Excerpt? {
        guard clauses[clause].kind == .coordinate, others.allSatisfy({ $0.clause < clause }),
            !clauses[..<clause].contains(where: { $0.kind == .content || $0.kind == .relative }),
            let own = clauses[clause].verb
        else { return nil }
        let start = firstWord(of: clause)
        guard start < view.tokens.count else { return nil }
        let rest = TextSpan(view.tokens[start].span.start, view.span.end)
        // A clause with a subject of its own needs none.
        guard own.index - start <= 1 else { return Excerpt(article: article, pieces: [.omission, .source(rest)]) }
        guard let subject = subject(before: clause) else { return nil }
        let lead: [Excerpt.Piece] = subject.start > view.span.start ? [.omission] : []
        return Excerpt(article: article, pieces: lead + [.source(subject), .omission, .source(rest)])
    }

    /// "barred them from entry, and held exercises in August": behind a comma the date is that of the second act alone.
    private func isLaterAct(_ clause: Int) -> Bool {
        let start = clauses[clause].tokens.lowerBound
        guard clause > 0, clauses[clause].kind == .coordinate, start > 0, view.tokens[start - 1].kind == .mark,
            let verb = clauses[clause].verb, verb.form == .past, !rules.sayingVerbs.contains(view.hash(verb.head)),
            let before = clauses[clause - 1].verb, before.form == .past
        else { return false }
        return !view.dates.contains { $0.value.date != nil && $0.tokens.upperBound <= start }
    }

    /// The subject of the nearest clause before `clause` that has one of its own.
    private func subject(before clause: Int) -> TextSpan? {
        for index in (0..<clause).reversed() where clauses[index].kind == .main || clauses[index].kind == .coordinate {
            let start = firstWord(of: index)
            guard let verb = clauses[index].verb, verb.index - start >= 1,
                !rules.negations.contains(view.hash(verb.index + 1)), let words = trimmed(start..<verb.index)
            else { continue }
            return index == 0 ? TextSpan(view.span.start, words.end) : words
        }
        return nil
    }

    /// Index of the first token of a clause, its coordinator, colon or semicolon left out.
    private func firstWord(of clause: Int) -> Int {
        let start = clauses[clause].tokens.lowerBound
        let hash = view.hash(start)
        return rules.coordinators.contains(hash) || rules.sequels.contains(hash) || Self.joints.contains(hash)
            ? start + 1 : start
    }

    private static let joints = [WordHash.of(":"), WordHash.of(";")]

    private func withoutDatePhrase(_ mention: Range<Int>) -> Excerpt {
        var first = mention.lowerBound
        if first > 0, rules.prepositions.contains(view.hash(first - 1)) { first -= 1 }
        guard first > 0, mention.upperBound < view.tokens.count else {
            return Excerpt(article: article, span: view.span)
        }
        return Excerpt(
            article: article,
            pieces: [
                .source(TextSpan(view.span.start, view.tokens[first - 1].span.end)), .omission,
                .source(TextSpan(view.tokens[mention.upperBound].span.start, view.span.end)),
            ])
    }

    /// The text of some tokens without a comma or coordinator at the end.
    private func trimmed(_ tokens: Range<Int>) -> TextSpan? {
        var end = tokens.upperBound
        while end > tokens.lowerBound,
            view.tokens[end - 1].kind == .mark || rules.coordinators.contains(view.hash(end - 1))
        {
            end -= 1
        }
        return view.text(of: tokens.lowerBound..<end)
    }
}
