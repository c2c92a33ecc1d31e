import ArticleModel

/// Which of a sentence's dates dates which clause.
extension SentenceEvents {
    func happenings(in index: Int) -> [Dated] {
        let clause = clauses[index]
        guard clause.kind != .conditional, let verb = clause.verb, verb.form != .doubtful || isExpected(verb),
            !isIdle(clause)
        else {
            return []
        }
        guard !isNegated(verb, in: clause) else { return notBefore(index, verb) }
        // "The points that he presented in May" cannot be read alone.
        if clause.kind == .relative, opensWithPronoun(after: clause.tokens.lowerBound) { return [] }
        // "Since the disaster of March 2011 reactors have stood still" tells how things are, not what happened then.
        guard
            !rules.stretchPrepositions.contains(view.hash(clause.tokens.lowerBound))
                || !rules.perfectAuxiliaries.contains(view.hash(verb.index))
        else { return [] }
        let isCancelling = isCancelling(clause)
        let mentions = view.dates.filter {
            guard clause.owns($0.tokens.lowerBound), !isAside($0, before: verb) else { return false }
            // "called off its march on 12 August": the day of the march that will not be.
            if isCancelling, isAhead($0) || rules.newTimePrepositions.contains(preposition(before: $0.tokens)) {
                return false
            }
            return datesAct($0) || isArranged($0, in: clause)
        }
        if mentions.isEmpty, index > 0, let dated = atThatTime(index, verb) { return [dated] }
        // "Five years after the talks of 2009 she came on Monday": a date bound to a noun by "of" is the noun's.
        let mention =
            mentions.first { mention in
                let before = mention.tokens.lowerBound - 1
                return !rules.nounPrepositions.contains(view.hash(before))
                    || rules.partsOfTime.contains(view.hash(before - 1))
            } ?? mentions.first
        // "The judgment of February had delayed the line": the month is the judgment's.
        if let mention, rules.pluperfectAuxiliaries.contains(view.hash(verb.index)), isOfHappening(mention) {
            return []
        }
        guard let mention, let told = mention.value.date.map({ turned($0, of: mention, by: verb) }),
            let status = status(of: clause, verb: verb, date: told)
        else { return [] }
        let date = status == .happened ? soFar(told, of: mention) : told
        if status == .happened, isYearlyTotal(clause, date) { return [] }
        if status == .planned, cameToNothing(index) || hasLapsed(index) { return [] }
        // "who gave up office a year ago": said by the way, and of no known day.
        if clause.kind == .relative, mention.value.basis == .relative, date.width >= 365 { return [] }
        return [
            Dated(
                clause: index, date: resolved(mention, date), mention: mention, status: vouched(status, index),
                dating: status == .planned && isDeadline(mention) ? .deadline : .act)
        ]
    }

    /// "The mood had been poor since July, when Holm came to the lake again": the date is that of what was then.
    private func atThatTime(_ index: Int, _ verb: Clause.Verb) -> Dated? {
        let start = clauses[index].tokens.lowerBound
        guard clauses[index].kind == .subordinate, verb.form == .past, rules.timeRelatives.contains(view.hash(start)),
            !rules.pluperfectAuxiliaries.contains(view.hash(verb.index)), !opensWithPronoun(after: start),
            let mention = view.dates.first(where: {
                $0.tokens.upperBound == start || $0.tokens.upperBound == start - 1 && view.hash(start - 1) == Self.comma
            }), mention.value.type != .set, let date = mention.value.date, !isAhead(mention),
            let status = status(of: clauses[index], verb: verb, date: date), status == .happened,
            // "The line opened in July, when Holm came": one day, and one telling of it.
            happenings(in: index - 1).isEmpty
        else { return nil }
        return Dated(
            clause: index, date: resolved(mention, date), mention: mention, status: vouched(status, index))
    }

