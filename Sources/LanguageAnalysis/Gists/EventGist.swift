import ArticleModel

/// What an event is about in a few of its source's own words, and who takes part in it.
public struct EventGist: Sendable, Hashable {
    /// Somebody who acts, or with whom or by whom something is done.
    public struct Party: Sendable, Hashable {
        /// The words that name them ("the state company JOGMEC", "Moscow").
        public let span: TextSpan
        /// The entity, where the words are its name; nil for a description.
        public let entity: String?
    }

    /// The words that say what is done, in text order; what stands between two of them is left out.
    public let words: [TextSpan]
    /// Who takes part, in text order, each once.
    public let parties: [Party]
}
