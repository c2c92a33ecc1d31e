import ArticleModel

/// Where the rules match in an article, found once for all who read the dates: what a match means depends on what is known then.
struct DateOccurrences {
    /// A place where a rule may end, and the automaton's state there.
    struct End {
        /// Index of the first token behind the match.
        let token: Int
        let state: Int
    }

    /// The tokens of a block, and the numbers of the occurrences that begin in it.
    struct Window {
        let tokens: Range<Int>
        let occurrences: Range<Int>
    }

    let lexemes: DateLexemes
    private(set) var windows: [Window] = []
    private var starts: [Int] = []
    /// Of each occurrence the place behind its ends.
    private var endBounds: [Int] = []
    private var ends: [End] = []

    init(in article: Article, language: DateLanguage) {
        lexemes = DateLexemes(article, table: language.words)
        for tokens in Self.windows(of: article) {
            let first = starts.count
            for start in tokens { find(from: start, upTo: tokens.upperBound, language.automaton) }
            windows.append(Window(tokens: tokens, occurrences: first..<starts.count))
        }
    }

    /// How many there are.
    var count: Int { starts.count }

    /// Index of the first token of an occurrence.
    func start(of occurrence: Int) -> Int { starts[occurrence] }

    /// Where rules end that begin there, the nearest first.
    func ends(of occurrence: Int) -> ArraySlice<End> {
        ends[(occurrence == 0 ? 0 : endBounds[occurrence - 1])..<endBounds[occurrence]]
    }

    private mutating func find(from start: Int, upTo end: Int, _ automaton: DateAutomaton) {
        let known = ends.count
        var state = automaton.start
        var index = start
        while index < end {
            let symbol = lexemes.symbol(at: index)
            guard symbol != 0 else { break }
            state = automaton.state(after: state, on: symbol)
            guard state != 0 else { break }
            index += 1
            if !automaton.rules(at: state).isEmpty { ends.append(End(token: index, state: state)) }
        }
        guard ends.count > known else { return }
        starts.append(start)
        endBounds.append(ends.count)
    }

    /// The tokens of each block, in order; all tokens where there are no blocks.
    private static func windows(of article: Article) -> [Range<Int>] {
        let (tokens, blocks) = (article.tokens, article.blocks)
        guard !blocks.isEmpty else { return [tokens.indices] }
        var index = 0
        return blocks.map { block in
            while index < tokens.count, Int(tokens[index].start) < block.span.start { index += 1 }
            let first = index
            while index < tokens.count, Int(tokens[index].end) <= block.span.end { index += 1 }
            return first..<index
        }
    }
}
