import ArticleModel
import LuaRuntime

/// An article while a script works on it.
///
/// One thread works on it, and no access to it reaches another: so nobody watches for overlapping access.
final class ArticleHandle {
    @exclusivity(unchecked) var article: Article { didSet { isChanged = true } }
    /// True once the article is not what it was.
    @exclusivity(unchecked) private(set) var isChanged = false
    /// Number of the paragraph that the script looked at last, from 1; nil where it looked at none.
    var paragraph: Int? {
        get { place.flatMap { $0.number > 0 ? paragraph(at: Int($0.number) - 1) : nil } ?? noted }
        set {
            noted = newValue
            place?.number = 0
        }
    }
    @exclusivity(unchecked) private var noted: Int?
    @exclusivity(unchecked) private var place: LuaPlace?
    @exclusivity(unchecked) private var text: LuaText?
    /// True for what `article:part` made.
    let isPart: Bool

    init(_ article: Article, isPart: Bool = false) {
        self.article = article
        self.isPart = isPart
    }

    /// Where objects of lists note the byte, from 1, that they stand at when the script reads one of their fields.
    func sharedPlace() -> LuaPlace {
        let shared = place ?? LuaPlace()
        place = shared
        return shared
    }

    /// The article's text, where objects of lists have theirs.
    func sharedText() -> LuaText {
        let shared = text ?? LuaText(article.text.bytes)
        text = shared
        return shared
    }

    /// The number of the block that holds a byte, from 1.
    func paragraph(at offset: Int) -> Int? {
        var low = 0
        var high = article.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if article.blocks[middle].span.end <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < article.blocks.count, article.blocks[low].span.start <= offset else { return nil }
        return low + 1
    }
}

/// A stretch of an article's text, and what is marked there, while a script works on it.
final class SpanHandle {
    let owner: ArticleHandle
    let span: TextSpan
    let value: Annotation.Value?
    let role: Block.Role?
    /// What the groups of a pattern matched; nil for what no pattern found.
    let groups: [TextSpan?]?

    init(
        _ owner: ArticleHandle, _ span: TextSpan, value: Annotation.Value? = nil, role: Block.Role? = nil,
        groups: [TextSpan?]? = nil
    ) {
        self.owner = owner
        self.span = span
        self.value = value
        self.role = role
        self.groups = groups
    }
}
