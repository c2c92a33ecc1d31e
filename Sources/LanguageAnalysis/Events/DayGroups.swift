/// Finds the groups whose days lie around or within those of a telling, without looking at the others.
struct DayGroups {
    /// A group by its number, and the sketch of its fittest telling.
    struct Member {
        let group: Int
        let sketch: TellingSketch
    }

    /// The groups of each stretch of days; tellings of a topic share a few hundred stretches.
    private var members: [[Member]] = []
    private var stretches: [ClosedRange<Int>: Int] = [:]
    private var covering: [Int: [Int]] = [:]
    private var starting: [Int: [Int]] = [:]

    /// Adds a group by the days of its fittest telling.
    mutating func add(_ member: Member, days: ClosedRange<Int>) {
        if let known = stretches[days] {
            members[known].append(member)
            return
        }
        let stretch = members.count
        stretches[days] = stretch
        members.append([member])
        for day in days { covering[day, default: []].append(stretch) }
        starting[days.lowerBound, default: []].append(stretch)
    }

    /// Calls `body` with the groups that share a day with `days`, each once, by their stretches.
    func each(sharing days: ClosedRange<Int>, _ body: ([Member]) -> Void) {
        for stretch in covering[days.lowerBound] ?? [] { body(members[stretch]) }
        for day in days.dropFirst() {
            for stretch in starting[day] ?? [] { body(members[stretch]) }
        }
    }
}
