import ArticleModel

/// Tells in one probe which date classes a token has.
struct DateWordTable: Sendable {
    /// A set of terminals that some word or shape of number has.
    typealias Symbol = Int

    /// What the table knows of a word, or of a shape of number.
    struct Entry: Sendable {
        var meanings: [Meaning] = []
        var symbol: Symbol = 0
        /// The symbol without the meanings that need a capital letter.
        var lowerCaseSymbol: Symbol = 0
        /// The classes of the word, and those it has in lower case.
        var classes = DateWordClassSet()
        var lowerCaseClasses = DateWordClassSet()
        /// The small words whose work the word does.
        var smallWords = DateSmallWordSet()
        /// Whether some reading of the tense asks for the word.
        var tellsTense: Bool {
            classes.containsAny(of: .tense) || smallWords.contains(.to) || smallWords.contains(.call)
        }
    }

    /// One class of a word and its value there.
    struct Meaning: Sendable {
        let terminal: DateTerminal
        let value: Int
        let needsCapital: Bool
    }

    private struct Slot: Sendable {
        var hash: UInt64
        var entry: Int32
        /// Number of bytes of the word.
        var length: Int32
    }

    /// Endings by which unknown words are told.
    let endings: DateEndings
    /// Terminals of each symbol; symbol 0 has none.
    private(set) var symbols: [[DateTerminal]] = [[]]
    /// Entries; entry 0 is the unknown word.
    private(set) var entries: [Entry] = [Entry()]
    private var slots: [Slot?]
    /// Entries of the shapes that numbers can have, by their raw values.
    private var numberEntries = [Int](repeating: 0, count: NumberShape.count)

    init(rows: [DateWordRow], smallWords: [(DateSmallWord, String)], endings: DateEndings, literals: [String]) {
        self.endings = endings
        var meanings: [String: [Meaning]] = [:]
        var small: [String: DateSmallWordSet] = [:]
        for (kind, words) in smallWords {
            for word in DateWordRow.split(words) {
                small[word, default: DateSmallWordSet()].insert(kind)
                meanings[word] = meanings[word] ?? []
            }
        }
        for row in rows {
            for word in row.words {
                meanings[word, default: []].append(
                    Meaning(terminal: .ofClass(row.wordClass), value: row.value, needsCapital: row.needsCapital))
            }
        }
        for (index, literal) in literals.enumerated() {
            meanings[literal, default: []].append(Meaning(terminal: .literal(index), value: 0, needsCapital: false))
        }
        var size = 256
        while size < meanings.count * 4 { size *= 2 }
        slots = Array(repeating: nil, count: size)
        for word in meanings.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            insert(word, meanings: meanings[word] ?? [], smallWords: small[word] ?? DateSmallWordSet())
        }
        for shape in NumberShape.possible { numberEntries[shape.rawValue] = addEntry(shape.meanings) }
    }

    /// Index of the entry for `token`; 0 where it has no date class.
    func entry(of token: Token, in bytes: [UInt8]) -> Int {
        if token.kind == .number {
            return numberEntries[NumberShape(of: bytes[Int(token.start)..<Int(token.end)]).rawValue]
        }
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: token.foldedHash ^ (token.foldedHash >> 29)) & mask
        while let slot = slots[place] {
            if slot.hash == token.foldedHash, slot.length == token.end - token.start { return Int(slot.entry) }
            place = (place + 1) & mask
        }
        return 0
    }

    private mutating func insert(_ word: String, meanings: [Meaning], smallWords: DateSmallWordSet) {
        let hash = WordHash.of(word)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
        while slots[place] != nil { place = (place + 1) & mask }
        slots[place] = Slot(hash: hash, entry: Int32(addEntry(meanings)), length: Int32(word.utf8.count))
        entries[entries.count - 1].smallWords = smallWords
    }

    private mutating func addEntry(_ meanings: [Meaning]) -> Int {
        let all = symbol(of: meanings.map(\.terminal))
        let lower = symbol(of: meanings.filter { !$0.needsCapital }.map(\.terminal))
        var entry = Entry(meanings: meanings, symbol: all, lowerCaseSymbol: lower)
        for meaning in meanings {
            guard let wordClass = meaning.terminal.wordClass else { continue }
            entry.classes.insert(wordClass)
            if !meaning.needsCapital { entry.lowerCaseClasses.insert(wordClass) }
        }
        entries.append(entry)
        return entries.count - 1
    }

    private mutating func symbol(of terminals: [DateTerminal]) -> Symbol {
        let set = Array(Set(terminals)).sorted { $0.number < $1.number }
        if let known = symbols.firstIndex(of: set) { return known }
        symbols.append(set)
        return symbols.count - 1
    }
}

/// What a rule pattern can ask of one token: a class or a certain word.
struct DateTerminal: Sendable, Hashable {
    private static let firstLiteral = 1000

    let number: Int

    static func ofClass(_ wordClass: DateWordClass) -> DateTerminal { DateTerminal(number: Int(wordClass.rawValue)) }

    static func literal(_ index: Int) -> DateTerminal { DateTerminal(number: firstLiteral + index) }

    /// The class asked for; nil for a certain word.
    var wordClass: DateWordClass? { number < Self.firstLiteral ? DateWordClass(rawValue: UInt8(number)) : nil }
}

/// A set of word classes, one bit each.
struct DateWordClassSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    func contains(_ wordClass: DateWordClass) -> Bool {
        let bit = UInt64(wordClass.rawValue)
        return (bit < 64 ? low >> bit : high >> (bit - 64)) & 1 == 1
    }

    func containsAny(of other: DateWordClassSet) -> Bool { low & other.low | high & other.high != 0 }

    /// The classes whose words tell the tense of a clause.
    static let tense: DateWordClassSet = {
        var set = DateWordClassSet()
        for wordClass: DateWordClass in [
            .modal, .futureVerb, .planWord, .arrangeVerb, .pastVerb, .progressive, .scheduleVerb, .presentVerb,
        ] {
            set.insert(wordClass)
        }
        return set
    }()

    mutating func insert(_ wordClass: DateWordClass) {
        let bit = UInt64(wordClass.rawValue)
        if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
    }
}
