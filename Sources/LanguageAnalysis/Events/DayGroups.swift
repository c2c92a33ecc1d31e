/// Finds the groups whose days lie around or within those of a telling, without looking at the others.
struct DayGroups {
    /// A group by its number, with the sketch and the days of its fittest telling.
    struct Member {
        let group: Int
        let sketch: TellingSketch
        let days: ClosedRange<Int>
    }

    /// The groups of each stretch of days; tellings of a topic share a few hundred stretches.
    private var members: [[Member]] = []
    private var stretches: [ClosedRange<Int>: Int] = [:]
    private var covering: [Int: [Int]] = [:]
    /// The stretches by their first day.
    private var starting: [(day: Int, stretch: Int)] = []

    /// Adds a group by the days of its fittest telling.
    mutating func add(_ member: Member) {
        let days = member.days
        if let known = stretches[days] {
            members[known].append(member)
            return
        }
        let stretch = members.count
        stretches[days] = stretch
        members.append([member])
        for day in days { covering[day, default: []].append(stretch) }
        starting.insert((days.lowerBound, stretch), at: firstStart(after: days.lowerBound))
    }

    /// How many groups share a day with `days`.
    func count(sharing days: ClosedRange<Int>) -> Int {
        var count = 0
        each(sharing: days) { count += $0.count }
        return count
    }

    /// Calls `body` with the groups that share a day with `days`, each once, by their stretches.
    func each(sharing days: ClosedRange<Int>, _ body: ([Member]) -> Void) {
        for stretch in covering[days.lowerBound] ?? [] { body(members[stretch]) }
        for start in starting[firstStart(after: days.lowerBound)...] {
            guard start.day <= days.upperBound else { return }
            body(members[start.stretch])
        }
    }

    /// Place of the first stretch that begins after a day.
    private func firstStart(after day: Int) -> Int {
        starting.firstPlace { $0.day <= day }
    }
}
