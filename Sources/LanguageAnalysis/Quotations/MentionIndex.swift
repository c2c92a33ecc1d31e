import ArticleModel

/// The name mentions of an article, found by the tokens they begin and end with.
struct MentionIndex {
    /// A mention and its tokens, both ends included.
    struct Mention {
        let first: Int
        let last: Int
        let span: TextSpan
        let name: NameMention

        /// Things do not speak.
        var canSpeak: Bool { name.type != .thing }
    }

    /// In text order; names do not overlap.
    private(set) var mentions: [Mention] = []

    init(_ article: Article, reader: TokenReader) {
        for annotation in article.annotations[.name] {
            guard case .name(let name) = annotation.value else { continue }
            let tokens = reader.indices(in: annotation.span)
            guard !tokens.isEmpty else { continue }
            mentions.append(
                Mention(first: tokens.lowerBound, last: tokens.upperBound - 1, span: annotation.span, name: name))
        }
    }

    func mention(startingAt index: Int) -> Mention? {
        let place = firstMention(startingAtOrAfter: index)
        return place < mentions.count && mentions[place].first == index ? mentions[place] : nil
    }

    func mention(endingAt index: Int) -> Mention? {
        let place = firstMention(startingAtOrAfter: index + 1) - 1
        return place >= 0 && mentions[place].last == index ? mentions[place] : nil
    }

    /// The mentions that begin in `range`, in text order.
    func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
        let first = firstMention(startingAtOrAfter: range.lowerBound)
        return mentions[first..<max(first, firstMention(startingAtOrAfter: range.upperBound))]
    }

    private func firstMention(startingAtOrAfter index: Int) -> Int {
        mentions.firstPlace { $0.first < index }
    }
}
