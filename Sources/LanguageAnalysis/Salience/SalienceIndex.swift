import ArticleModel

/// The sentences of a corpus with what their weight is reckoned from: terms, days named, manner.
struct SalienceIndex {
    /// One sentence of the story.
    struct Sentence {
        let article: Int
        let span: TextSpan
        /// Its place among the sentences of its article, from 0.
        let position: Int
        /// Terms, each once, in rising order.
        let terms: [Int32]
        let words: Int
        /// Days that it names, each once, in rising order, as `CivilDay` numbers.
        let days: [Int]
        /// Whether it speaks of what the whole corpus, or the focus, is about.
        var isCentral: Bool
        /// Whether its writer speaks of himself or asks the reader.
        let isPersonal: Bool
        let isQuoting: Bool
    }

    let articles: [Article]
    /// The day each article was published; nil where no single day is known.
    let published: [Int?]
    private(set) var sentences: [Sentence] = []
    /// In how many articles, and in how many sentences, each term stands.
    private(set) var articleCounts: [Int] = []
    private(set) var sentenceCounts: [Int] = []
    private var ids: [UInt64: Int32] = [:]

    /// Reads the articles; `focus` names the topics that the reader asked for, none for whatever the corpus is about.
    init(articles: [Article], focus: [String], rules: SalienceRules) {
        self.articles = articles
        published = articles.map { $0.published.flatMap { Self.day(of: $0.date) } }
        for index in articles.indices { read(index, focus: focus, rules: rules) }
        if focus.isEmpty { markCentral() }
    }

    /// The one day that a date means; nil for a coarser or open one.
    static func day(of date: EDTFDate) -> Int? {
        guard let first = date.earliest, first == date.latest else { return nil }
        return first.number
    }

    private mutating func read(_ article: Int, focus: [String], rules: SalienceRules) {
        let source = articles[article]
        var seen: Set<Int32> = []
        var position = 0
        for view in ArticleSentences(source).views where source.blocks.indices.contains(view.block) {
            let block = source.blocks[view.block]
            guard block.role == .body, block.repeats == nil else { continue }
            let terms = terms(of: view, in: source, rules: rules)
            seen.formUnion(terms)
            for term in terms { sentenceCounts[Int(term)] += 1 }
            sentences.append(
                Sentence(
                    article: article, span: view.span, position: position, terms: terms,
                    words: view.tokens.count { $0.kind != .mark }, days: Self.days(view),
                    isCentral: !focus.isEmpty && Self.speaks(of: focus, view.span, source),
                    isPersonal: Self.isPersonal(view, in: source, rules: rules),
                    isQuoting: view.isQuoting))
            position += 1
        }
        for term in seen { articleCounts[Int(term)] += 1 }
    }

    private mutating func terms(of view: SentenceView, in article: Article, rules: SalienceRules) -> [Int32] {
        var found: Set<Int32> = []
        for token in view.tokens where token.kind != .mark && token.end - token.start > 1 {
            guard !rules.stopWords.contains(token.foldedHash),
                !view.dates.contains(where: { $0.span.contains(token.span) })
            else { continue }
            let hash = WordStem.hash(article.text.bytes(in: token.span))
            if let id = ids[hash] {
                found.insert(id)
            } else {
                let id = Int32(articleCounts.count)
                ids[hash] = id
                articleCounts.append(0)
                sentenceCounts.append(0)
                found.insert(id)
            }
        }
        return found.sorted()
    }

    private static func days(_ view: SentenceView) -> [Int] {
        let days = view.dates.compactMap { mark -> Int? in
            guard mark.value.type == .date || mark.value.type == .time else { return nil }
            return mark.value.date.flatMap { day(of: $0.withoutTime) }
        }
        return Set(days).sorted()
    }

    private static func speaks(of focus: [String], _ span: TextSpan, _ article: Article) -> Bool {
        article.annotations.annotations(of: .topic, in: span).contains { annotation in
            if case .topic(let mention) = annotation.value { focus.contains(mention.topic) } else { false }
        }
    }

    private static func isPersonal(_ view: SentenceView, in article: Article, rules: SalienceRules) -> Bool {
        view.tokens.enumerated().contains { index, token in
            if token.kind == .mark { return article.text.bytes(in: token.span).first == UInt8(ascii: "?") }
            return !view.isQuoted(at: index) && rules.personalWords.contains(token)
        }
    }

    /// Sentences that hold one of the twelve terms that most articles share speak of what the corpus is about.
    private mutating func markCentral() {
        let shared = ids.filter { articleCounts[Int($0.value)] * 2 >= articles.count }
            .sorted {
                let counts = (articleCounts[Int($0.value)], articleCounts[Int($1.value)])
                return counts.0 != counts.1 ? counts.0 > counts.1 : $0.key < $1.key
            }
        let central = Set(shared.prefix(12).map(\.value))
        for index in sentences.indices where sentences[index].terms.contains(where: central.contains) {
            sentences[index].isCentral = true
        }
    }
}
