import ArticleModel

/// Reads a web page: all its visible text, what is not the article set aside, and the facts of its markup.
enum HTMLReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "html", summary: "HTML pages: the article is found by its markup, the rest of the page is set aside.")

    /// How far into the page the marks of HTML are looked for.
    private static let headLength = 4096

    static func claim(on input: ReaderInput) -> ReaderClaim {
        guard let first = input.firstVisible(), input.decoded.bytes[first] == UInt8(ascii: "<") else { return .none }
        let head = input.decoded.bytes[first...].prefix(headLength).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        if head.containsRun(of: "<!doctype html") || head.containsRun(of: "<html") { return .certain }
        if head.starts(with: "<?xml".utf8) { return .none }
        let marks: [StaticString] = [
            "<head", "<body", "<div", "<p>", "<p ", "<article", "<meta", "<h1", "<table", "<title",
        ]
        return marks.contains { head.containsRun(of: $0) } ? .likely : .none
    }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        guard input.bytes.count <= input.articleLimit else {
            return .refused(
                input, .articleUnreadable, "the page is larger than \(input.articleLimit) bytes", help: "split the file"
            )
        }
        let document = HTMLDocument.parse(input.decoded.bytes)
        let paragraphs = HTMLParagraphReader.paragraphs(of: document, source: input.decoded)
        guard !paragraphs.isEmpty else {
            return .refused(
                input, .articleEmpty, "the page holds no text",
                help: "it may be filled by a script; save it from a browser")
        }
        let metadata = HTMLMetadata(document)
        let headline = HTMLHeadline.find(metadata, document, paragraphs)
        var finder = HTMLBodyFinder(document: document, paragraphs: paragraphs, headline: headline.paragraph)
        var page = HTMLPageText()
        for (index, finding) in finder.findings().enumerated() {
            page.append(paragraphs[index].text, index == headline.paragraph ? .headline : page.role(of: finding))
        }
        var article = input.article(
            reader: descriptor, record: nil, raw: 0..<input.bytes.count, url: HTMLFacts.url(metadata), text: page.text)
        article.blocks = page.blocks
        article.headline = headline.text
        HTMLFacts.fill(&article, metadata)
        return ReaderOutput(articles: [article])
    }
}

/// A page's text under construction: paragraphs with blank lines between them, and the blocks that are known.
struct HTMLPageText {
    private(set) var text = MappedText()
    private(set) var blocks: [Block] = []
    private var bodyCount = 0

    /// The first paragraphs stay open: the place, agency or date before the first sentence is the cleaner's to tell.
    private static let openBodyParagraphs = 2

    /// The role that is known for certain; nil leaves the paragraph to cleaning.
    mutating func role(of finding: HTMLBodyFinder.Finding) -> Block.Role? {
        switch finding {
        case .open: return nil
        case .aside(let role): return role
        case .body:
            bodyCount += 1
            return bodyCount > Self.openBodyParagraphs ? .body : nil
        }
    }

    /// Adds a paragraph.
    mutating func append(_ paragraph: MappedText, _ role: Block.Role?) {
        if !text.bytes.isEmpty { text.appendInserted("\n\n".utf8) }
        let start = text.bytes.count
        text.append(paragraph)
        if let role { blocks.append(Block(role: role, span: TextSpan(start, text.bytes.count))) }
    }
}
