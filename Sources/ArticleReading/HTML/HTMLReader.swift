import ArticleModel

/// Reads a web page: all its visible text, what is not the article set aside, and the facts of its markup.
enum HTMLReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "html", summary: "HTML pages: the article is found by its markup, the rest of the page is set aside.")

    /// How far into the page the marks of HTML are looked for.
    private static let headLength = 4096
    /// How far behind the warnings that a broken site prints before its page.
    private static let longHeadLength = 32_768

    static func claim(on input: ReaderInput) -> ReaderClaim {
        guard let first = input.firstVisible(), input.decoded.bytes[first] == UInt8(ascii: "<") else { return .none }
        let head = lowercased(input, from: first, length: headLength)
        if opensPage(head) { return .certain }
        if head.starts(with: "<?xml".utf8) { return .none }
        if head.starts(with: "<br".utf8) || head.starts(with: "<b>".utf8) {
            return opensPage(lowercased(input, from: first, length: longHeadLength)) ? .certain : .likely
        }
        let marks: [StaticString] = [
            "<head", "<body", "<div", "<p>", "<p ", "<article", "<meta", "<h1", "<table", "<title",
        ]
        return marks.contains { head.containsRun(of: $0) } ? .likely : .none
    }

    private static func opensPage(_ head: [UInt8]) -> Bool {
        head.containsRun(of: "<!doctype html") || head.containsRun(of: "<html")
    }

    private static func lowercased(_ input: ReaderInput, from first: Int, length: Int) -> [UInt8] {
        input.decoded.bytes[first...].prefix(length).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
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
        let body = HTMLBodyFinder.find(
            document: document, paragraphs: paragraphs, headline: headline.paragraph,
            told: metadata.articleBody.map { HTMLToldBody($0) })
        var page = HTMLPageText()
        let told = HTMLToldBody.missing(metadata.articleBody, beside: body, of: paragraphs, source: input.decoded)
        for (index, finding) in body.findings.enumerated() {
            // What the page shows of a text that its data holds in full would be told twice.
            let isShown = told.isEmpty || finding.isAside
            let role =
                index == headline.paragraph
                ? .headline
                : isShown
                    ? page.role(of: finding, isListed: document.nodes[paragraphs[index].block].tag == .li) : .related
            page.append(paragraphs[index].text, role)
        }
        for paragraph in told { page.append(paragraph, .body) }
        var article = input.article(
            reader: descriptor, record: nil, raw: 0..<input.bytes.count, url: HTMLFacts.url(metadata), text: page.text)
        article.blocks = page.blocks
        article.headline = headline.text
        HTMLFacts.fill(&article, metadata)
        // A page without prose may still date what it shows.
        let top = headline.paragraph ?? paragraphs.indices.first { document.nodes[paragraphs[$0].block].tag == .h1 }
        if let range = body.range ?? top.map({ $0...$0 }) {
            if article.authors.isEmpty {
                let beside = max(0, (headline.paragraph.map { min($0, range.lowerBound) } ?? range.lowerBound) - 4)
                let links = HTMLAuthorLinks(
                    document: document, paragraphs: paragraphs,
                    range: beside..<min(paragraphs.count, range.lowerBound + 2))
                article.authors = links.names()
            }
            let dates = HTMLPageDates(
                document: document, paragraphs: paragraphs, roles: body.roles, headline: headline.paragraph,
                body: range,
                language: article.language)
            article.dateCandidates += dates.found().map { $0.candidate(starts: page.starts) }
        }
        if !article.dateCandidates.contains(where: { $0.kind == .published && $0.score >= 50 }),
            let told = HTMLScriptDates.published(in: document)
        {
            article.dateCandidates.append(
                DateCandidate(
                    kind: .published, date: told.date, span: nil, score: 48,
                    reason: "the page's script data names '\(told.name)'"))
        }
        return ReaderOutput(articles: [article])
    }
}

extension HTMLPageDates.Found {
    /// The candidate, its span reckoned from where each paragraph begins in the text.
    fileprivate func candidate(starts: [Int]) -> DateCandidate {
        let span = place.map { place in
            TextSpan(starts[place.paragraph] + place.range.lowerBound, starts[place.paragraph] + place.range.upperBound)
        }
        return DateCandidate(kind: kind, date: date, span: span, score: score, reason: reason)
    }
}

/// A page's text under construction: paragraphs with blank lines between them, and the blocks that are known.
struct HTMLPageText {
    private(set) var text = MappedText()
    private(set) var blocks: [Block] = []
    /// Where each paragraph begins.
    private(set) var starts: [Int] = []
    private var bodyCount = 0

    /// The first paragraphs stay open: the place, agency or date before the first sentence is the cleaner's to tell.
    private static let openBodyParagraphs = 2

    /// The role that is known for certain; nil leaves the paragraph to cleaning.
    ///
    /// - Parameter isListed: true for an entry of a list, which holds no dateline.
    mutating func role(of finding: HTMLBodyFinder.Finding, isListed: Bool) -> Block.Role? {
        switch finding {
        case .open: return nil
        case .lead: return .body
        case .aside(let role): return role
        case .body:
            if isListed { return .body }
            bodyCount += 1
            return bodyCount > Self.openBodyParagraphs ? .body : nil
        }
    }

    /// Adds a paragraph.
    mutating func append(_ paragraph: MappedText, _ role: Block.Role?) {
        if !text.bytes.isEmpty { text.appendInserted("\n\n".utf8) }
        let start = text.bytes.count
        starts.append(start)
        text.append(paragraph)
        if let role { blocks.append(Block(role: role, span: TextSpan(start, text.bytes.count))) }
    }
}
