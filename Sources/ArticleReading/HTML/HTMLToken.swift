/// A piece of an HTML page, with its place in the page's bytes.
enum HTMLToken: Sendable {
    /// Character data; references in it are not resolved. `isRaw` where they have no meaning, as in a script.
    case text(Range<Int>, isRaw: Bool)
    /// A start tag.
    case start(HTMLStartTag)
    /// An end tag, its name in lower case.
    case end(String)
    /// A comment, a document type, or what browsers treat as a comment.
    case comment(Range<Int>)
}

/// A start tag as written.
struct HTMLStartTag: Sendable {
    /// The name in lower case.
    let name: String
    /// The attributes in order; of a repeated name the first counts.
    let attributes: [HTMLAttribute]
    /// The bytes from `<` to `>`.
    let range: Range<Int>
}

/// An attribute as written.
struct HTMLAttribute: Sendable, Hashable {
    /// The name in lower case.
    let name: String
    /// The bytes of the value, without quotes; references in it are not resolved.
    let value: Range<Int>
}
