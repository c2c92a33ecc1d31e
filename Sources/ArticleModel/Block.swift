/// A labelled stretch of an article's text, a paragraph or a line.
public struct Block: Sendable, Hashable {
    /// What a stretch of text is in its page.
    public enum Role: String, Sendable, CaseIterable {
        /// The article's title.
        case headline
        /// A line that bears the place or date of the report.
        case dateline
        /// Who wrote it.
        case byline
        /// The article itself.
        case body
        /// What is said under a picture.
        case caption
        /// Whose picture or copy it is, who edited it.
        case credit
        /// What readers wrote.
        case comment
        /// Menus, links, calls to follow or subscribe.
        case navigation
        /// Pointers to other articles.
        case related
        /// Legal, policy and technical notices of the site.
        case notice
    }

    /// What the stretch is.
    public var role: Role
    /// Where it stands.
    public var span: TextSpan
    /// Index, in the article's blocks, of the earlier block that this one says again; nil for a first telling.
    public var repeats: Int?

    /// Labels a stretch of text.
    public init(role: Role, span: TextSpan, repeats: Int? = nil) {
        self.role = role
        self.span = span
        self.repeats = repeats
    }
}
