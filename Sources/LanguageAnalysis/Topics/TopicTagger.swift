import ArticleModel

/// Marks the words of an article that speak of topics, and weighs how much a stretch of text is about each.
public struct TopicTagger: Sendable {
    private let lexicons: [TopicLexicon]
    private let matcher: TermMatcher

    /// Makes a tagger for some topics.
    public init(_ lexicons: [TopicLexicon]) {
        self.lexicons = lexicons
        var matcher = TermMatcher()
        for (index, lexicon) in lexicons.enumerated() {
            for term in lexicon.terms {
                matcher.insert(term.words, target: .init(lexicon: index, issue: nil, weight: term.weight))
            }
            for (number, issue) in lexicon.issues.enumerated() {
                for term in issue.terms {
                    matcher.insert(term.words, target: .init(lexicon: index, issue: number, weight: term.weight))
                }
            }
        }
        self.matcher = matcher
    }

    /// The hits in all blocks, in text order; a word that speaks of several issues has a mark for each.
    public func topics(in article: Article) -> [Annotation] {
        let reader = TokenReader(article)
        return article.blocks.flatMap { hits(reader, in: reader.indices(in: $0.span)) }
    }

    /// How much a stretch of text is about each topic and issue: the sum of its hits' weights.
    public func score(in span: TextSpan, of article: Article) -> TopicScore {
        let reader = TokenReader(article)
        return TopicScore(hits(reader, in: reader.indices(in: span)))
    }

    /// The topics that a score reaches the threshold of, by id.
    public func topics(reachedBy score: TopicScore) -> [String] {
        Set(lexicons.filter { score.weight(of: $0.topic) >= $0.threshold }.map(\.topic)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    private func hits(_ reader: TokenReader, in range: Range<Int>) -> [Annotation] {
        var hits: [Annotation] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = ScopeExclusion.end(at: index, from: range.lowerBound, before: range.upperBound, in: reader) {
                index = end
                continue
            }
            guard let match = matcher.match(in: reader, at: index, before: range.upperBound) else {
                index += 1
                continue
            }
            for target in match.targets {
                let lexicon = lexicons[target.lexicon]
                let mention = TopicMention(
                    topic: lexicon.topic, issue: target.issue.map { lexicon.issues[$0].id }, weight: target.weight)
                hits.append(
                    Annotation(kind: .topic, span: reader.span(index, match.last), value: .topic(mention)))
            }
            index = match.last + 1
        }
        return hits
    }
}

/// Weights of topics and issues in a stretch of text.
public struct TopicScore: Sendable, Hashable {
    private var topics: [String: Int] = [:]
    private var issues: [String: [String: Int]] = [:]

    /// Adds up the weights of hits; marks of other kinds count nothing.
    ///
    /// Where one word speaks of several issues of a topic, the topic takes its greatest weight once.
    public init(_ hits: some Sequence<Annotation>) {
        var last: (span: TextSpan, topic: String, weight: Int)?
        for hit in hits {
            guard case .topic(let mention) = hit.value else { continue }
            var counted = 0
            if let last, last.span == hit.span, last.topic == mention.topic { counted = last.weight }
            topics[mention.topic, default: 0] += max(0, mention.weight - counted)
            if let issue = mention.issue { issues[mention.topic, default: [:]][issue, default: 0] += mention.weight }
            last = (hit.span, mention.topic, max(counted, mention.weight))
        }
    }

    /// Total weight of a topic, its issues included.
    public func weight(of topic: String) -> Int { topics[topic] ?? 0 }
    /// Total weight of an issue.
    public func weight(of topic: String, issue: String) -> Int { issues[topic]?[issue] ?? 0 }
    /// The topics that were hit, by id.
    public var hitTopics: [String] { topics.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    /// The issues of a topic that were hit, the heaviest first, then by id.
    public func hitIssues(of topic: String) -> [String] {
        (issues[topic] ?? [:]).sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }.map(\.key)
    }
}
