import ArticleModel

extension EventBuilder {
    /// The events that articles come to, where most of them came to known ones before: the same as if all were made anew.
    ///
    /// - Parameters:
    ///   - memory: what was kept of the making before.
    ///   - events: its events, as they came of it.
    ///   - places: of each article its place among those of before; nil where it is not as it was.
    ///   - tellings: the tellings of the article at a place.
    /// - Returns: nil where so much has changed that all is better made anew.
    public func revised(
        _ memory: EventMemory, _ events: [Event], places: [Int?], articles: [Article],
        tellings: (Int) -> ArticleTellings
    ) -> (events: [Event], memory: EventMemory)? {
        guard events.count == memory.told.count, places.count == articles.count else { return nil }
        return withoutActuallyEscaping(tellings) { tellings in
            EventRevision(
                builder: self, before: memory, events: events, places: places, articles: articles, tellings: tellings
            )?.result()
        }
    }
}

/// Makes the events of a corpus from those of nearly the same one.
private struct EventRevision {
    /// Fewest articles that may have changed, however few there are; beyond that one of so many.
    private static let fewestChanged = 4
    private static let shareChanged = 8

    let builder: EventBuilder
    let before: EventMemory
    let events: [Event]
    let articles: [Article]
    private let looked: LookedTellings
    private let implications: [[Implication]]

    /// Of each article the number of its first telling, and behind the last one the number of all.
    private let starts: [Int]
    /// Of each telling the place of its article.
    private let owners: [Int]
    private let table: TellingTable
    /// The number now of each telling of before; `GroupRevision.none` where it is gone.
    private let numbers: [Int]

    init?(
        builder: EventBuilder, before: EventMemory, events: [Event], places: [Int?], articles: [Article],
        tellings: @escaping (Int) -> ArticleTellings
    ) {
        let stayed = places.compactMap(\.self)
        let changed = places.count - stayed.count + max(0, before.counts.count - stayed.count)
        guard changed <= max(Self.fewestChanged, places.count / Self.shareChanged),
            zip(stayed, stayed.dropFirst()).allSatisfy({ $0 < $1 }),
            stayed.allSatisfy(before.counts.indices.contains)
        else { return nil }
        self.builder = builder
        self.before = before
        self.events = events
        self.articles = articles
        let first = before.counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        var table = TellingTable()
        table.reserveCapacity(before.table.count)
        var starts: [Int] = [0]
        var owners: [Int] = []
        owners.reserveCapacity(before.table.count)
        var implications: [[Implication]] = []
        var numbers = [Int](repeating: GroupRevision.none, count: before.table.count)
        for (place, known) in places.enumerated() {
            if let known {
                for telling in first[known]..<first[known + 1] {
                    numbers[telling] = table.count + telling - first[known]
                }
                table.append(first[known]..<first[known + 1], of: before.table)
                implications.append(before.implications[known])
            } else {
                let own = tellings(place)
                implications.append(own.implications)
                let order = TellingOrder(own.drafts, own.outlines).fittestFirst
                table.append(0..<own.drafts.count, of: TellingTable(own.drafts, own.outlines, fittestFirst: order))
            }
            owners += repeatElement(place, count: table.count - starts[place])
            starts.append(table.count)
        }
        looked = LookedTellings(starts: starts, tellings: tellings)
        self.table = table
        self.implications = implications
        self.starts = starts
        self.owners = owners
        self.numbers = numbers
    }

