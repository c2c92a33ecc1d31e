/// Everything that is known of one article.
@usableFromInline
struct ArticleFacts: Sendable {
    @usableFromInline var id: ArticleID
    @usableFromInline var source: ArticleSource
    @usableFromInline var revision: SHA256Digest
    @usableFromInline var text: HeldText
    @usableFromInline var url: String?
    @usableFromInline var headline: String?
    @usableFromInline var authors: [String] = []
    @usableFromInline var section: String?
    @usableFromInline var dateline: String?
    @usableFromInline var outlet: String?
    @usableFromInline var origin: String?
    @usableFromInline var language: String?
    @usableFromInline var rights: String?
    @usableFromInline var published: ResolvedDate?
    @usableFromInline var updated: ResolvedDate?
    @usableFromInline var dateCandidates: [DateCandidate] = []
    @usableFromInline var blocks: [Block] = []
    @usableFromInline var tokens = Deferred<[Token]>([])
    @usableFromInline var annotations: AnnotationSet = AnnotationSet()
    @usableFromInline var topics: [String: Int] = [:]
    @usableFromInline var lead: ArticleLead?
    @usableFromInline var fields: [String: FieldValue] = [:]
    @usableFromInline var copies: [ArticleCopy] = []
    @usableFromInline var near: [NearArticle] = []
    @usableFromInline var portion: Portion?

    @usableFromInline
    init(id: ArticleID, source: ArticleSource, revision: SHA256Digest, text: HeldText) {
        self.id = id
        self.source = source
        self.revision = revision
        self.text = text
    }
}

/// A text that may be read when somebody first looks at it.
@usableFromInline
struct HeldText: Sendable {
    @usableFromInline var held: Deferred<ArticleText>
    /// What stands for it, where that is known without reading it.
    var mark: TextMark?

    init(_ text: ArticleText) { held = Deferred(text) }

    init(_ text: Deferred<ArticleText>, _ mark: TextMark?) {
        held = text
        self.mark = mark
    }
}

/// Holds what is known of an article for all copies of it.
///
/// Sound though unchecked: `Article` alone writes to it, and only where it is the only one that holds it.
@usableFromInline
final class ArticleRecord: @unchecked Sendable {
    @exclusivity(unchecked) @usableFromInline var facts: ArticleFacts

    @usableFromInline
    init(_ facts: ArticleFacts) { self.facts = facts }
}
