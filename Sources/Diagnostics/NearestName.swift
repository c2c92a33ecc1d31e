/// Finds the name that a misspelt one was meant to be.
public enum NearestName {
    /// Longer names are not compared: nobody misspells them, and comparing costs the product of the lengths.
    private static let longest = 64

    /// The candidate with the fewest slips (a letter wrong, missing, too many, or two swapped); nil where none is near.
    ///
    /// Near is one slip for each three letters, at least one and at most three; capitals and `-` for `_` are free.
    /// Of equally near ones the first by byte wins. Where none is near, the only candidate that begins with the name is meant,
    /// or the one that other programs call by it.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        if let near = bySlips(name, candidates) { return near }
        guard name.utf8.count <= longest else { return nil }
        let longer = candidates.filter {
            name.utf8.count > 2 && $0.utf8.count <= longest && $0.utf8.starts(with: name.utf8)
        }
        if longer.count == 1 { return longer.first }
        return familiar[name.lowercased()]?.first { candidates.contains($0) }
    }

    /// Words that other programs and newsrooms use, and what they are called here.
    private static let familiar: [String: [String]] = [
        "title": ["headline"], "source": ["outlet"], "publisher": ["outlet"], "newspaper": ["outlet"],
        "paper": ["outlet"],
        "author": ["authors"], "byline": ["authors"], "date": ["published"], "agency": ["origin"], "wire": ["origin"],
        "content": ["text", "body"], "company": ["organisation"], "organization": ["organisation"], "city": ["place"],
        "location": ["place"], "state": ["country"], "nation": ["country"], "keywords": ["terms", "topics"],
        "words": ["terms"], "markdown": ["md"], "input": ["load"], "inputs": ["load"], "output": ["write", "reports"],
        "outputs": ["reports"], "steps": ["stages"], "pipeline": ["stages"], "template": ["format"],
    ]

    private static func bySlips(_ name: String, _ candidates: [String]) -> String? {
        let wanted = letters(of: name)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        let most = min(3, max(1, wanted.count / 3))
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let found = letters(of: candidate)
            guard found.count <= longest, abs(found.count - wanted.count) <= most else { continue }
            let slips = distance(wanted, found)
            guard slips <= most, slips < max(wanted.count, found.count) else { continue }
            if let best, slips > best.distance { continue }
            if let best, slips == best.distance, !precedes(candidate, best.name) { continue }
            best = (candidate, slips)
        }
        return best?.name
    }

    /// Slips between two names: Damerau and Levenshtein's distance, no pair edited twice.
    static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let isEqual = left[row - 1] == right[column - 1]
                var slips = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isEqual ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    slips = min(slips, beforeLast[column - 2] + 1)
                }
                current.append(slips)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }

    private static func letters(of name: String) -> [UInt32] {
        name.unicodeScalars.prefix(longest + 1).map { scalar in
            switch scalar {
            case "A"..."Z": scalar.value + 32
            case "-": 0x5F
            default: scalar.value
            }
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
