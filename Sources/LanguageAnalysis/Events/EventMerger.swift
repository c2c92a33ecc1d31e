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
    public func groups(of drafts: [EventDraft]) -> [Group] {
        let ordered = drafts.sorted(by: Self.isFitter)
        var groups: [[EventDraft]] = []
        var reasons: [String] = []
        // The days of each group's fittest telling, so that most pairs are told apart by two comparisons.
        var days: [ClosedRange<Int>?] = []
        for draft in ordered {
            let own = Self.days(draft)
            let match = groups.indices.lazy.compactMap {
                index -> (index: Int, likeness: (score: Int, reason: String))? in
                guard let own, let other = days[index], own.overlaps(other) else { return nil }
                return likeness(draft, groups[index][0]).map { (index: index, likeness: $0) }
            }.max { ($0.likeness.score, -$0.index) < ($1.likeness.score, -$1.index) }
            if let match {
                groups[match.index].append(draft)
                if reasons[match.index].isEmpty { reasons[match.index] = match.likeness.reason }
            } else {
                groups.append([draft])
                reasons.append("")
                days.append(own)
            }
        }
        return zip(groups, reasons).map { tellings, reason in
            Group(
                representative: tellings[0],
                tellings: tellings.sorted { Claim($0) < Claim($1) }, reason: reason)
        }
    }

    /// The days a telling may speak of, by number; nil where they are too many to merge by.
    private static func days(_ draft: EventDraft) -> ClosedRange<Int>? {
        guard let start = draft.date.date.earliest, let end = draft.date.date.latest, start <= end,
            end.number - start.number <= 366
        else { return nil }
        return start.number...end.number
    }

    /// The order in which tellings are looked at: sharpest and fittest first, then by article and span.
    private static func isFitter(_ left: EventDraft, _ right: EventDraft) -> Bool {
        let widths = (left.date.date.width, right.date.date.width)
        if left.fitness != right.fitness { return left.fitness > right.fitness }
        if widths.0 != widths.1 { return widths.0 < widths.1 }
        return Claim(left) != Claim(right)
            ? Claim(left) < Claim(right) : left.date.date.description < right.date.date.description
    }

    private func likeness(_ one: EventDraft, _ other: EventDraft) -> (score: Int, reason: String)? {
        guard datesAgree(one, other), statusesAgree(one.status, other.status) else { return nil }
        let shared = SortedHashes.sharedCount(one.content, other.content)
        let shorter = min(one.content.count, other.content.count)
        let percent = shorter == 0 ? 0 : shared * 100 / shorter
        let parties = one.actors.filter(other.actors.contains)
        let isSameAct = one.act != nil && one.act == other.act && one.act != "say"
        let isSameSentence = one.article == other.article && one.sentence == other.sentence
        guard !isSameSentence else { return nil }
        if percent >= thresholds.wordsAlone, shared >= 4 {
            return (percent, "the dates agree and \(percent) % of the words are shared")
        }
        let needed = one.status == other.status ? thresholds.wordsWithAct : thresholds.wordsOfPlan
        if isSameAct, parties.count >= 2 || (parties.count == 1 && one.place != nil && one.place == other.place),
            percent >= needed, shared >= 3
        {
            return (percent, "the dates agree, the act is the same and so are the parties")
        }
        // Tellings from different articles rarely share more than one party when one of them says "they".
        if isSameAct, one.article != other.article, parties.count >= 1, percent >= thresholds.wordsWithTellingAct,
            !Self.commonActs.contains(one.act ?? "")
        {
            return (percent, "the dates agree, the act is the same and so is a party")
        }
        // "Talks were revived in Moscow in April" names no party, so that none can differ.
        if isSameAct, one.article != other.article, one.place != nil, one.place == other.place, shared >= 3,
            percent >= thresholds.wordsOfPlan, one.status == other.status, one.actors.isEmpty || other.actors.isEmpty
        {
            return (percent, "the dates agree, the act is the same and so is the place")
        }
        if isPicture(one, other), !parties.isEmpty { return (percent, "a picture of the same day and people") }
        if isHistory(one, other), !parties.isEmpty || shared >= 2 {
            return (percent + 20, "both tell of the same day, long before they were written")
        }
        if one.status != other.status, one.place != nil, one.place == other.place, !parties.isEmpty,
            Self.encounters.contains(one.act ?? ""), Self.encounters.contains(other.act ?? "")
        {
            return (percent, "a plan and a happening agree in time, place and party")
        }
        return nil
    }

    /// Whether two articles name one day of an earlier year: such a day is seldom told for two happenings.
    private func isHistory(_ one: EventDraft, _ other: EventDraft) -> Bool {
        one.article != other.article && one.date.date == other.date.date && one.isHistory && other.isHistory
            && (one.date.date.width == 0 || isInterval(one.date.date))
    }

    /// Two articles seldom give the same two ends to different happenings.
    private func isInterval(_ date: EDTFDate) -> Bool {
        if case .interval = date { date.width < 62 } else { false }
    }

    /// Whether one of them tells what a picture of the article shows on the day of the other.
    private func isPicture(_ one: EventDraft, _ other: EventDraft) -> Bool {
        guard one.article == other.article, one.status == other.status else { return false }
        guard one.date.date == other.date.date, one.date.date.width == 0 else { return false }
        let picture = one.role == .caption ? one : other
        let story = one.role == .caption ? other : one
        guard picture.role == .caption, story.role != .caption else { return false }
        return (picture.act == nil || picture.act == "say") && story.act != "say"
    }

    /// Acts that tell of one meeting, seen from different sides.
    private static let encounters: Set<String> = ["meet", "visit", "agree", "discuss", "hold", "resume", "sign"]
    /// Acts that the same parties do again and again, so that the act alone says little.
    private static let commonActs: Set<String> = ["say", "agree", "meet", "discuss", "announce", "sign", "cooperate"]

    /// Dates agree when one lies within the other, or both within a few days, and neither is much vaguer than a season.
    private func datesAgree(_ one: EventDraft, _ other: EventDraft) -> Bool {
        let dates = (one.date.date, other.date.date)
        guard dates.0.overlaps(dates.1) != .no else { return false }
        return dates.0.width <= 366 && dates.1.width <= 366
            && (dates.0.encloses(dates.1) || dates.1.encloses(dates.0))
    }

    private func statusesAgree(_ one: Event.Status, _ other: Event.Status) -> Bool {
        let told: Set<Event.Status> = [.happened, .planned, .ongoing, .claimed]
        return one == other || (told.contains(one) && told.contains(other))
    }
}

extension Claim {
    /// The telling as a claim.
    public init(_ draft: EventDraft) {
        self.init(article: draft.article, span: draft.sentence)
    }
}
