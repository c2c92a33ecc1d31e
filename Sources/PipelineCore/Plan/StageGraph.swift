/// How the stages of a pipeline hang together: each takes what one before it has left, or the articles as they are loaded.
///
/// Stages go by their number in the pipeline; nil stands for the articles as they are loaded.
public struct StageGraph: Sendable, Hashable {
    /// What each stage takes; a number is always smaller than that of the stage itself.
    public let sources: [Int?]

    /// Takes what each stage takes; a stage cannot take what comes after it, and then takes what is loaded.
    public init(sources: [Int?]) {
        self.sources = sources.enumerated().map { number, source in
            source.flatMap { (0..<number).contains($0) ? $0 : nil }
        }
    }

    /// Some stages in a row, each on what the one before has left.
    public init(inARow count: Int) {
        sources = (0..<count).map { $0 == 0 ? nil : $0 - 1 }
    }

    /// True where no stage begins a branch.
    public var isRow: Bool { sources.enumerated().allSatisfy { $0.element == ($0.offset == 0 ? nil : $0.offset - 1) } }

    /// Some stages in the order of the pipeline, what is loaded first.
    public static func sorted(_ stages: Set<Int?>) -> [Int?] { stages.sorted { ($0 ?? -1) < ($1 ?? -1) } }

    /// The last stage of the list; nil where there is none.
    public var last: Int? { sources.indices.last }

    /// The stages that articles pass up to and with `end`, in their order.
    public func path(to end: Int?) -> [Int] {
        var path: [Int] = []
        var stage = end
        while let number = stage, sources.indices.contains(number) {
            path.append(number)
            stage = sources[number]
        }
        return path.reversed()
    }

    /// How many stages take what each leaves, by its number.
    private var takers: [Int] {
        var takers = Array(repeating: 0, count: sources.count)
        for case let source? in sources { takers[source] += 1 }
        return takers
    }

    /// The stages that no other stage takes from.
    public var ends: [Int] {
        let takers = takers
        return sources.indices.filter { takers[$0] == 0 }
    }

    /// The stages that come after `number` in any branch.
    public func following(_ number: Int) -> [Int] {
        var isAfter = Array(repeating: false, count: sources.count)
        for (stage, source) in sources.enumerated() where stage > number {
            isAfter[stage] = source.map { $0 == number || isAfter[$0] } ?? false
        }
        return sources.indices.filter { isAfter[$0] }
    }

    /// The graph of some of the stages, by rising number: each takes what the last of them on its way has left.
    public func keeping(_ stages: [Int]) -> StageGraph {
        let places = Dictionary(stages.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        return StageGraph(
            sources: stages.map { stage in path(to: stage).dropLast().last { places[$0] != nil }.flatMap { places[$0] }
            })
    }
}
