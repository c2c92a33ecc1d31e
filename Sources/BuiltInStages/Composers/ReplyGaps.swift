import ArticleModel
import LanguageAnalysis

/// Tells what lies between a telling and what is told behind it, where leaving it out would leave an answer without its claim.
struct ReplyGaps {
    /// Most sentences of one side between its step and the answer that are told with it.
    private static let most = 3

    let citer: Citer
    /// The sides whose doing the step is.
    let side: Set<String>
    private let sequels = SequelFinder()
    private let spoken = SpokenFinder()

    init(citer: Citer, side: Set<String>) {
        self.citer = citer
        self.side = side
    }

    /// Some sentences behind a telling, in text order, with those between that they need.
    func filled(_ spans: Set<TextSpan>, behind telling: TextSpan, in article: Article) -> [TextSpan] {
        guard !spans.isEmpty else { return [] }
        var told: [TextSpan] = []
        let behind = sequels.sentences(behind: telling, in: article, atMost: .max).map(\.span)
        for span in spans.sorted() {
            let end = told.last?.end ?? telling.end
            let before = behind.prefix { $0.end <= span.start }
            let gap = before.filter { $0.start >= end }
            if !gap.isEmpty, gap.count <= Self.most,
                gap.allSatisfy({ isOfSide($0, told: telling, in: article) })
                    || gap.count == 1 && hangs(gap[0], in: article)
            {
                told += gap
            }
            let untold = before.filter { !told.contains($0) && !spans.contains($0) }
            let step = spoken.step(answeredBy: span, among: untold, shown: [telling] + told, in: article)
            if let step { told.append(step) }
            told.append(span)
        }
        return told.sorted()
    }

    /// "Some did.", "They came": a sentence that says nothing without the one before it.
    private func hangs(_ sentence: TextSpan, in article: Article) -> Bool {
        sequels.hangsOnTheOneBefore(sentence, in: article)
    }

    /// Whether a sentence tells what the side itself said or asked for: it names that side first, or goes on about it.
    private func isOfSide(_ sentence: TextSpan, told telling: TextSpan, in article: Article) -> Bool {
        let names = article.annotations.annotations(of: .name, in: sentence).lazy.compactMap { annotation -> String? in
            if case .name(let mention) = annotation.value { mention.entity } else { nil }
        }
        if let subject = citer.subject(of: sentence, in: article), let meant = subject.mentions.first {
            return citer.side(of: meant.entity).map(side.contains) ?? telling.contains(meant.span)
        }
        if sequels.hangsOnTheOneBefore(sentence, in: article) { return true }
        // "The boats had been in its waters, it said."
        guard let first = names.first else { return spoken.isSaid(sentence, in: article) }
        return citer.side(of: first).map(side.contains) ?? false
    }
}
