/// A rules table made ready for matching: every word's hash leads to its classes and to the phrases that begin with it.
struct Lexicon: Sendable {
    /// A phrase as hashes of its words.
    struct Phrase: Sendable {
        let hashes: [UInt64]
        let cue: CleaningRules.Cue
        let place: CleaningRules.Place
        let mostWords: Int
    }

    /// An agency's mark as hashes of its words.
    struct Mark: Sendable {
        let hashes: [UInt64]
        let name: String
    }

    private struct Entry {
        var classes = WordClasses()
        var phrases: [Phrase] = []
        var marks: [Mark] = []
    }

    private static let tableSize = 1 << 14
    private let slots: [Int32]
    private let keys: [UInt64]
    private let classes: [WordClasses]
    private let phrases: [[Phrase]]
    private let marks: [[Mark]]
    /// Agency marks of one word as bytes, longest first: those that scraping glues to a caption.
    let gluableMarks: [[UInt8]]
    let conjunctions: Set<UInt64>

    init(_ rules: CleaningRules) {
        var entries: [UInt64: Entry] = [:]
        for kind in CleaningRules.WordClass.allCases {
            for hash in (rules.words[kind] ?? []).flatMap(Self.hashes) {
                entries[hash, default: Entry()].classes.insert(WordClasses(kind))
            }
        }
        for list in rules.phrases {
            for hashes in list.phrases.map(Self.hashes) {
                guard let first = hashes.first else { continue }
                entries[first, default: Entry()].phrases.append(
                    Phrase(hashes: hashes, cue: list.cue, place: list.place, mostWords: list.mostWords))
            }
        }
        for agency in rules.agencies {
            for hashes in agency.marks.map(Self.hashes) {
                guard let first = hashes.first else { continue }
                entries[first, default: Entry()].marks.append(Mark(hashes: hashes, name: agency.name))
            }
        }
        keys = entries.keys.sorted()
        classes = keys.map { entries[$0]?.classes ?? [] }
        phrases = keys.map { entries[$0]?.phrases ?? [] }
        marks = keys.map { (entries[$0]?.marks ?? []).sorted { $0.hashes.count > $1.hashes.count } }
        slots = Self.slots(of: keys)
        gluableMarks = rules.agencies.flatMap(\.marks).map { Array($0.utf8) }
            .filter { $0.count >= 2 && !$0.contains(0x20) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
        conjunctions = Set(rules.conjunctions.flatMap(Self.hashes))
    }

    /// Index of a word in the table; nil for a word that no rule knows.
    func index(of hash: UInt64) -> Int? {
        var slot = Int(hash & UInt64(Self.tableSize - 1))
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if keys[index] == hash { return index }
            slot = (slot + 1) & (Self.tableSize - 1)
        }
        return nil
    }

    func classes(at index: Int) -> WordClasses { classes[index] }
    func phrases(at index: Int) -> [Phrase] { phrases[index] }
    func marks(at index: Int) -> [Mark] { marks[index] }

    /// Hashes of the words of a phrase, as the page's own words are hashed; `#` is read as a number.
    private static func hashes(of phrase: String) -> [UInt64] {
        let bytes = phrase.utf8.map { $0 == 0x23 ? 0x30 : $0 }
        var words: [Word] = []
        WordScanner.scan(bytes, in: 0..<bytes.count, into: &words)
        return words.map(\.hash)
    }

    /// Open addressing; a table that outgrows three quarters of the slots keeps its first keys only.
    private static func slots(of keys: [UInt64]) -> [Int32] {
        var slots = [Int32](repeating: -1, count: tableSize)
        for (index, key) in keys.prefix(tableSize / 4 * 3).enumerated() {
            var slot = Int(key & UInt64(tableSize - 1))
            while slots[slot] >= 0 { slot = (slot + 1) & (tableSize - 1) }
            slots[slot] = Int32(index)
        }
        return slots
    }
}

/// The classes of the rules table that a word belongs to.
struct WordClasses: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ kind: CleaningRules.WordClass) { rawValue = 1 << UInt16(kind.rawValue) }

    static let stopword = WordClasses(.stopword)
    static let month = WordClasses(.month)
    static let weekday = WordClasses(.weekday)
    static let clock = WordClasses(.clock)
    static let stamp = WordClasses(.stamp)
    static let photoVerb = WordClasses(.photoVerb)
    static let photoNoun = WordClasses(.photoNoun)
    static let pointer = WordClasses(.pointer)
    static let notPerson = WordClasses(.notPerson)
    static let nameParticle = WordClasses(.nameParticle)
    static let saying = WordClasses(.saying)
    static let agencyWord = WordClasses(.agencyWord)
    static let paperWord = WordClasses(.paperWord)
    static let date: WordClasses = [.month, .weekday, .clock, .stamp]
}

/// The cues that a line has shown.
struct CueSet: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ cue: CleaningRules.Cue) { rawValue = 1 << UInt32(cue.rawValue) }

    static let navigation = CueSet(.navigation)
    static let relatedHeading = CueSet(.relatedHeading)
    static let relatedLine = CueSet(.relatedLine)
    static let commentHeading = CueSet(.commentHeading)
    static let commentMark = CueSet(.commentMark)
    static let commentSpeaker = CueSet(.commentSpeaker)
    static let commentClosing = CueSet(.commentClosing)
    static let notice = CueSet(.notice)
    static let copyright = CueSet(.copyright)
    static let wireCredit = CueSet(.wireCredit)
    static let agencyLead = CueSet(.agencyLead)
    static let photoCredit = CueSet(.photoCredit)
    static let captionWord = CueSet(.captionWord)
    static let byline = CueSet(.byline)
    static let authorNote = CueSet(.authorNote)
    static let bylineLabel = CueSet(.bylineLabel)
    static let bylineOpening = CueSet(.bylineOpening)
    /// Everything that brings in an author's name.
    static let anyByline: CueSet = [.byline, .bylineLabel, .bylineOpening]
}
