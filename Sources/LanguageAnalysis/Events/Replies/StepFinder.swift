import ArticleModel

/// The words by which a language tells of steps against somebody.
public struct StepWords: Sendable {
    /// "Suspended the talks", "refused visas"
    let steps: WordSet
    /// "Put off the consultations"
    let withParticle: [(verb: UInt64, particle: UInt64)]
    /// "Approved a freeze": the verb, and what the step is.
    let taking: WordSet
    let measures: WordSet
}

/// Tells whether a sentence is of a step against somebody: talks suspended, visas refused, a freeze approved.
public struct StepFinder: Sendable {
    /// So far behind the verb stands what the step is.
    private static let reach = 6

    private let words: StepWords

    /// Makes a finder for a language.
    public init(words: StepWords = .english) { self.words = words }

    /// Whether a sentence tells of such a step.
    public func isStep(in sentence: TextSpan, of article: Article) -> Bool {
        let tokens = Array(article.tokens(in: sentence))
        return verb(of: tokens) != nil
    }

    /// Who is named last before the verb of such a step; nil where a sentence tells of none, or names nobody before it.
    public func stepping(in sentence: TextSpan, of article: Article) -> String? {
        let tokens = Array(article.tokens(in: sentence))
        guard let verb = verb(of: tokens) else { return nil }
        let before = TextSpan(sentence.start, tokens[verb].span.start)
        return article.annotations.annotations(of: .name, in: before).last.flatMap { annotation in
            if case .name(let mention) = annotation.value { mention.entity } else { nil }
        }
    }

    private func verb(of tokens: [Token]) -> Int? {
        tokens.indices.first { index in
            if words.steps.contains(tokens[index]) { return true }
            let behind = tokens[(index + 1)...].prefix(Self.reach)
            if let next = behind.first,
                words.withParticle.contains(where: { $0 == (tokens[index].foldedHash, next.foldedHash) })
            {
                return true
            }
            return words.taking.contains(tokens[index]) && behind.contains(where: words.measures.contains)
        }
    }
}
