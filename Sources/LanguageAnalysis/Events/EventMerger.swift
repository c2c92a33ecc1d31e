import ArticleModel

/// Brings tellings of one happening together, whatever their order, and says why.
///
/// Two tellings are one happening when their dates can be the same and they tell the same act of the same parties, or most of
/// their content words are shared. Groups grow around their fittest telling, never through chains.
public struct EventMerger: Sendable {
    /// How alike two tellings must be.
    public struct Thresholds: Sendable {
        /// Smallest share of the shorter telling's words that is enough by itself, in percent.
        public var wordsAlone = 60
        /// The same, where the act and two parties are the same.
        public var wordsWithAct = 22
        /// The same, where articles differ, one party is shared and the act is one that is seldom repeated.
        public var wordsWithTellingAct = 15
        /// The same, where a plan and a happening are compared.
        public var wordsOfPlan = 30
        /// The same, where one of them is told without a date.
        public var wordsWithoutDate = 40

        /// Fewest shared words that are enough by themselves, however few words there are.
        static let fewestWords = 4

        /// How many words are enough by themselves where the shorter telling has so many.
        func wordsNeeded(of count: Int) -> Int { max(Self.fewestWords, (wordsAlone * count + 99) / 100) }

        /// The standard values.
        public init() {}
    }

    /// A group of tellings.
    public struct Group: Sendable {
        /// The telling that stands for the group.
        public let representative: EventDraft
        /// All tellings, the representative among them, by claim.
        public let tellings: [EventDraft]
        /// Why they were taken for one; empty for a single telling.
        public let reason: String
    }

    private let thresholds: Thresholds

    /// Makes a merger.
    public init(thresholds: Thresholds = Thresholds()) { self.thresholds = thresholds }

    /// The groups of `drafts`, by their fittest telling.
    public func groups(of drafts: [EventDraft]) -> [Group] { groups(of: drafts, drafts.map { TellingOutline($0) }) }

    /// The groups of tellings whose outlines are drawn.
    func groups(of drafts: [EventDraft], _ outlines: [TellingOutline]) -> [Group] {
        grouping(of: drafts, outlines).groups.map { $0.group(of: drafts) }
    }

    /// Groups of tellings by their numbers, and the order in which the tellings were looked at.
    struct Grouping: Sendable {
        let fittestFirst: [Int]
        let groups: [NumberedGroup]
    }

    /// A group of tellings by their numbers.
    struct NumberedGroup: Sendable {
        let representative: Int
        /// By claim.
        let tellings: [Int]
        let reason: String

        func group(of drafts: [EventDraft]) -> Group {
            Group(representative: drafts[representative], tellings: tellings.map { drafts[$0] }, reason: reason)
        }
    }

    /// The groups of tellings by their numbers.
    func grouping(of drafts: [EventDraft], _ outlines: [TellingOutline]) -> Grouping {
        let order = TellingOrder(drafts, outlines)
        var groups: [[Int]] = []
        var fittest: [TellingOutline] = []
        var reasons: [String] = []
        var index = GroupIndex(of: outlines, thresholds: thresholds)
        let fittestFirst = order.fittestFirst
        for draft in fittestFirst {
            let best = nearest(to: outlines[draft], in: &index, fittest)
            if let best {
                groups[best.group].append(draft)
                if reasons[best.group].isEmpty { reasons[best.group] = best.likeness.reason }
            } else {
                index.add(groups.count, outlines[draft])
                groups.append([draft])
                fittest.append(outlines[draft])
                reasons.append("")
            }
        }
        let places = order.placesByClaim
        let numbered = zip(groups, reasons).map { members, reason in
            let byClaim = members.count == 1 ? members : members.sorted { places[$0] < places[$1] }
            return NumberedGroup(representative: members[0], tellings: byClaim, reason: reason)
        }
        return Grouping(fittestFirst: fittestFirst, groups: numbered)
    }

    /// The group whose fittest telling is most like one; of groups that are equally alike the earlier one, which grew around a
    /// fitter telling.
    private func nearest(
        to telling: TellingOutline, in groups: inout GroupIndex, _ fittest: [TellingOutline]
    ) -> (group: Int, likeness: Likeness)? {
        let sketch = telling.sketch
        var best: (group: Int, likeness: Likeness)?
        groups.each(near: telling) { member in
            guard mayBeAlike(sketch, member.sketch), statusesAgree(sketch.status, member.sketch.status),
                sketch.isUndated || member.sketch.isUndated || daysAgree(telling.days, member.days),
                let likeness = likeness(telling, fittest[member.group])
            else { return }
            if let best, (best.likeness.score, -best.group) > (likeness.score, -member.group) { return }
            best = (member.group, likeness)
        }
        return best
    }

    /// False where a telling cannot belong to the group of another, as numbers show: `nearest` asks no more before it looks closely.
    func mayBeLike(_ telling: TellingTable.Glance, _ fittest: TellingTable.Glance) -> Bool {
        guard telling.window.overlaps(fittest.days) else { return false }
        let (one, other) = (telling.sketch, fittest.sketch)
        return mayBeAlike(one, other) && statusesAgree(one.status, other.status)
            && (one.isUndated || other.isUndated || telling.days.agrees(with: fittest.days))
    }

