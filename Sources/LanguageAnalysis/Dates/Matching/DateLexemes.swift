import ArticleModel

/// The tokens of an article with what the word table knows of each.
///
/// A class, as every match holds it.
final class DateLexemes: Sendable {
    let tokens: [Token]
    let bytes: [UInt8]
    let table: DateWordTable
    /// The endings of the language.
    var endings: DateEndings { table.endings }
    private let entries: [Int32]

    init(_ article: Article, table: DateWordTable) {
        let (tokens, bytes) = (article.tokens, article.text.bytes)
        self.tokens = tokens
        self.bytes = bytes
        self.table = table
        var entries: [Int32] = []
        entries.reserveCapacity(tokens.count)
        for token in tokens { entries.append(Int32(table.entry(of: token, in: bytes))) }
        self.entries = entries
    }

    /// The symbol that the automaton moves by; 0 for a word that is in no rule.
    func symbol(at index: Int) -> Int {
        let entry = Int(entries[index])
        guard entry != 0 else { return 0 }
        return tokens[index].isCapitalised || tokens[index].kind != .word
            ? table.entries[entry].symbol : table.entries[entry].lowerCaseSymbol
    }

    /// The value that the token has in a class; nil where it is not of that class or there is no such token.
    func value(of wordClass: DateWordClass, at index: Int) -> Int? {
        guard isOfClass(wordClass, at: index) else { return nil }
        let terminal = DateTerminal.ofClass(wordClass)
        return table.entries[Int(entries[index])].meanings
            .first { $0.terminal == terminal && (!$0.needsCapital || tokens[index].isCapitalised) }?.value
    }

    func isOfClass(_ wordClass: DateWordClass, at index: Int) -> Bool {
        guard tokens.indices.contains(index), entries[index] != 0 else { return false }
        let entry = Int(entries[index])
        return tokens[index].isCapitalised
            ? table.entries[entry].classes.contains(wordClass)
            : table.entries[entry].lowerCaseClasses.contains(wordClass)
    }

    /// True where the token does the work of this small word.
    func isWord(_ word: DateSmallWord, at index: Int) -> Bool {
        guard tokens.indices.contains(index), entries[index] != 0 else { return false }
        return table.entries[Int(entries[index])].smallWords.contains(word)
    }

    /// Whether the word at an index may tell the tense of its clause: by its class or by its ending.
    func tellsTense(_ index: Int) -> Bool {
        let entry = Int(entries[index])
        if entry != 0, table.entries[entry].tellsTense { return true }
        let word = bytes(at: index)
        return DateEndings.ends(word, in: endings.past) || DateEndings.ends(word, in: endings.contractedWill)
    }

    /// True where the token is this ASCII mark.
    func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark, tokens[index].end - tokens[index].start == 1
        else { return false }
        return UInt32(bytes[Int(tokens[index].start)]) == mark.value
    }

    /// True where four digits are a time of day: "0735 GMT", "1900 hours".
    func isCompactClock(_ index: Int) -> Bool {
        guard isOfClass(.compactTime, at: index) else { return false }
        return isOfClass(.zone, at: index + 1) || isWord(.hours, at: index + 1) || isWord(.hours, at: index + 1)
            || isWord(.local, at: index + 1)
    }

    /// The bytes of a token.
    func bytes(at index: Int) -> ArraySlice<UInt8> { bytes[Int(tokens[index].start)..<Int(tokens[index].end)] }

    /// True where no white space stands between the token and the next one.
    func touchesNext(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index].end == tokens[index + 1].start
    }
}

/// The tokens that a rule matched.
struct DateMatch {
    let lexemes: DateLexemes
    /// Indices of the tokens.
    let range: Range<Int>

    /// The first value in a class.
    func value(_ wordClass: DateWordClass) -> Int? {
        for index in range {
            if let value = lexemes.value(of: wordClass, at: index) { return value }
        }
        return nil
    }

    /// The first value in any of the classes.
    func value(_ first: DateWordClass, _ second: DateWordClass) -> Int? { value(first) ?? value(second) }

    func has(_ wordClass: DateWordClass) -> Bool { value(wordClass) != nil }

    /// Index of the first token of a class.
    func index(of wordClass: DateWordClass) -> Int? { range.first { lexemes.isOfClass(wordClass, at: $0) } }

    /// True when a token does the work of this small word.
    func has(_ word: DateSmallWord) -> Bool { range.contains { lexemes.isWord(word, at: $0) } }

    /// The whole numbers in digits, in order, with their token indices.
    var numbers: [(index: Int, value: Int)] {
        range.compactMap { index in
            guard lexemes.tokens[index].kind == .number, let value = NumberShape.integer(lexemes.bytes(at: index))
            else { return nil }
            return (index, value)
        }
    }

    /// The first four-digit year.
    var year: Int? { yearIndex.flatMap { NumberShape.integer(lexemes.bytes(at: $0)) } }

    /// Index of the first four-digit year; "1630 GMT" is none.
    var yearIndex: Int? { range.first { lexemes.isOfClass(.year, at: $0) && !lexemes.isCompactClock($0) } }

    /// The words as they stand in the text.
    var text: String {
        guard let first = range.first, let last = range.last else { return "" }
        let bytes = lexemes.bytes[Int(lexemes.tokens[first].start)..<Int(lexemes.tokens[last].end)]
        guard bytes.contains(0x0A) else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }

    /// The part of the match from or up to some token.
    func part(_ range: Range<Int>) -> DateMatch { DateMatch(lexemes: lexemes, range: range.clamped(to: self.range)) }
}