    /// "The treaty, signed in May, enters into force in June": the date of what is put in is not that of the verb behind it.
    private func isAside(_ mention: SentenceView.Mark<DateMention>, before verb: Clause.Verb) -> Bool {
        let end = verb.index - 1
        guard mention.tokens.upperBound <= end, view.hash(end) == Self.comma, !view.isInDate(end) else { return false }
        let opening = (max(1, end - 16)..<end).last { view.hash($0) == Self.comma && !view.isInDate($0) }
        guard let opening, opening < mention.tokens.lowerBound else { return false }
        return (opening + 1..<mention.tokens.lowerBound).contains { isParticiple($0) }
    }

    private static let comma = WordHash.of(",")

    /// "Norland joins the union on Friday", "set out its objections on Wednesday": a bare day of the week lies where the verb looks.
    private func turned(_ date: EDTFDate, of mention: SentenceView.Mark<DateMention>, by verb: Clause.Verb) -> EDTFDate
    {
        guard mention.tokens.count == 1, mention.value.basis == .relative, let day = date.earliest, day == date.latest,
            let today = article.published?.date.earliest, today == article.published?.date.latest,
            (1...7).contains(abs(day.number - today.number)),
            !rules.prepositions.contains(view.hash(mention.tokens.lowerBound)),
            view.tokens[mention.tokens.lowerBound].isCapitalised
        else { return date }
        let isBehind = day.number < today.number
        let looksAhead: Bool
        switch verb.form {
        case .future: looksAhead = !rules.pastAuxiliaries.contains(view.hash(verb.index))
        case .present:
            looksAhead =
                verb.head == verb.index && rules.schedulePresents.contains(view.hash(verb.head)) && role == .body
                || rules.fixedParticiples.contains(view.hash(verb.head))
        default: looksAhead = false
        }
        // "will lend the money, its president said on Monday": the day is that of the telling.
        let isOfTelling = (verb.head + 1..<max(verb.head + 1, mention.tokens.lowerBound)).contains {
            rules.sayingVerbs.contains(view.hash($0)) || rules.irregularPasts.contains(view.hash($0))
        }
        if looksAhead, isBehind, !isOfTelling { return .point(EDTFPoint(CivilDay(number: day.number + 7))) }
        let before = preposition(before: mention.tokens)
        let looksBack =
            verb.form == .past && verb.head == verb.index
            && (!rules.arrangingVerbs.contains(view.hash(verb.head))
                || rules.particles.contains(view.hash(verb.head + 1)))
            && !rules.planVerbs.contains(view.hash(verb.head)) && mention.tokens.lowerBound > verb.head
            && !rules.stretchPrepositions.contains(before) && !rules.newTimePrepositions.contains(before)
            && !rules.deadlinePrepositions.contains(before)
            && !(verb.head..<mention.tokens.lowerBound).contains {
                view.hash($0) == rules.to && !rules.determiners.contains(view.hash($0 + 1))
                    && view.name(at: $0 + 1) == nil
            }
        if looksBack, !isBehind { return .point(EDTFPoint(CivilDay(number: day.number - 7))) }
        return date
    }

    /// "by 2014", "by May at the latest": then or before.
    private func isDeadline(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        rules.deadlinePrepositions.contains(preposition(before: mention.tokens))
    }

    /// "the judgment of February"
    private func isOfHappening(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return rules.nounPrepositions.contains(view.hash(before))
            && (actNoun(before - 1) != nil || rules.datableNouns.contains(view.hash(before - 1)))
    }

    /// "After she took office in December, they agreed to talk": what followed was then or later, and before it was told.
    func afterwards(_ dated: [Dated]) -> [Dated] {
        guard clauses.count > 1, clauses[0].kind == .subordinate, clauses[1].kind == .main,
            rules.earlierActs.contains(view.hash(clauses[0].tokens.lowerBound)),
            !dated.contains(where: { $0.clause == 1 }), let first = dated.first(where: { $0.clause == 0 }),
            first.status == .happened, let verb = clauses[1].verb, verb.form == .past, !isNegated(verb, in: clauses[1]),
            !rules.sayingVerbs.contains(view.hash(verb.head)), tellsAct(verb),
            case .point(let from) = first.date.date, let published = article.published?.date.withoutTime,
            case .point(let to) = published, first.date.date.isBefore(published) == .yes
        else { return [] }
        let date = ResolvedDate(
            date: .interval(from: .point(from), to: .point(to)), basis: first.date.basis,
            witnesses: first.date.witnesses, reason: "it followed what the sentence dates, and was told by then")
        return [Dated(clause: 1, date: date, mention: nil, status: vouched(.happened, 1))]
    }