    /// How alike two tellings are, and by which rule.
    struct Likeness {
        enum Rule {
            case words, parties, party, place, picture, history, again, accord, plan
        }

        let score: Int
        let rule: Rule

        var reason: String {
            switch rule {
            case .words: "the dates agree and \(score) % of the words are shared"
            case .parties: "the dates agree, the act is the same and so are the parties"
            case .party: "the dates agree, the act is the same and so is a party"
            case .place: "the dates agree, the act is the same and so is the place"
            case .picture: "a picture of the same day and people"
            case .history: "both tell of the same day, long before they were written"
            case .again: "one names the year or month of the other's day, and the act and the thing are the same"
            case .accord: "the day is the same, and the parties and the thing agreed on"
            case .plan: "a plan and a happening agree in time, place and party"
            }
        }
    }

    /// False where none of the rules below can hold, as for most pairs.
    private func mayBeAlike(_ one: TellingSketch, _ other: TellingSketch) -> Bool {
        let shared = one.mostShared(with: other)
        let percent = shared < 3 ? 0 : one.percent(shared, with: other)
        if shared >= Thresholds.fewestWords, percent >= thresholds.wordsAlone { return true }
        let mayMeet = one.mayMeet(other)
        if one.isUndated || other.isUndated {
            return mayMeet && one.isOfAct(of: other) && shared >= 3 && percent >= thresholds.wordsWithoutDate
        }
        if one.isHistory, other.isHistory, shared >= 2 { return true }
        if one.isOfAct(of: other) {
            if shared >= 2 { return true }
            // One word is enough beside a party only where there are few.
            if mayMeet, shared == 1, one.percent(1, with: other) >= thresholds.wordsWithTellingAct { return true }
        }
        // A picture or a calling off in one article, a look back, a plan beside its happening, an accord in other words.
        return mayMeet
            && (one.isAccord && other.isAccord && shared >= 2 || one.article == other.article || one.isHistory
                || other.isHistory || one.status != other.status)
    }

    func likeness(_ one: TellingOutline, _ other: TellingOutline) -> Likeness? {
        guard datesAgree(one, other), statusesAgree(one.status, other.status) else { return nil }
        // One sentence is one telling.
        guard one.article != other.article || one.sentence != other.sentence else { return nil }
        let parties = SortedHashes.sharedCount(one.actors, other.actors)
        // Most pairs are told apart by the most words they could share: more words never make two tellings less alike.
        let mostShared = one.sketch.mostShared(with: other.sketch)
        guard likeness(one, other, parties: parties, shared: mostShared) != nil, !one.matter.contradicts(other.matter)
        else {
            return nil
        }
        let shared = SortedHashes.sharedCount(one.words, other.words)
        return likeness(one, other, parties: parties, shared: shared)
    }

    private func likeness(
        _ one: TellingOutline, _ other: TellingOutline, parties: Int, shared: Int
    ) -> Likeness? {
        let shorter = min(one.words.count, other.words.count)
        let percent = shorter == 0 ? 0 : shared * 100 / shorter
        if percent >= thresholds.wordsAlone, shared >= Thresholds.fewestWords {
            return Likeness(score: percent, rule: .words)
        }
        if one.isUndated || other.isUndated {
            guard one.act != nil, one.act == other.act, !one.kind.contains(.saying), one.article != other.article,
                parties >= 1, shared >= 3, percent >= thresholds.wordsWithoutDate
            else { return nil }
            return Likeness(score: percent, rule: .party)
        }
        let isSamePlace = one.place != nil && one.place == other.place
        if one.act != nil, one.act == other.act, !one.kind.contains(.saying),
            let rule = ruleOfAct(one, other, parties: parties, shared: shared, percent: percent)
        {
            return Likeness(score: percent, rule: rule)
        }
        if parties > 0, isPicture(one, other) { return Likeness(score: percent, rule: .picture) }
        if isCallingOff(one, other), parties > 0 { return Likeness(score: percent, rule: .party) }
        if parties > 0 || shared >= 2, isHistory(one, other) { return Likeness(score: percent + 20, rule: .history) }
        if parties >= 2, shared >= 2, isLookingBack(one, other) {
            return Likeness(score: percent + 20, rule: .history)
        }
        if isOneAccord(one, other, parties: parties, shared: shared) { return Likeness(score: percent, rule: .accord) }
        if isNamedAgain(one, other, parties: parties, shared: shared, percent: percent) {
            return Likeness(score: percent + 10, rule: .again)
        }
        if one.status != other.status, isSamePlace, parties > 0, one.kind.contains(.encounter),
            other.kind.contains(.encounter)
        {
            return Likeness(score: percent, rule: .plan)
        }
        return nil
    }

