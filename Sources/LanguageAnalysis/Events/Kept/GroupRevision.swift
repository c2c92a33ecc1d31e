import ArticleModel

/// Brings groups of tellings up to date where some tellings are gone and some are new: the same groups as if all were grouped anew.
///
/// Grouping looks at tellings from the fittest on, each of which joins the likest group before it or stands for one of its own. So
/// what becomes of a telling changes only where the one that stands for its group is gone, or another one that is like it has come to
/// stand for a group. Only such tellings are looked at again, in the same order.
struct GroupRevision {
    /// Group of a telling that has none yet.
    static let none = -1

    let merger: EventMerger
    let table: TellingTable
    /// Of each telling the place of its article.
    let articles: [Int]
    let ids: [ArticleID]
    /// Nil where a telling is not what it was, so that nothing of what is found out holds.
    let outline: (Int) -> TellingOutline?
    /// Of each telling the one that stands for its group.
    private(set) var standing: [Int]
    /// Those that stand or stood for a group which has lost or won a telling.
    private(set) var touched: Set<Int> = []
    /// Those that have come to stand for a group.
    private(set) var risen: [Int] = []
    /// The members of each group as it was, by the telling that stood for it.
    private let members: (Int) -> [Int]

    /// Those to be looked at, the fittest last.
    private var queue: [Int] = []
    private var queued: Set<Int> = []

    /// - Parameters:
    ///   - standing: of each telling the one that stood for its group; `none` where that is gone, or the telling is new.
    ///   - members: the tellings of a group by the one that stands for it, itself among them or not.
    init(
        merger: EventMerger, table: TellingTable, articles: [Int], ids: [ArticleID], standing: [Int],
        members: @escaping (Int) -> [Int], outline: @escaping (Int) -> TellingOutline?
    ) {
        self.merger = merger
        self.table = table
        self.articles = articles
        self.ids = ids
        self.standing = standing
        self.members = members
        self.outline = outline
        for telling in standing.indices where standing[telling] == Self.none { enqueue(telling) }
    }

    /// Looks at what has to be looked at; false where that is more than `most`.
    mutating func run(most: Int) -> Bool {
        while let telling = queue.popLast() {
            guard queued.count <= most else { return false }
            decide(telling)
        }
        return true
    }

    /// Tells that a group has lost a telling that is gone.
    mutating func touch(_ representative: Int) { touched.insert(representative) }

    /// Whether a telling is looked at before another.
    func precedes(_ telling: Int, _ other: Int) -> Bool {
        let (one, two) = (table.keys[telling], table.keys[other])
        if one.fitness != two.fitness { return one.fitness > two.fitness }
        if one.width != two.width { return one.width < two.width }
        if articles[telling] != articles[other] { return ids[articles[telling]] < ids[articles[other]] }
        return one.sentence != two.sentence ? one.sentence < two.sentence : one.rank < two.rank
    }

    /// Why the tellings of a group were taken for one: by what the first that joined it is like the one that stands for it.
    func reason(of representative: Int, _ members: [Int]) -> String {
        let joined = members.filter { $0 != representative }
        guard let first = joined.min(by: precedes) else { return "" }
        return likeness(first, representative)?.reason ?? ""
    }

    private func likeness(_ telling: Int, _ fittest: Int) -> EventMerger.Likeness? {
        guard let one = outline(telling), let other = outline(fittest) else { return nil }
        return merger.likeness(one, other)
    }

    // MARK: One telling

    private mutating func decide(_ telling: Int) {
        let before = standing[telling]
        let now = nearest(to: telling) ?? telling
        guard now != before else { return }
        standing[telling] = now
        if before != Self.none { touched.insert(before) }
        touched.insert(now)
        if before == telling {
            // Who had joined it has to look for another group.
            for member in members(telling) where member != telling { enqueue(member) }
        }
        if now == telling {
            risen.append(telling)
            enqueueThoseLike(telling)
        }
    }

    private func nearest(to telling: Int) -> Int? {
        let glance = table.glances[telling]
        var best: (group: Int, score: Int)?
        for other in standing.indices where standing[other] == other && other != telling {
            guard merger.mayBeLike(glance, table.glances[other]), precedes(other, telling),
                let likeness = likeness(telling, other)
            else { continue }
            if let best, best.score > likeness.score || best.score == likeness.score && precedes(best.group, other) {
                continue
            }
            best = (other, likeness.score)
        }
        return best?.group
    }

    /// Those after a telling that may join its group now.
    private mutating func enqueueThoseLike(_ telling: Int) {
        let glance = table.glances[telling]
        for other in standing.indices where other != telling && !queued.contains(other) {
            guard merger.mayBeLike(table.glances[other], glance), precedes(telling, other),
                likeness(other, telling) != nil
            else { continue }
            enqueue(other)
        }
    }

    private mutating func enqueue(_ telling: Int) {
        guard queued.insert(telling).inserted else { return }
        let place = queue.firstPlace { precedes(telling, $0) }
        queue.insert(telling, at: place)
    }
}
