import ArticleModel

/// What is compared of an event to tell what became of plans; names as numbers.
///
/// A class, as each is compared with many.
final class PlanOutline {
    let id: String
    let date: EDTFDate?
    /// The first day of the date.
    let earliest: CivilDay?
    let dating: Event.Dating
    /// The day on which it was first told; nil where no article says when it was written.
    let toldOn: CivilDay?
    let otherDates: [EDTFDate]
    let act: Int?
    /// The acts in which a plan may be told once it has come about.
    let outcomeActs: [Int]
    let isSaying: Bool
    let place: Int?
    let actors: [Int]
    /// Those of the actors that few events name, so that they tell one event from another.
    let tellingActors: [Int]
    let claims: [Claim]
    let words: [UInt64]
    let matter: EventMatter
    /// Whether it names nothing but the act: "work is to begin".
    let isBare: Bool
    /// The things that the articles of a bare plan tell of elsewhere.
    private(set) var surroundings: [UInt64] = []

    /// Outlines of events, in their order, with what else is known of each.
    static func outlines(of events: [Event], told: [ToldEvent], rules: EventRules) -> [PlanOutline] {
        let actors = events.map { $0.actors.map { NameHash.of($0) }.sorted() }
        var counts: [Int: Int] = [:]
        for actor in actors.joined() { counts[actor, default: 0] += 1 }
        // Of few events all names tell.
        let isCommon = { (actor: Int) in events.count >= 20 && counts[actor, default: 0] * 5 > events.count }
        let outlines = events.indices.map { index in
            PlanOutline(
                events[index], told: told[index], actors: actors[index],
                tellingActors: actors[index].filter { !isCommon($0) }, rules: rules)
        }
        surround(outlines)
        return outlines
    }

    private static func surround(_ outlines: [PlanOutline]) {
        let bare = outlines.indices.filter { outlines[$0].isBare && outlines[$0].date != nil }
        guard !bare.isEmpty else { return }
        let articles = Set(bare.flatMap { outlines[$0].claims.map(\.article) })
        var things: [ArticleID: [UInt64]] = [:]
        for outline in outlines {
            for claim in outline.claims where articles.contains(claim.article) {
                things[claim.article, default: []] += outline.matter.things
            }
        }
        for index in bare {
            let told = outlines[index].claims.flatMap { things[$0.article] ?? [] }
            outlines[index].surroundings = SortedHashes.distinct(told).filter {
                !outlines[index].matter.things.contains($0)
            }
        }
    }

    private init(
        _ event: Event, told: ToldEvent, actors: [Int], tellingActors: [Int], rules: EventRules
    ) {
        id = event.id
        date = event.date?.date
        earliest = date?.earliest
        dating = event.dating
        toldOn = told.toldOn
        otherDates = event.status == .cancelled ? told.otherDates : []
        act = event.act.map { NameHash.of($0) }
        let outcomes = event.status == .planned ? event.act.flatMap { rules.outcomeActs[$0] } : nil
        outcomeActs = outcomes?.map { NameHash.of($0) }.sorted() ?? []
        isSaying = event.act == "say"
        place = event.place.map { NameHash.of($0) }
        self.actors = actors
        self.tellingActors = tellingActors
        claims = event.claims
        words = told.content
        matter = told.matter
        isBare = event.status == .planned && matter.things.allSatisfy(rules.isWork)
    }

    /// The first day on which what is planned may come about: what has no day of its own, or only a last one, may come about as
    /// soon as it has been told.
    var firstDay: CivilDay? {
        switch dating {
        case .act: earliest
        case .deadline, .telling: toldOn ?? earliest
        }
    }

    /// The last day on which it is to be; nil where none was told.
    var lastDay: CivilDay? { dating == .telling ? nil : date?.latest }

    /// Whether an outcome is neither too early nor too late for the plan.
    func allows(_ outcome: PlanOutline) -> Bool {
        guard let firstDay, let first = outcome.earliest else { return false }
        return dating == .telling ? first > firstDay : first >= firstDay && (lastDay.map { first <= $0 } ?? true)
    }
}
