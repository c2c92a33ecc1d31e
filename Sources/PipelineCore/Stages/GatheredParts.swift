import ArticleModel
import Synchronization

/// What a step that sees all articles asks of each, worked out or read when it is first looked at.
public final class GatheredParts<Part: Sendable>: Sendable {
    /// How many articles there are.
    public let count: Int

    private let make: @Sendable (Int) -> Part
    private let makeAll: @Sendable () async -> [Part]
    private let known = Mutex<[Int: Part]>([:])

    /// - Parameters:
    ///   - make: the part of the article at a place.
    ///   - makeAll: all of them in order, by all workers.
    init(count: Int, make: @escaping @Sendable (Int) -> Part, makeAll: @escaping @Sendable () async -> [Part]) {
        self.count = count
        self.make = make
        self.makeAll = makeAll
    }

    /// The part of the article at a place.
    public subscript(place: Int) -> Part {
        if let part = known.withLock({ $0[place] }) { return part }
        let part = make(place)
        known.withLock { $0[place] = part }
        return part
    }

    /// All parts, in the order of the articles.
    public func all() async -> [Part] { await makeAll() }
}
