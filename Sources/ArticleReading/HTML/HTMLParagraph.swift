import ArticleModel

/// A stretch of a page's text between two breaks of its layout.
struct HTMLParagraph: Sendable {
    /// The innermost element on a line of its own that holds it.
    let block: Int
    /// The first node of its text.
    let firstText: Int
    /// The clean text; its map leads to the raw bytes.
    let text: MappedText
    /// How many bytes of the text are inside links, white space counted as written.
    let linkLength: Int
    /// How many bytes of the text are set in italics.
    let italicLength: Int
    /// How many bytes of text there were before cleaning.
    let rawLength: Int

    /// The share of the text that is links, 0...1.
    var linkDensity: Double { rawLength == 0 ? 0 : Double(linkLength) / Double(rawLength) }

    /// True where nearly all of the text is set in italics.
    var isItalic: Bool { italicLength * 10 >= rawLength * 9 && rawLength > 0 }
}

/// Reads a tree's visible text as paragraphs, in the order of the page.
struct HTMLParagraphReader {
    private let document: HTMLDocument
    /// The text that the document's bytes are of, with the way back to the raw bytes.
    private let source: MappedText

    private var paragraphs: [HTMLParagraph] = []
    private var text = MappedText()
    private var firstText = 0
    /// True once the open paragraph holds something to be seen.
    private var isBegun = false
    private var linkLength = 0
    private var linkDepth = 0
    private var italicLength = 0
    private var italicDepth = 0
    private var preformattedDepth = 0
    private var blocks = [0]
    /// Nesting in elements that say they are the article's text.
    private var bodyDepth = 0

    init(document: HTMLDocument, source: MappedText) {
        self.document = document
        self.source = source
    }

    /// The paragraphs of a document whose bytes are `source`'s.
    static func paragraphs(of document: HTMLDocument, source: MappedText) -> [HTMLParagraph] {
        var reader = HTMLParagraphReader(document: document, source: source)
        reader.walk()
        return reader.paragraphs
    }

    /// Every node once on the way down, every element once on the way up.
    private mutating func walk() {
        var node = 0
        while true {
            let isEntered = enter(node)
            if isEntered, document.nodes[node].firstChild >= 0 {
                node = document.nodes[node].firstChild
                continue
            }
            if isEntered { leave(node) }
            while true {
                if document.nodes[node].nextSibling >= 0 {
                    node = document.nodes[node].nextSibling
                    break
                }
                node = document.nodes[node].parent
                if node < 0 { return flush() }
                leave(node)
            }
        }
    }

    /// True when the children are to be read.
    private mutating func enter(_ index: Int) -> Bool {
        let node = document.nodes[index]
        guard let tag = node.tag else {
            append(node, at: index)
            return false
        }
        if isUnseen(index, tag) { return false }
        if tag == .br { breakLine(node.range) }
        if tag.isBlock {
            flush()
            blocks.append(index)
        }
        if tag == .a { linkDepth += 1 }
        if tag == .em || tag == .i { italicDepth += 1 }
        if document.saysArticleBody(index) { bodyDepth += 1 }
        if tag == .pre || tag == .listing { preformattedDepth += 1 }
        return true
    }

    /// Leaves an element that was entered.
    private mutating func leave(_ index: Int) {
        guard let tag = document.nodes[index].tag else { return }
        if tag.isBlock {
            flush()
            blocks.removeLast()
        }
        if tag == .a { linkDepth -= 1 }
        if tag == .em || tag == .i { italicDepth -= 1 }
        if document.saysArticleBody(index) { bodyDepth -= 1 }
        if tag == .pre || tag == .listing { preformattedDepth -= 1 }
    }

    /// Two breaks with nothing between them end a paragraph.
    private mutating func breakLine(_ range: Range<Int>) {
        if preformattedDepth == 0, isBegun, text.bytes.last(where: { $0 != 0x20 }) == 0x0A { flush() }
        text.appendReplacement(byte: 0x0A, for: range)
    }

    private mutating func append(_ node: HTMLDocument.Node, at index: Int) {
        let before = text.bytes.count
        if !isBegun { firstText = index }
        text.appendHTML(node.range, of: document.bytes, isPreformatted: preformattedDepth > 0)
        if linkDepth > 0 { linkLength += text.bytes.count - before }
        if italicDepth > 0 { italicLength += text.bytes.count - before }
        if !isBegun { isBegun = text.bytes[before...].contains { $0 > 0x20 } }
    }

    private mutating func flush() {
        defer {
            text = MappedText()
            linkLength = 0
            italicLength = 0
            isBegun = false
        }
        guard isBegun else { return }
        let rawLength = text.bytes.count
        let clean = TextNormaliser.normalised(text.composed(over: source))
        guard !clean.bytes.isEmpty else { return }
        paragraphs.append(
            HTMLParagraph(
                block: blocks[blocks.count - 1], firstText: firstText, text: clean,
                linkLength: min(linkLength, rawLength), italicLength: min(italicLength, rawLength), rawLength: rawLength
            ))
    }

    private func isUnseen(_ index: Int, _ tag: HTMLTag) -> Bool {
        if tag.isUnseen { return true }
        guard !document.nodes[index].attributes.isEmpty else { return false }
        if document.hasAttribute(.hidden, in: index) {
            return document.value(of: .hidden, in: index) != "until-found"
        }
        // Sites hide parts of the article by style until a script shows them to subscribers; the article is all of it.
        guard bodyDepth == 0, let style = document.writtenValue(of: .style, in: index), style.count >= 12 else {
            return false
        }
        let marks = document.bytes[style].filter { $0 > 0x20 }.map { $0 | 0x20 }
        return marks.containsRun(of: "display:none") || marks.containsRun(of: "visibility:hidden")
    }
}

extension HTMLDocument {
    /// True when the element's microdata says that it is the article's text.
    func saysArticleBody(_ node: Int) -> Bool {
        guard !nodes[node].attributes.isEmpty, let written = writtenValue(of: .itemprop, in: node) else { return false }
        return HTMLNameHash.hash(of: bytes[written]) == Self.articleBodyHash
    }

    private static let articleBodyHash = HTMLNameHash.hash(of: "articlebody".utf8)
}

extension Collection where Element == UInt8 {
    /// True when the bytes of `run` stand somewhere in these.
    func containsRun(of run: StaticString) -> Bool {
        firstIndex(ofRun: UnsafeBufferPointer(start: run.utf8Start, count: run.utf8CodeUnitCount)) != nil
    }

    /// Where the bytes of `run` first stand.
    func firstIndex(ofRun run: some Collection<UInt8>) -> Index? {
        guard let first = run.first else { return startIndex }
        var rest = self[...]
        while let found = rest.firstIndex(of: first) {
            if self[found...].starts(with: run) { return found }
            rest = self[index(after: found)...]
        }
        return nil
    }
}