    /// "will not open before the spring of 2025": planned for then or later.
    private func notBefore(_ index: Int, _ verb: Clause.Verb) -> [Dated] {
        guard verb.form == .future, !rules.pastAuxiliaries.contains(view.hash(verb.index)),
            let mention = view.dates.first(where: {
                clauses[index].owns($0.tokens.lowerBound) && $0.tokens.lowerBound > verb.head && isAhead($0)
                    && rules.earliestPrepositions.contains(preposition(before: $0.tokens))
            }), case .point(let first)? = mention.value.date
        else { return [] }
        let resolved = resolved(mention, .interval(from: .point(first), to: .open))
        return [Dated(clause: index, date: resolved, mention: mention, status: .planned)]
    }

    /// Whether a date lies wholly behind the day of the article.
    func isAhead(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        guard let date = mention.value.date, let published = article.published?.date else { return false }
        return published.isBefore(date) == .yes
    }

    /// "called a strike for 15 August"
    private func isArranged(_ mention: SentenceView.Mark<DateMention>, in clause: Clause) -> Bool {
        guard let verb = clause.verb, rules.arrangingVerbs.contains(view.hash(verb.head)), isAhead(mention) else {
            return false
        }
        return rules.arrangedTimePrepositions.contains(preposition(before: mention.tokens))
    }

    /// "was postponed to 29 August": what is to be then.
    func postponed() -> [Dated] {
        clauses.indices.compactMap { index in
            let clause = clauses[index]
            guard let verb = clause.verb, verb.form == .past, !isNegated(verb, in: clause),
                rules.postponingVerbs.contains(view.hash(verb.head)) || isPutOff(verb, clause),
                let mention = view.dates.first(where: {
                    clause.owns($0.tokens.lowerBound) && $0.tokens.lowerBound > verb.head && isAhead($0)
                        && rules.newTimePrepositions.contains(preposition(before: $0.tokens))
                }), let date = mention.value.date
            else { return nil }
            return Dated(clause: index, date: resolved(mention, date), mention: mention, status: .planned)
        }
    }

    /// The word before some tokens, a determiner left aside.
    func preposition(before tokens: Range<Int>) -> UInt64 {
        let before = view.hash(tokens.lowerBound - 1)
        return rules.determiners.contains(before) ? view.hash(tokens.lowerBound - 2) : before
    }

    func opensWithPronoun(after index: Int) -> Bool {
        let hash = view.hash(index + 1)
        return rules.singularPronouns.contains(hash) || rules.pluralPronouns.contains(hash)
            || rules.neuterPronouns.contains(hash)
    }

    /// "did not sign", "never met", "Neither side signed": what is told not to have been, or not to come, is no event.
    func isNegated(_ verb: Clause.Verb, in clause: Clause) -> Bool {
        // "pleaded not guilty" is told.
        if rules.pleadingVerbs.contains(view.hash(verb.head)) { return false }
        // "has made no such move"
        if rules.lightVerbs.contains(view.hash(verb.head)), rules.negations.contains(view.hash(verb.head + 1)) {
            return true
        }
        // "at a price neither government would disclose"
        if (max(clause.tokens.lowerBound, verb.index - 2)..<verb.index).contains(where: {
            rules.noSubjects.contains(view.hash($0))
        }) {
            return true
        }
        return (max(clause.tokens.lowerBound, verb.index - 1)...max(verb.head, verb.index + 1)).contains {
            rules.negations.contains(view.hash($0))
        } || rules.negations.contains(view.hash(clause.tokens.lowerBound)) || hasNoSubject(verb, in: clause)
            // "nearly signed the treaty", "had almost signed": it did not come about.
            || verb.form == .past
                && (rules.approximators.contains(view.hash(verb.index - 1))
                    || (verb.index..<verb.head).contains { rules.approximators.contains(view.hash($0)) })
    }

