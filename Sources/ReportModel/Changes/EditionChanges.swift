/// What differs between two editions, event by event: pure, and the same whichever order the entries come in.
public struct EditionChanges: Sendable, Hashable {
    /// In what an entry differs.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It was not told before.
        case new
        /// It is no longer told.
        case gone
        /// Its date is another.
        case date
        /// It came to pass, was called off, or the like.
        case status
        /// Others tell it too, or fewer.
        case support
        /// It says the same of the same event in other words.
        case wording
    }

    /// One entry that differs.
    public struct Change: Sendable, Hashable {
        /// As it was; nil for one that is new.
        public let before: EntrySnapshot?
        /// As it is; nil for one that is gone.
        public let after: EntrySnapshot?
        /// In what it differs, the weightiest first; never empty.
        public let kinds: [Kind]
        /// For one that is gone, the entry that now tells it together with another; for one that is new, the entry of the
        /// last edition that it was told with. Its id.
        public let sharedWith: String?
    }

    /// The changes: those of the new edition in its order, then those that are gone in the order of the old one.
    public let changes: [Change]

    /// Compares two editions.
    public init(from old: [EntrySnapshot], to new: [EntrySnapshot]) {
        let matching = EntryMatching(old: old, new: new)
        var changes: [Change] = []
        for (index, after) in new.enumerated() {
            guard let match = matching.oldIndex[index] else {
                let source = matching.source(ofNew: index).map { old[$0].id }
                changes.append(Change(before: nil, after: after, kinds: [.new], sharedWith: source))
                continue
            }
            let kinds = Self.kinds(old[match], after)
            if !kinds.isEmpty {
                changes.append(Change(before: old[match], after: after, kinds: kinds, sharedWith: nil))
            }
        }
        for (index, before) in old.enumerated() where !matching.isMatched(old: index) {
            let target = matching.target(ofOld: index).map { new[$0].id }
            changes.append(Change(before: before, after: nil, kinds: [.gone], sharedWith: target))
        }
        self.changes = changes
    }

    private init(changes: [Change]) { self.changes = changes }

    /// Those changes that answer to a condition.
    public func filter(_ isWanted: (Change) -> Bool) -> EditionChanges {
        EditionChanges(changes: changes.filter(isWanted))
    }

    /// The changes whose weightiest kind is this one.
    public subscript(kind: Kind) -> [Change] { changes.filter { $0.kinds.first == kind } }

    private static func kinds(_ before: EntrySnapshot, _ after: EntrySnapshot) -> [Kind] {
        var kinds: [Kind] = []
        if before.date != after.date { kinds.append(.date) }
        if before.status != after.status { kinds.append(.status) }
        if before.outlets != after.outlets || before.origins != after.origins { kinds.append(.support) }
        if kinds.isEmpty, before.text != after.text { kinds.append(.wording) }
        return kinds
    }
}

/// Which entry of one edition is which of the other: by id, else by the tellings they share, the most first, else by the same words
/// of the same day from another place, as of an article whose file was renamed.
struct EntryMatching {
    private(set) var oldIndex: [Int: Int] = [:]
    private var newIndex: [Int: Int] = [:]
    /// Shared tellings by pair, the most first.
    private var shared: [(old: Int, new: Int, count: Int)] = []

    init(old: [EntrySnapshot], new: [EntrySnapshot]) {
        shared = Self.shared(old, new)
        let byID = Dictionary(old.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for (index, entry) in new.enumerated() {
            if let known = byID[entry.id], newIndex[known] == nil { match(known, index) }
        }
        // An event's id comes from its smallest telling, and a new telling may be smaller.
        for pair in shared where newIndex[pair.old] == nil && oldIndex[pair.new] == nil { match(pair.old, pair.new) }
        matchMoved(old, new)
    }

    private mutating func matchMoved(_ old: [EntrySnapshot], _ new: [EntrySnapshot]) {
        var left: [[String]: [Int]] = [:]
        for (index, entry) in old.enumerated().reversed() where newIndex[index] == nil {
            for key in Self.words(of: entry) { left[key, default: []].append(index) }
        }
        for (index, entry) in new.enumerated() where oldIndex[index] == nil {
            for key in Self.words(of: entry) where oldIndex[index] == nil {
                if let known = left[key]?.last(where: { newIndex[$0] == nil }) { match(known, index) }
            }
        }
    }

    /// What an entry is known by where its article is not: each passage that tells it, with its date.
    private static func words(of entry: EntrySnapshot) -> [[String]] {
        entry.tellings.map { [entry.date ?? "", $0.quote] }
    }

    func isMatched(old index: Int) -> Bool { newIndex[index] != nil }

    /// The new entry that shares most with an old one.
    func target(ofOld index: Int) -> Int? { shared.first { $0.old == index }?.new }
    /// The old entry that shares most with a new one.
    func source(ofNew index: Int) -> Int? { shared.first { $0.new == index }?.old }

    private mutating func match(_ old: Int, _ new: Int) {
        oldIndex[new] = old
        newIndex[old] = new
    }

    private static func shared(_ old: [EntrySnapshot], _ new: [EntrySnapshot]) -> [(old: Int, new: Int, count: Int)] {
        var tellers: [EntrySnapshot.Telling: [Int]] = [:]
        for (index, entry) in old.enumerated() {
            for telling in Set(entry.tellings) { tellers[telling, default: []].append(index) }
        }
        var counts: [Int: [Int: Int]] = [:]
        for (index, entry) in new.enumerated() {
            for telling in Set(entry.tellings) {
                for known in tellers[telling] ?? [] { counts[known, default: [:]][index, default: 0] += 1 }
            }
        }
        let pairs = counts.flatMap { old, row in row.map { (old: old, new: $0.key, count: $0.value) } }
        return pairs.sorted { left, right in
            left.count != right.count
                ? left.count > right.count : (left.old, left.new) < (right.old, right.new)
        }
    }
}
