/// How far two sets of marks of the same passages agree.
struct MarkedScores {
    /// F1 of spelling and sort together, and of spelling alone.
    private(set) var names = 0.0
    private(set) var spellings = 0.0
    /// Share of the units with the same speaker.
    private(set) var speakers = 0.0
    /// F1 of number and unit; and the share of the same counted noun where those agree.
    private(set) var quantities = 0.0
    private(set) var counted = 0.0
    /// Share of the acts with the same status, `none` for what is not told; and the agreement beyond chance.
    private(set) var statuses = 0.0
    private(set) var kappa = 0.0
    /// Of the acts that are told at all, the share with the right status.
    private(set) var statusesOfTold = 0.0
    /// Of the acts that the reference tells, the share that is told at all.
    private(set) var told = 0.0
    /// B-cubed F1 over the acts that both tell.
    private(set) var merging = 0.0
    /// Every point on which they differ, one line each.
    private(set) var misses: [String] = []

    init(_ found: [String: PassageMarks], against reference: [String: PassageMarks], passages: [MarkedPassage]) {
        let pairs = passages.compactMap { passage in
            found[passage.id].flatMap { one in reference[passage.id].map { (one, $0, passage) } }
        }
        readNames(pairs)
        readSpeakers(pairs)
        readAmounts(pairs)
        readStatuses(pairs)
        readGroups(pairs)
    }

    private typealias Pair = (found: PassageMarks, reference: PassageMarks, passage: MarkedPassage)

    private mutating func readNames(_ pairs: [Pair]) {
        var sorted = Counts()
        var plain = Counts()
        for (found, reference, passage) in pairs {
            let own = found.names.map { "\($0.spelling) (\($0.sort))" }
            let other = reference.names.map { "\($0.spelling) (\($0.sort))" }
            sorted.add(own, other)
            plain.add(found.names.map(\.spelling), reference.names.map(\.spelling))
            note("name", passage, Set(own), Set(other))
        }
        names = sorted.f1
        spellings = plain.f1
    }

    private mutating func readSpeakers(_ pairs: [Pair]) {
        var right = 0
        var all = 0
        for (found, reference, passage) in pairs {
            for label in reference.speakers.keys.sorted() {
                let own = (found.speakers[label] ?? "").lowercased()
                let other = (reference.speakers[label] ?? "").lowercased()
                all += 1
                if !own.isEmpty, own.contains(other) || other.contains(own) {
                    right += 1
                } else {
                    misses.append("speaker \(passage.id) \(label): '\(own)' for '\(other)'")
                }
            }
        }
        speakers = Self.share(right, of: all)
    }

    private mutating func readAmounts(_ pairs: [Pair]) {
        var counts = Counts()
        var right = 0
        var all = 0
        for (found, reference, passage) in pairs {
            counts.add(found.amounts.map(\.key), reference.amounts.map(\.key))
            note("quantity", passage, Set(found.amounts.map(\.key)), Set(reference.amounts.map(\.key)))
            for amount in reference.amounts {
                guard let same = found.amounts.first(where: { $0.key == amount.key }) else { continue }
                all += 1
                if same.counted == amount.counted.lowercased() {
                    right += 1
                } else {
                    misses.append("counted \(passage.id) \(amount.words): '\(same.counted)' for '\(amount.counted)'")
                }
            }
        }
        quantities = counts.f1
        counted = Self.share(right, of: all)
    }

    private mutating func readStatuses(_ pairs: [Pair]) {
        var same = 0
        var all = 0
        var tellings = (found: 0, all: 0)
        var ownTellings = (right: 0, all: 0)
        var frequencies: ([String: Int], [String: Int]) = ([:], [:])
        for (found, reference, passage) in pairs {
            for (label, _) in passage.units where label.hasPrefix("e") {
                let own = found.acts[label]?.status ?? "none"
                let other = reference.acts[label]?.status ?? "none"
                all += 1
                frequencies.0[own, default: 0] += 1
                frequencies.1[other, default: 0] += 1
                if own != "none" {
                    ownTellings.all += 1
                    if own == other { ownTellings.right += 1 }
                }
                if other != "none" {
                    tellings.all += 1
                    if own != "none" { tellings.found += 1 }
                }
                if own == other {
                    same += 1
                } else {
                    misses.append("status \(passage.id) \(label): \(own) for \(other)")
                }
            }
        }
        statuses = Self.share(same, of: all)
        statusesOfTold = Self.share(ownTellings.right, of: ownTellings.all)
        told = Self.share(tellings.found, of: tellings.all)
        let chance =
            frequencies.0.reduce(0.0) { sum, entry in
                sum + Double(entry.value) * Double(frequencies.1[entry.key] ?? 0)
            } / (Double(max(1, all)) * Double(max(1, all)))
        kappa = chance < 1 ? (statuses - chance) / (1 - chance) : 1
    }

    private mutating func readGroups(_ pairs: [Pair]) {
        var units: [(story: String, label: String, own: String, other: String)] = []
        for (found, reference, passage) in pairs {
            for (label, _) in passage.units {
                guard let own = found.acts[label]?.group, let other = reference.acts[label]?.group, !own.isEmpty,
                    !other.isEmpty
                else { continue }
                units.append((passage.story, "\(passage.id) \(label)", own, other))
            }
        }
        var sums = (precision: 0.0, recall: 0.0)
        for unit in units {
            let own = units.filter { $0.story == unit.story && $0.own == unit.own }
            let other = units.filter { $0.story == unit.story && $0.other == unit.other }
            let both = own.count { $0.other == unit.other }
            sums.precision += Double(both) / Double(own.count)
            sums.recall += Double(both) / Double(other.count)
            if both < own.count || both < other.count {
                misses.append(
                    "merging \(unit.label) (\(unit.other)): with \(own.filter { $0.label != unit.label }.map { "\($0.label) \($0.other)" }), without \(other.filter { $0.own != unit.own }.map(\.label))"
                )
            }
        }
        let count = Double(max(1, units.count))
        merging = Counts.mean(sums.precision / count, sums.recall / count)
    }

    private mutating func note(_ kind: String, _ passage: MarkedPassage, _ own: Set<String>, _ other: Set<String>) {
        misses += other.subtracting(own).sorted().map { "\(kind) \(passage.id) missed: \($0)" }
        misses += own.subtracting(other).sorted().map { "\(kind) \(passage.id) invented: \($0)" }
    }

    private static func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(1, whole)) }

    /// Matches of two lists, each entry once.
    private struct Counts {
        private var matched = 0
        private var own = 0
        private var other = 0

        mutating func add(_ found: [String], _ reference: [String]) {
            var rest = reference
            for entry in found {
                if let index = rest.firstIndex(of: entry) {
                    rest.remove(at: index)
                    matched += 1
                }
            }
            own += found.count
            other += reference.count
        }

        var f1: Double { Self.mean(share(matched, of: own), share(matched, of: other)) }

        static func mean(_ precision: Double, _ recall: Double) -> Double {
            precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        }
    }
}

extension MarkedScores: CustomStringConvertible {
    var description: String {
        func digits(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
        return """
            names \(digits(names)) (spelling alone \(digits(spellings))), speakers \(digits(speakers)), \
            quantities \(digits(quantities)) (counted noun \(digits(counted))), statuses \(digits(statuses)) \
            (of those told \(digits(statusesOfTold)), kappa \(digits(kappa)), told \(digits(told))), merging \(digits(merging))
            """
    }
}