    /// "the scare is over: no new case has been found": the subject begins with a negation.
    private func hasNoSubject(_ verb: Clause.Verb, in clause: Clause) -> Bool {
        var first = verb.index
        while first > clause.tokens.lowerBound, view.tokens[first - 1].kind == .word,
            !rules.coordinators.contains(view.hash(first - 1)), view.hash(first - 1) != rules.that
        {
            first -= 1
        }
        return first < verb.index && rules.negations.contains(view.hash(first))
    }

    /// "Gas should reach the first homes by 2018": a plan, where the last day of it is to come; "should come in May" is a wish.
    private func isExpected(_ verb: Clause.Verb) -> Bool {
        rules.expectedModals.contains(view.hash(verb.index))
            && view.dates.contains {
                $0.tokens.lowerBound > verb.head && isAhead($0) && preposition(before: $0.tokens) == rules.by
            }
    }

    /// "between August 28 and September 5", "on Monday and Tuesday": from the first to the second.
    func stretch(from mention: SentenceView.Mark<DateMention>, _ date: EDTFDate) -> EDTFDate {
        let joint = mention.tokens.upperBound
        guard rules.rangeJoints.contains(view.hash(joint)),
            let next = view.dates.first(where: { $0.tokens.lowerBound == joint + 1 }), let end = next.value.date,
            case .point(let first) = date, case .point(let last) = end, date.isBefore(end) == .yes,
            rules.rangePrepositions.contains(view.hash(mention.tokens.lowerBound - 1))
                || rules.coordinators.contains(view.hash(joint)) && isNextDay(end, after: date)
        else { return date }
        return .interval(from: .point(first), to: .point(last))
    }

    /// Whether both are days, and one follows the other.
    private func isNextDay(_ date: EDTFDate, after other: EDTFDate) -> Bool {
        guard let day = date.earliest, let before = other.earliest else { return false }
        return day == date.latest && before == other.latest && day.number == before.number + 1
    }

    /// Whether a date is the second of two days in a row: "on Monday and Tuesday".
    func isSecondOfTwo(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        guard let second = mention.value.date, rules.coordinators.contains(view.hash(mention.tokens.lowerBound - 1)),
            let first = view.dates.first(where: { $0.tokens.upperBound == mention.tokens.lowerBound - 1 })?.value.date
        else { return false }
        return isNextDay(second, after: first)
    }

    private static let midnight = Array("T24:00".utf8)

    func resolved(_ mention: SentenceView.Mark<DateMention>, _ date: EDTFDate) -> ResolvedDate {
        var date = dayWeeksAgo(mention) ?? daysTogether(mention, date) ?? stretch(from: mention, date)
        // "shortly before midnight on Monday": of two days one hour is the end and the beginning, so that the day alone is sure.
        if mention.value.value.utf8.suffix(Self.midnight.count).elementsEqual(Self.midnight) { date = date.withoutTime }
        var witnesses = [ResolvedDate.Witness(article: article.id, span: mention.span)]
        if mention.value.basis == .relative, let published = article.published { witnesses += published.witnesses }
        let basis: DateBasis =
            mention.value.basis == .relative && article.published?.basis == .crossDocument
            ? .crossDocument : mention.value.basis
        return ResolvedDate(date: date, basis: basis, witnesses: witnesses, reason: mention.value.reason)
    }

    /// "a week ago" is about seven days ago, and no week of the calendar.
    private func dayWeeksAgo(_ mention: SentenceView.Mark<DateMention>) -> EDTFDate? {
        guard rules.agoWords.contains(view.hash(mention.tokens.upperBound - 1)), let date = mention.value.date,
            let first = date.earliest, let last = date.latest, last.number - first.number == 6,
            let today = article.published?.date.earliest, today == article.published?.date.latest, last < today
        else { return nil }
        let back = (today.number - first.number) / 7 * 7
        var day = EDTFPoint(CivilDay(number: today.number - back))
        day.qualifier = .approximate
        return .point(day)
    }

