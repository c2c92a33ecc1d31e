import ArticleModel

/// A paragraph or line of the page with what can be told of it without its neighbours.
struct Paragraph: Sendable {
    /// Where it stands.
    var span: TextSpan
    /// Its words, as a range of the page's words.
    var words: Range<Int>
    /// True when a blank line, or the start of the text, stands before it.
    var hasBlankBefore: Bool
    /// True when it begins with a list mark.
    var isBulleted = false
    /// True when it ends as a sentence does, closing quotes and brackets left aside.
    var endsSentence = false
    /// Number of stopwords.
    var stopwords = 0
    /// Number of words with a capital first letter.
    var capitals = 0
    /// Number of figures.
    var numbers = 0
    /// Number of marks that part the steps of a path or the entries of a menu.
    var separators = 0
    /// What the rules' phrases tell of it.
    var cues: CueSet = []
    /// A role that a reader has given, which stays.
    var fixedRole: Block.Role?
    /// Hash over all words, numbers told apart.
    var fingerprint: UInt64 = 0

    /// Number of words.
    var wordCount: Int { words.count }

    func has(_ cue: CueSet) -> Bool { !cues.isDisjoint(with: cue) }
}

/// The text cut into paragraphs, with their words.
struct Page: Sendable {
    let bytes: [UInt8]
    var words: [Word] = []
    var paragraphs: [Paragraph] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    func words(of paragraph: Paragraph) -> ArraySlice<Word> { words[paragraph.words] }

    func text(_ start: Int, _ end: Int) -> String {
        guard start < end, start >= 0, end <= bytes.count else { return "" }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