    /// By which rule two tellings of the same act tell one happening; nil for none.
    private func ruleOfAct(
        _ one: TellingOutline, _ other: TellingOutline, parties: Int, shared: Int, percent: Int
    ) -> Likeness.Rule? {
        let isSamePlace = one.place != nil && one.place == other.place
        let needed = one.status == other.status ? thresholds.wordsWithAct : thresholds.wordsOfPlan
        if parties >= 2 || (parties == 1 && isSamePlace), percent >= needed, shared >= 3 { return .parties }
        guard one.article != other.article else { return nil }
        // Tellings from different articles rarely share more than one party when one of them says "they".
        if parties >= 1, percent >= thresholds.wordsWithTellingAct, !one.kind.contains(.common) { return .party }
        // "Talks were revived in Moscow in April" names no party, so that none can differ.
        if isSamePlace, shared >= 3, percent >= thresholds.wordsOfPlan, one.status == other.status,
            one.actors.isEmpty || other.actors.isEmpty
        {
            return .place
        }
        return nil
    }

    /// Whether two articles name one day of an earlier year: such a day is seldom told for two happenings.
    private func isHistory(_ one: TellingOutline, _ other: TellingOutline) -> Bool {
        one.article != other.article && one.date == other.date && one.isHistory && other.isHistory
            && (one.days?.count == 1 || one.isInterval)
    }

    /// Whether one names only the year or month in which the other's day lies, of the same act and thing: "The council had approved
    /// the pier in March."
    private func isNamedAgain(
        _ one: TellingOutline, _ other: TellingOutline, parties: Int, shared: Int, percent: Int
    ) -> Bool {
        guard one.article != other.article, one.status == other.status, let days = one.days, let others = other.days,
            days.count != others.count, max(days.count, others.count) >= 28, min(days.count, others.count) <= 31,
            !one.kind.contains(.saying), !other.kind.contains(.saying), !one.matter.contradicts(other.matter)
        else { return false }
        let things = SortedHashes.sharedCount(one.matter.things, other.matter.things)
        if one.act != nil, one.act == other.act, !one.kind.contains(.common) {
            // Each of the things of the shorter telling, or one beside a party.
            let fewest = min(one.matter.things.count, other.matter.things.count)
            return shared >= 2 && (things >= 2 || things >= 1 && (parties >= 1 || things == fewest))
        }
        // Of a year long past the acts are told in many words.
        let mayBeOneAct = one.act == nil || other.act == nil || one.act == other.act
        guard mayBeOneAct, one.isHistory, other.isHistory, shared >= 2 else { return false }
        return things >= 3 || (things >= 2 && parties >= 1)
            || things >= 1 && shared >= Thresholds.fewestWords && percent >= thresholds.wordsOfPlan
    }

    /// "They agreed to take up the talks on the treaty again", "the treaty talks were reopened": one accord, seen from two sides.
    private func isOneAccord(_ one: TellingOutline, _ other: TellingOutline, parties: Int, shared: Int) -> Bool {
        guard one.article != other.article, one.status == other.status, one.kind.contains(.accord),
            other.kind.contains(.accord), one.days == other.days, one.days?.count == 1, parties >= 1, shared >= 2
        else { return false }
        return SortedHashes.sharedCount(one.matter.things, other.matter.things) >= 2
    }

    /// Whether an article, a year or more later, names the very day of what another one told at the time.
    private func isLookingBack(_ one: TellingOutline, _ other: TellingOutline) -> Bool {
        one.isHistory != other.isHistory && one.article != other.article && one.days == other.days
            && one.days?.count == 1 && one.status == other.status
    }

    /// Whether one article tells twice that something was called off, once without saying what.
    private func isCallingOff(_ one: TellingOutline, _ other: TellingOutline) -> Bool {
        one.status == .cancelled && other.status == .cancelled && one.article == other.article
            && (one.act == nil) != (other.act == nil)
    }

    /// Whether one of them tells what a picture of the article shows on the day of the other.
    private func isPicture(_ one: TellingOutline, _ other: TellingOutline) -> Bool {
        guard one.article == other.article, one.status == other.status, one.isCaption != other.isCaption,
            one.date == other.date, one.days?.count == 1
        else { return false }
        let (picture, story) = one.isCaption ? (one, other) : (other, one)
        return (picture.act == nil || picture.kind.contains(.saying)) && !story.kind.contains(.saying)
    }

    /// Dates agree when one lies within the other, or both within a few days, and neither is much vaguer than a season.
    private func datesAgree(_ one: TellingOutline, _ other: TellingOutline) -> Bool {
        // What has no date of its own is of some day before it was told, or after it.
        if one.isUndated || other.isUndated {
            guard let days = one.window, let others = other.window else { return false }
            return days.overlaps(others)
        }
        return daysAgree(one.days, other.days)
    }

    private func daysAgree(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> Bool {
        guard let days = one, let others = other else { return false }
        return (days.lowerBound <= others.lowerBound && others.upperBound <= days.upperBound)
            || (others.lowerBound <= days.lowerBound && days.upperBound <= others.upperBound)
    }

    private func statusesAgree(_ one: Event.Status, _ other: Event.Status) -> Bool {
        one == other || (isTold(one) && isTold(other))
    }

    private func isTold(_ status: Event.Status) -> Bool { status != .cancelled && status != .denied }
}

extension Claim {
    /// The telling as a claim.
    public init(_ draft: EventDraft) {
        self.init(article: draft.article, span: draft.sentence)
    }
}