    /// Whether a date says when the act of its clause was, and not of what year a thing is or since when.
    func datesAct(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        guard mention.value.date != nil, mention.value.type != .set, !view.isQuoted(at: mention.tokens.lowerBound),
            !isBareSeason(mention), !hasStretchPreposition(mention.tokens), !isLabel(mention)
        else { return false }
        let next = mention.tokens.upperBound
        let isPossessive = view.tokens.indices.contains(next) && isPossessiveEnding(next)
        let noun = isPossessive ? next + 1 : next
        guard isPossessive || isAttributive(mention.tokens) else { return true }
        let isHappening = (noun..<noun + 2).contains {
            rules.datableNouns.contains(view.hash($0)) || (isPossessive && actNoun($0) != nil)
        }
        guard isHappening else { return false }
        if isPossessive { return true }
        // "after the 2011 earthquake": the preposition stands within three words before the year.
        return (1...3).contains { rules.eventPrepositions.contains(view.hash(mention.tokens.lowerBound - $0)) }
    }

    /// "Update, 3 November: she left on Tuesday": the day on which the sentence was added.
    private func isLabel(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        rules.updateLabels.contains(view.hash(0)) && view.hash(mention.tokens.upperBound) == Self.colon
    }

    private static let colon = WordHash.of(":")

    /// "only in summer": a season without "the", "last" or a year says how things are each year.
    func isBareSeason(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        guard case .point(let point)? = mention.value.date, let season = point.month else { return false }
        return (21...24).contains(season) && mention.tokens.count == 1
            && !rules.determiners.contains(view.hash(mention.tokens.lowerBound - 1))
    }

    /// "since 2000", "announced for the autumn": the date is not that of the act.
    func hasStretchPreposition(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        let preposition = rules.determiners.contains(view.hash(before)) ? before - 1 : before
        if rules.coordinators.contains(view.hash(preposition)),
            let joined = view.dates.first(where: { $0.tokens.upperBound == preposition })
        {
            return hasStretchPreposition(joined.tokens)
        }
        // "until at least 2013"
        let isHedged = rules.hedges.contains(view.hash(before)) && rules.prepositions.contains(view.hash(before - 1))
        return rules.stretchPrepositions.contains(view.hash(isHedged ? before - 2 : preposition))
    }

    /// "the 1956 declaration", "its initial 2000-2008 presidency": a date between a determiner and its noun.
    func isAttributive(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        guard view.tokens.indices.contains(next), view.tokens[next].kind == .word, tokens.lowerBound > 0 else {
            return false
        }
        let hash = view.hash(next)
        let isNounLike =
            !rules.prepositions.contains(hash) && !rules.coordinators.contains(hash)
            && !rules.determiners.contains(hash)
            && !rules.subordinators.contains(hash) && !rules.relatives.contains(hash) && hash != rules.to
            && !rules.pastAuxiliaries.contains(hash) && !rules.presentAuxiliaries.contains(hash)
            && !rules.perfectAuxiliaries.contains(hash) && !rules.futureAuxiliaries.contains(hash)
            && !rules.singularPronouns.contains(hash) && !rules.pluralPronouns.contains(hash)
            && !rules.irregularPasts.contains(hash) && rules.pastForms[hash] == nil && view.name(at: next) == nil
        guard isNounLike else { return false }
        let before = tokens.lowerBound - 1
        let isDetermined = (max(0, before - 1)...before).contains {
            rules.determiners.contains(view.hash($0)) || isPossessiveEnding($0)
        }
        return isDetermined && !rules.prepositions.contains(view.hash(before))
    }

    func isPossessiveEnding(_ index: Int) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind == .word else { return false }
        let first = article.text.bytes(in: view.tokens[index].span).first
        return first == UInt8(ascii: "'") || first == 0xE2
    }
}
