/// What a reader, or the program, takes from one passage.
struct PassageMarks {
    /// An amount: `value` in `unit`, and the noun that is counted.
    struct Amount: Hashable {
        let words: String
        let value: Double
        let unit: String
        let counted: String

        /// What is compared: the number and its unit, which is written in one way and without what a rate is reckoned by.
        var key: String {
            let plain = unit.prefix { $0 != "/" }
            return "\((value * 100).rounded() / 100) \(plain == "km²" ? "square kilometres" : plain)"
        }
    }

    /// What became of an act, and which happening it is.
    struct Act {
        let status: String
        /// Empty for `none`.
        let group: String
    }

    let id: String
    /// `spelling`, by sort (`person`, `organisation`, `place`, `thing`).
    var names: [(sort: String, spelling: String)] = []
    var speakers: [String: String] = [:]
    var amounts: [Amount] = []
    var acts: [String: Act] = [:]

    /// The marks of one pair of eyes, by passage.
    static func read(_ file: String, of set: MarkedSet) throws -> [String: PassageMarks] {
        let read = MarkedFile.records(try MarkedFile.text(file, of: set)).map {
            PassageMarks(id: trimmed($0[...]), lines: $1)
        }
        return Dictionary(read.map { ($0.id, $0) }) { first, _ in first }
    }

    init(id: String) { self.id = id }

    private init(id: String, lines: [String]) {
        self.id = id
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            take(Self.trimmed(line[..<colon]), Self.trimmed(line[line.index(after: colon)...]))
        }
    }

    private mutating func take(_ key: String, _ value: String) {
        switch key {
        case "person", "organisation", "place", "thing":
            names += value.split(separator: ";").map { (key, Self.trimmed($0)) }
        case "n":
            let fields = value.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
            guard fields.count == 4, let number = Double(fields[1]) else { return }
            amounts.append(Amount(words: fields[0], value: number, unit: fields[2], counted: fields[3]))
        case _ where key.hasPrefix("q"): speakers[key] = value
        case _ where key.hasPrefix("e"):
            let words = value.split(separator: " ").map(String.init)
            acts[key] = Act(status: words.first ?? "none", group: words.count > 1 ? words[1] : "")
        default: break
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