    /// The events, and what is to be kept of their making.
    func result() -> (events: [Event], memory: EventMemory)? {
        guard let groups = groups() else { return nil }
        let whole = groups.indices.filter { table.makesEvent(groups[$0].representative, groups[$0].members) }
        let anew = whole.filter { groups[$0].event == nil }
        guard let (made, madeTold) = made(anew.map { groups[$0] }, among: groups) else { return nil }
        var raw: [Event] = []
        var told: [ToldEvent] = []
        raw.reserveCapacity(whole.count)
        told.reserveCapacity(whole.count)
        var next = 0
        for group in whole {
            if let event = groups[group].event {
                raw.append(before.unfinished(events[event], at: event))
                told.append(before.told[event])
            } else {
                raw.append(made[next])
                told.append(madeTold[next])
                next += 1
            }
        }
        let finishing = EventFinishing(told: told, rules: builder.rules)
        let days = finishing.days(of: raw)
        let sentences = sentences(telling: finishing.needed(raw, days: days).map { raw[$0] })
        let finished = finishing.finished(raw, days: days, in: sentences)
        guard looked.areSound else { return nil }
        return (
            finished,
            EventMemory(
                checked: zip(starts, starts.dropFirst()).map { $1 - $0 }, table,
                representatives: groups.map(\.representative), members: groups.map(\.members), told: told,
                unfinished: EventMemory.unfinished(raw, beside: finished), implications: implications)
        )
    }

    // MARK: Groups

    private struct Group {
        let representative: Int
        let members: [Int]
        /// The place of its event among those of before; nil where it is to be made, or where it makes none.
        var event: Int?
        var reason = ""
    }

    /// All groups in order; nil where too many tellings would have to be looked at.
    private func groups() -> [Group]? {
        var standing = [Int](repeating: GroupRevision.none, count: table.count)
        var groupOf: [Int: Int] = [:]
        groupOf.reserveCapacity(before.representatives.count)
        let members = before.members.map { $0.compactMap { now($0) } }
        for (group, representative) in before.representatives.enumerated() {
            guard let representative = now(representative) else { continue }
            groupOf[representative] = group
            for member in members[group] { standing[member] = representative }
        }
        var revision = GroupRevision(
            merger: builder.merger, table: table, articles: owners, ids: articles.map(\.id), standing: standing,
            members: { groupOf[$0].map { members[$0] } ?? [] }, outline: { looked.outline($0, of: owners[$0]) })
        for (group, representative) in before.representatives.enumerated()
        where members[group].count < before.members[group].count {
            if let representative = now(representative) { revision.touch(representative) }
        }
        guard revision.run(most: max(64, table.count / Self.shareChanged)) else { return nil }
        return inOrder(revision, members)
    }

    private func now(_ telling: Int) -> Int? {
        numbers[telling] == GroupRevision.none ? nil : numbers[telling]
    }

    private func inOrder(_ revision: GroupRevision, _ members: [[Int]]) -> [Group] {
        var touched: [Int: [Int]] = [:]
        for (telling, representative) in revision.standing.enumerated() where revision.touched.contains(representative)
        {
            touched[representative, default: []].append(telling)
        }
        var groups: [Group] = []
        groups.reserveCapacity(before.representatives.count + revision.risen.count)
        var risen = revision.risen.sorted(by: revision.precedes)[...]
        func add(_ representative: Int) {
            let own = byClaim(touched[representative] ?? [representative])
            groups.append(
                Group(representative: representative, members: own, reason: revision.reason(of: representative, own)))
        }
        var event = 0
        for (group, old) in before.representatives.enumerated() {
            defer { if before.table.makesEvent(old, before.members[group]) { event += 1 } }
            guard let representative = now(old), revision.standing[representative] == representative else { continue }
            while let first = risen.first, revision.precedes(first, representative) { add(risen.removeFirst()) }
            if revision.touched.contains(representative) {
                add(representative)
            } else {
                var kept = Group(representative: representative, members: members[group])
                if table.makesEvent(representative, members[group]) {
                    kept.event = before.told[event].hangsOnOthers ? nil : event
                    kept.reason = events[event].mergeReason
                }
                groups.append(kept)
            }
        }
        for representative in risen { add(representative) }
        return groups
    }

    /// Tellings by article and sentence, those of one sentence as they were found.
    private func byClaim(_ members: [Int]) -> [Int] {
        guard members.count > 1 else { return members }
        return members.sorted { one, other in
            guard owners[one] == owners[other] else { return articles[owners[one]].id < articles[owners[other]].id }
            let (sentence, second) = (table.keys[one].sentence, table.keys[other].sentence)
            return sentence != second ? sentence < second : one < other
        }
    }

