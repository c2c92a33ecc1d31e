/// The articles that hold each hash in their prefixes, by their places, in the order in which they were added.
///
/// Chains in one array: a list of its own for each hash would cost more than the comparing.
struct PrefixHolders {
    private struct Chain {
        let first: Int32
        var last: Int32
    }

    private var chains: [UInt64: Chain] = [:]
    private var places: [Int32] = []
    /// Of each holder the next one of its chain; -1 for the last.
    private var next: [Int32] = []
    /// Of each article the number of the search that came upon it last.
    private var lastSearch: [Int32]
    private var searches: Int32 = 0

    /// Makes room for so many articles.
    init(articles count: Int) { lastSearch = Array(repeating: 0, count: count) }

    /// Adds an article to the holders of some hashes.
    mutating func add(_ place: Int, to prefix: ArraySlice<UInt64>) {
        for hash in prefix {
            let entry = Int32(clamping: places.count)
            places.append(Int32(clamping: place))
            next.append(-1)
            if let chain = chains[hash] {
                next[Int(chain.last)] = entry
                chains[hash]?.last = entry
            } else {
                chains[hash] = Chain(first: entry, last: entry)
            }
        }
    }

    /// The articles that hold one of some hashes, each once, as they are come upon; no more than `limit`.
    mutating func holders(of prefix: ArraySlice<UInt64>, limit: Int = .max) -> [Int] {
        searches += 1
        var found: [Int] = []
        for hash in prefix {
            var entry = chains[hash].map { Int($0.first) } ?? -1
            while entry >= 0 {
                let holder = Int(places[entry])
                entry = Int(next[entry])
                guard lastSearch[holder] != searches else { continue }
                lastSearch[holder] = searches
                found.append(holder)
                if found.count == limit { return found }
            }
        }
        return found
    }
}
