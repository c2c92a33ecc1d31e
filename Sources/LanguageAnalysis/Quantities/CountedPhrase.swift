import ArticleModel

/// Finds the words that say what is counted, by their shape: up to the first plural, or to a word that ends the phrase.
enum CountedPhrase {
    /// How the words are told from what follows.
    enum Manner {
        /// A number of things: the phrase ends with a plural or a people's name.
        case count
        /// Part of a whole, or an amount of something: the phrase runs on to the next small word.
        case mass
    }

    private static let mostWords = 5

    /// The span of the phrase that begins at `start`; nil where no such phrase stands there.
    static func span(in reader: TokenReader, from start: Int, before limit: Int, manner: Manner) -> TextSpan? {
        var first = start
        while manner == .mass, first < limit, reader.isWord(at: first, in: determiners) { first += 1 }
        var last: Int?
        var index = first
        var words = 0
        while index < limit, words < mostWords, let token = reader[index] {
            if token.kind != .word {
                guard isInnerHyphen(reader, index) else { break }
                index += 1
                continue
            }
            if isJoined(reader, index) {
                index += 1
                continue
            }
            // "8 percent of Japan's LNG": the possessor alone is not what is counted.
            if manner == .mass, last != nil, reader.isPossessiveEnding(at: index), reader.isWord(at: index + 1) {
                index += 1
                continue
            }
            if reader.isPossessiveEnding(at: index) || borders.contains(token) { break }
            // "three protests": a noun of the same form as the verb.
            if SayingVerbs.spoken.contains(token), last != nil || !SayingVerbs.nounForms.contains(token) { break }
            if manner == .mass, last != nil, isParticiple(reader, index) { break }
            words += 1
            last = index
            if manner == .count, isPlural(reader, index) { return reader.span(first, index) }
            index += 1
        }
        guard let last else { return nil }
        // "17,000 Japanese": a people's name is its own plural.
        return manner == .mass || (last == first && reader.isCapitalised(at: last)) ? reader.span(first, last) : nil
    }

    /// "built by", "planned in": a participle with the small word that goes on from it.
    private static func isParticiple(_ reader: TokenReader, _ index: Int) -> Bool {
        (hasEnding(reader, index, "ed") || reader.isWord(at: index, in: participles))
            && (!reader.isWord(at: index + 1) || reader.isWord(at: index + 1, in: borders))
    }

    private static func isInnerHyphen(_ reader: TokenReader, _ index: Int) -> Bool {
        reader.mark(at: index) == Mark.hyphen && !reader.hasGap(before: index) && !reader.hasGap(before: index + 1)
    }

    /// "Norlandic and Sudrian": a joint between two capitalised words.
    private static func isJoined(_ reader: TokenReader, _ index: Int) -> Bool {
        reader.word(at: index) == and && reader.isCapitalised(at: index - 1) && reader.isCapitalised(at: index + 1)
            && reader.isWord(at: index + 2) && !borders.contains(reader.word(at: index + 2))
    }

    private static func isPlural(_ reader: TokenReader, _ index: Int) -> Bool {
        if reader.isWord(at: index, in: irregularPlurals) { return true }
        if hasEnding(reader, index, "men") { return true }
        guard hasEnding(reader, index, "s"), reader.length(at: index) > 3, !reader.isCapitalised(at: index) else {
            return false
        }
        return !hasEnding(reader, index, "ss") && !hasEnding(reader, index, "us") && !hasEnding(reader, index, "is")
            && !reader.isWord(at: index, in: noPlurals)
    }

    private static func hasEnding(_ reader: TokenReader, _ index: Int, _ ending: String) -> Bool {
        guard let token = reader[index] else { return false }
        return reader.text.bytes(in: token.span).suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    private static let and = WordHash.of("and")

    private static let determiners: WordSet = "the its their his her our all this that these those a an"

    private static let irregularPlurals: WordSet = """
        people police men women children businessmen businesswomen fishermen servicemen lawmakers troops memoranda data media
        staff personnel crew feet fish aircraft ships criteria spokesmen salesmen policemen kilometres sheep
        """

    private static let noPlurals: WordSet =
        "gas overseas sales perhaps always news politics sports plus minus bias atlas"

    private static let participles: WordSet = "built drawn run led sent sold bought brought shown known seen paid"

    static let borders: WordSet = """
        a an the and or but of in on at to by for from with without as than that which who whom whose when while where if
        because although though after before since until during between among against over under into about around per via
        is are was were be been being has have had having do does did will would can could may might must shall should not
        it its he she they we you i his her their our this these those there here then now also so such
        said says say told came come went go left made make took take gave give got get held hold fell rose grew hit ran
        lie lies lay stand stands stood wait waits waited pass passes passed
        remain remained remains live lived work worked die died became become began begin met meet signed sign agreed
        each every all both only just even ago later earlier more less fewer most least old
        along above below beyond behind abroad away apart again back up down out off last next either neither worth per
        still already yet nearly almost roughly mean means
        yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday
        """
}