    // MARK: Events

    /// The events of some groups, and what is compared of them; nil where tellings are not what they were.
    private func made(_ groups: [Group], among all: [Group]) -> (events: [Event], told: [ToldEvent])? {
        let places = Set(groups.lazy.flatMap(\.members).map { owners[$0] }).sorted()
        let sentences = ToldSentences(places.map(looked.tellings))
        let made = groups.compactMap(whole)
        guard made.count == groups.count else { return nil }
        let making = EventMaking(
            of: made, sentences, articles: places.map { articles[$0] },
            claimed: sentences.isFollowedByCounts ? claimed(in: Set(places), all) : [], rules: builder.rules)
        let events = making.events(0..<making.count)
        return (events, making.told(events))
    }

    private func whole(_ group: Group) -> EventMerger.Group? {
        let tellings = group.members.compactMap { looked.draft($0, of: owners[$0]) }
        guard let representative = looked.draft(group.representative, of: owners[group.representative]),
            tellings.count == group.members.count
        else { return nil }
        let whole = EventMerger.Group(representative: representative, tellings: tellings, reason: group.reason)
        guard representative.isByTheWay else { return whole }
        let own = Dictionary(group.members.map { (articles[owners[$0]].id, articles[owners[$0]].published) }) {
            first, _ in first
        }
        return OpenAccords.group(whole) { own[$0] ?? nil }
    }

    /// The sentences of some articles that tell an event.
    private func claimed(in places: Set<Int>, _ groups: [Group]) -> Set<Claim> {
        var claimed: Set<Claim> = []
        for group in groups where table.makesEvent(group.representative, group.members) {
            let opening = table.keys[group.representative].isByTheWay ? opening(of: group) : nil
            for member in group.members
            where places.contains(owners[member]) && (!table.keys[member].isByTheWay || member == opening) {
                claimed.insert(claim(member))
            }
        }
        return claimed
    }

    /// The telling by which what parties came to is told.
    private func opening(of group: Group) -> Int? {
        group.members.filter { table.keys[$0].isOpen }.min { order($0) < order($1) }
    }

    private func order(_ telling: Int) -> OpenAccords.Order {
        OpenAccords.Order(claim(telling), articles[owners[telling]].published)
    }

    private func claim(_ telling: Int) -> Claim {
        Claim(article: articles[owners[telling]].id, span: table.keys[telling].sentence)
    }

    /// What the sentences of some events say beside.
    private func sentences(telling events: [Event]) -> ToldSentences {
        guard !events.isEmpty else { return ToldSentences([]) }
        let ids = Set(events.lazy.flatMap(\.claims).map(\.article))
        return ToldSentences(articles.indices.filter { ids.contains(articles[$0].id) }.map(looked.tellings))
    }
}

/// The tellings of articles that are looked at, which may come to be others than they were: where a text that was kept cannot be read.
private final class LookedTellings {
    let tellings: (Int) -> ArticleTellings
    private let starts: [Int]
    /// False where an article told another number of things than it did.
    private(set) var areSound = true

    init(starts: [Int], tellings: @escaping (Int) -> ArticleTellings) {
        self.starts = starts
        self.tellings = tellings
    }

    func outline(_ telling: Int, of article: Int) -> TellingOutline? {
        let outlines = tellings(article).outlines
        return isSound(outlines.count, article) ? outlines[telling - starts[article]] : nil
    }

    func draft(_ telling: Int, of article: Int) -> EventDraft? {
        let drafts = tellings(article).drafts
        return isSound(drafts.count, article) ? drafts[telling - starts[article]] : nil
    }

    private func isSound(_ count: Int, _ article: Int) -> Bool {
        if count != starts[article + 1] - starts[article] { areSound = false }
        return areSound
    }
}
