/// What a language calls its dates: word tables and rules as data, and the matcher compiled from them.
///
/// Another language is another pair of tables that speaks of the same classes and readings.
public struct DateLanguage: Sendable {
    /// BCP 47 code of the language.
    public let code: String
    let words: DateWordTable
    let automaton: DateAutomaton
    let rules: [DateRule]
    /// Examples of its expressions, at least one for each reading.
    public let examples: [DateExample]

    /// The names of the readings that its rules lead to, in the order of the rules.
    public var readings: [String] {
        rules.map { String(describing: $0.reading) }
    }

    /// Compiles the tables; rules earlier in the list win over later ones that match the same words.
    init(
        code: String, words rows: [DateWordRow], smallWords: [(DateSmallWord, String)], endings: DateEndings,
        macros: [(String, String)], rules: [DateRule], examples: [DateExample]
    ) {
        self.code = code
        self.examples = examples
        self.rules = rules
        var compiler = DatePatternCompiler(macros: macros)
        for (index, rule) in rules.enumerated() {
            for pattern in rule.patterns { compiler.add(pattern, rule: index) }
        }
        words = DateWordTable(
            rows: rows, smallWords: smallWords, endings: endings, literals: compiler.literals)
        automaton = DateAutomaton(compiler.automaton, symbols: words.symbols)
    }
}

/// A row of the word table: words of one class that share a value.
struct DateWordRow: Sendable {
    let wordClass: DateWordClass
    let value: Int
    let words: [String]
    /// True when the words are date words only with a capital letter ("May", "Sun").
    let needsCapital: Bool

    init(_ wordClass: DateWordClass, needsCapital: Bool = false, _ words: String) {
        self.init(wordClass, 0, needsCapital: needsCapital, words)
    }

    init(_ wordClass: DateWordClass, _ value: Int, needsCapital: Bool = false, _ words: String) {
        self.wordClass = wordClass
        self.value = value
        self.needsCapital = needsCapital
        self.words = Self.split(words)
    }

    /// Words parted by blanks.
    static func split(_ words: String) -> [String] {
        words.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A row of the rule table: patterns over word classes, and how what they match is read.
///
/// In a pattern CAPITALS are classes, other words and marks stand for themselves, `$name` is a macro, `?` makes the element
/// before it optional, `( | )` are alternatives.
struct DateRule: Sendable {
    let reading: DateReading
    let patterns: [String]

    init(_ reading: DateReading, _ patterns: String...) {
        self.reading = reading
        self.patterns = patterns
    }
}
