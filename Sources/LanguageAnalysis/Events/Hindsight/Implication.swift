import ArticleModel

/// What a sentence says by implication of plans that others tell: what was not done for a long time ("her first visit to Sudria for
/// eleven years"), or what has gone on since it began ("Line 7 has run since May 2014").
public struct Implication: Sendable, Hashable {
    /// Who does something.
    public enum Actor: Sendable, Hashable {
        /// Somebody or something with a name; entity id.
        case named(String)
        /// Whoever bears an office of a state: "a Norlandic prime minister"; hashes of its words, and the state's id.
        case holder(office: [UInt64], state: String)
    }

    /// The words that say so.
    public let words: TextSpan
    /// The day on which it was told.
    public let toldOn: CivilDay
    /// The act that was wanting; nil for what has gone on since.
    public let act: String?
    /// Who had not done it, all of them; who is named, for what has gone on.
    public let actors: [Actor]
    /// The office in which they had not, folded hashes of its words: "his first as president". Empty where none is named.
    public let office: [UInt64]
    /// Where to; any of them.
    public let goals: [String]
    /// Stems of the things it names, as sorted hashes.
    public let things: [UInt64]
    /// Things that a number singles out.
    public let numbered: [EventMatter.Numbered]
    /// The first of the days on which it surely was not done, or in which it began.
    public let first: CivilDay
    /// The last of them.
    public let last: CivilDay

    /// Takes what was found out.
    public init(
        words: TextSpan, toldOn: CivilDay, act: String?, actors: [Actor], office: [UInt64] = [], goals: [String] = [],
        things: [UInt64], numbered: [EventMatter.Numbered] = [], first: CivilDay, last: CivilDay
    ) {
        self.words = words
        self.toldOn = toldOn
        self.act = act
        self.actors = actors
        self.office = office
        self.goals = goals
        self.things = things
        self.numbered = numbered
        self.first = first
        self.last = last
    }

    /// Whether the time of a plan lies wholly in its days.
    func holds(_ date: EDTFDate) -> Bool {
        guard let start = date.earliest, let end = date.latest else { return false }
        return first <= start && end <= last
    }
}

/// Finds what an article says by implication of plans.
struct Implications {
    private static let longestSentence = 100
    /// What stands under a picture is told as well.
    private static let telling: Set<Block.Role> = [.body, .caption]

    let rules: EventRules

    func found(in article: Article, _ sentences: ArticleSentences) -> [Implication] {
        let blocks = article.blocks
        // Few articles have a sentence that is worth a second look.
        var finders: (LullFinder, ContinuationFinder)?
        var found: [Implication] = []
        for (place, view) in sentences.views.enumerated() {
            let (mayBeLull, mayGoOn) = (LullFinder.mayTell(view), ContinuationFinder.mayTell(view))
            guard mayBeLull || mayGoOn, view.tokens.count <= Self.longestSentence, blocks.indices.contains(view.block),
                Self.telling.contains(blocks[view.block].role), blocks[view.block].repeats == nil
            else { continue }
            let story = Story(article)
            let (lulls, goingOn) =
                finders
                ?? (
                    LullFinder(rules: rules, story: story, sentences: sentences),
                    ContinuationFinder(rules: rules, story: story)
                )
            finders = (lulls, goingOn)
            if mayBeLull, let lull = lulls.lull(at: place) { found.append(lull) }
            if mayGoOn, let begun = goingOn.continuation(in: view) { found.append(begun) }
        }
        return found
    }
}
