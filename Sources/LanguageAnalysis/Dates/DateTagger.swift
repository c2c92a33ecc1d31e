import ArticleModel

/// Finds the date expressions of an article and reads each as TIMEX3 and EDTF.
///
/// One pass over the tokens: a compiled table of rules tells the longest expression that begins at each, a reading tells what
/// it means. The time grows with the text, whatever it says.
public struct DateTagger: Sendable {
    private let language: DateLanguage

    /// Makes a tagger for articles in `language`.
    public init(language: DateLanguage = .english) { self.language = language }

    /// The date expressions in the blocks of `article`, in text order and not overlapping, as annotations of kind `date`.
    ///
    /// Relative expressions are reckoned from `published`, no sharper than it is; where it is nil they carry a value such as
    /// `XXXX-04-28` and no date, and asking again once the date is known completes them.
    public func dates(in article: Article, published: EDTFDate?) -> [Annotation] {
        dates(in: article, lexemes: DateLexemes(article, table: language.words), published: published)
    }

    /// The article with when it was published, as `finder` tells, and with its date expressions as annotations.
    public func dated(_ article: Article, by finder: PublicationDateFinder) -> Article {
        let lexemes = DateLexemes(article, table: language.words)
        let found = finder.find(in: article, lexemes: lexemes)
        var dated = article
        dated.dateCandidates = found.candidates
        dated.published = found.published
        dated.updated = found.updated
        dated.annotations.set(dates(in: article, lexemes: lexemes, published: found.published?.date), for: .date)
        return dated
    }

    /// The date expressions of an article whose tokens were looked up before.
    func dates(in article: Article, lexemes: DateLexemes, published: EDTFDate?) -> [Annotation] {
        var reader = DateReader(lexemes: lexemes, published: published)
        var annotations: [Annotation] = []
        for window in Self.windows(of: article) {
            reader.window = window
            scan(window, &reader, &annotations)
        }
        return annotations
    }

    private func scan(_ window: Range<Int>, _ reader: inout DateReader, _ annotations: inout [Annotation]) {
        let lexemes = reader.lexemes
        let tokens = lexemes.tokens
        var index = window.lowerBound
        while index < window.upperBound {
            guard mayBegin(at: index, lexemes),
                let (match, finding) = longestReading(at: index, upTo: window.upperBound, &reader)
            else {
                index += 1
                continue
            }
            let span = TextSpan(
                Int(tokens[match.range.lowerBound].start), Int(tokens[match.range.upperBound - 1].end))
            annotations.append(Annotation(kind: .date, span: span, value: .date(finding.mention)))
            index = match.range.upperBound
        }
    }

    /// Whether an expression can begin at a token, as at few.
    private func mayBegin(at index: Int, _ lexemes: DateLexemes) -> Bool {
        let symbol = lexemes.symbol(at: index)
        return symbol != 0 && language.automaton.state(after: language.automaton.start, on: symbol) != 0
    }

    /// The longest match at a token that a reading accepts.
    private func longestReading(
        at start: Int, upTo end: Int, _ reader: inout DateReader
    ) -> (DateMatch, DateFinding)? {
        var ends: [(end: Int, state: Int)] = []
        var state = language.automaton.start
        var index = start
        while index < end {
            let symbol = reader.lexemes.symbol(at: index)
            guard symbol != 0 else { break }
            state = language.automaton.state(after: state, on: symbol)
            guard state != 0 else { break }
            index += 1
            if !language.automaton.rules(at: state).isEmpty { ends.append((index, state)) }
        }
        for (end, state) in ends.reversed() {
            let match = DateMatch(lexemes: reader.lexemes, range: start..<end)
            for rule in language.automaton.rules(at: state) {
                guard let finding = reader.read(match, as: language.rules[rule].reading) else { continue }
                return (match, finding)
            }
        }
        return nil
    }

    /// The tokens of each block, in order; all tokens where there are no blocks.
    static func windows(of article: Article) -> [Range<Int>] {
        guard !article.blocks.isEmpty else { return [article.tokens.indices] }
        var windows: [Range<Int>] = []
        var index = 0
        for block in article.blocks {
            while index < article.tokens.count, Int(article.tokens[index].start) < block.span.start { index += 1 }
            let first = index
            while index < article.tokens.count, Int(article.tokens[index].end) <= block.span.end { index += 1 }
            windows.append(first..<index)
        }
        return windows
    }
}

extension DateFinding {
    /// The finding as an annotation's value.
    var mention: DateMention {
        DateMention(
            type: type, value: value, date: date, basis: date == nil ? .none : basis, anchor: anchor, reason: reason)
    }
}
