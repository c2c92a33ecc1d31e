import ArticleModel

/// A page as a tree, its nodes in document order, so that a parent always stands before its children.
struct HTMLDocument: Sendable {
    /// An element or a stretch of text; small, as a page has many thousands.
    struct Node: Sendable {
        /// What it is; nil for text.
        let tag: HTMLTag?
        /// True for the text of scripts and styles.
        let isRaw: Bool
        /// The hash of the element's name, which tells those that are `other` apart.
        let nameHash: UInt64
        private var firstAttribute: Int32
        private var attributeCount: Int32
        private let start: Int32
        private let length: Int32
        private let parentIndex: Int32
        private var firstChildIndex: Int32 = -1
        private var nextSiblingIndex: Int32 = -1
        private var lastChildIndex: Int32 = -1
        private var endIndex: Int32 = 0

        /// Indices of its attributes in the document's list.
        var attributes: Range<Int> {
            get { Int(firstAttribute)..<Int(firstAttribute) + Int(attributeCount) }
            set { (firstAttribute, attributeCount) = (Int32(newValue.lowerBound), Int32(newValue.count)) }
        }
        /// Bytes of the text, or of the element's start tag.
        var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
        /// Index of the parent; -1 for the root.
        var parent: Int { Int(parentIndex) }
        /// Index of the first child; -1 where there is none.
        var firstChild: Int {
            get { Int(firstChildIndex) }
            set { firstChildIndex = Int32(newValue) }
        }
        /// Index of the next node of the same parent; -1 where there is none.
        var nextSibling: Int {
            get { Int(nextSiblingIndex) }
            set { nextSiblingIndex = Int32(newValue) }
        }
        /// Index of the last child, while the tree is built.
        var lastChild: Int {
            get { Int(lastChildIndex) }
            set { lastChildIndex = Int32(newValue) }
        }
        /// Index behind the last node below this one.
        var end: Int {
            get { Int(endIndex) }
            set { endIndex = Int32(newValue) }
        }

        init(
            tag: HTMLTag?, nameHash: UInt64 = 0, attributes: Range<Int> = 0..<0, range: Range<Int>,
            isRaw: Bool = false, parent: Int
        ) {
            self.tag = tag
            self.isRaw = isRaw
            self.nameHash = nameHash
            firstAttribute = Int32(attributes.lowerBound)
            attributeCount = Int32(attributes.count)
            start = Int32(range.lowerBound)
            length = Int32(range.count)
            parentIndex = Int32(parent)
        }
    }

    /// The page's bytes, which all ranges point into.
    let bytes: [UInt8]
    /// The nodes; the first is the root.
    fileprivate(set) var nodes: [Node]
    /// The attributes of all elements.
    fileprivate(set) var attributes: [HTMLAttribute] = []

    /// Elements nested deeper than this hang from the last that is not.
    static let depthLimit = 400
    /// What follows after this many nodes is left out.
    static let nodeLimit = 2_000_000
    /// What follows after this many bytes is left out, so that places fit into 32 bits.
    static let byteLimit = 1 << 30

    /// Reads a page; there is none that cannot be read.
    static func parse(_ bytes: [UInt8]) -> HTMLDocument {
        var builder = HTMLTreeBuilder(document: HTMLDocument(bytes: bytes))
        var tokenizer = HTMLTokenizer(bytes: bytes.count <= byteLimit ? bytes : Array(bytes[..<byteLimit]))
        while let token = tokenizer.next(), builder.document.nodes.count < nodeLimit { builder.take(token) }
        builder.document.attributes = tokenizer.attributes
        builder.document.measureEnds()
        return builder.document
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        nodes = [Node(tag: .html, range: 0..<0, parent: -1)]
        nodes.reserveCapacity(bytes.count / 32)
    }

    /// The bytes of an attribute's value as written; nil where there is none.
    func writtenValue(of name: HTMLAttributeName, in node: Int) -> Range<Int>? {
        for index in nodes[node].attributes where attributes[index].name == name { return attributes[index].value }
        return nil
    }

    /// True when the element has the attribute, even an empty one.
    func hasAttribute(_ name: HTMLAttributeName, in node: Int) -> Bool { writtenValue(of: name, in: node) != nil }

    /// The value of an attribute, references resolved and white space at its ends left out; nil where there is none.
    func value(of name: HTMLAttributeName, in node: Int) -> String? {
        guard let range = writtenValue(of: name, in: node) else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            if bytes[position] == UInt8(ascii: "&"),
                let reference = HTMLCharacterReference(
                    at: position, in: bytes, end: range.upperBound, isInAttribute: true)
            {
                text += reference.text
                position += reference.length
            } else {
                text.append(bytes[position])
                position += 1
            }
        }
        return TextNormaliser.line(of: text)
    }

    /// Nodes and bytes that are looked through for the text of a fact.
    private static let factLimit = (nodes: 200, bytes: 4000)

    /// The text below a node as it would be read, on one line; that of an element with very much in it is cut.
    func text(below node: Int) -> String {
        var text = MappedText()
        for index in node + 1..<max(node + 1, min(nodes[node].end, node + Self.factLimit.nodes)) {
            guard nodes[index].tag == nil, !nodes[index].isRaw else { continue }
            let range = nodes[index].range
            text.appendHTML(
                range.lowerBound..<min(range.upperBound, range.lowerBound + Self.factLimit.bytes), of: bytes)
            if text.bytes.count > Self.factLimit.bytes { break }
        }
        return TextNormaliser.line(of: text.bytes)
    }

    /// True when `node` lies below `ancestor`.
    func isInside(_ node: Int, _ ancestor: Int) -> Bool { node > ancestor && node < nodes[ancestor].end }

    /// True when `node` is `ancestor` or lies below it.
    func isInsideOrSame(_ node: Int, _ ancestor: Int) -> Bool { node >= ancestor && node < nodes[ancestor].end }

    /// Children stand behind their parents and are never added to once the parent is closed.
    fileprivate mutating func measureEnds() {
        for index in nodes.indices.reversed() {
            nodes[index].end = max(nodes[index].end, index + 1)
            let parent = nodes[index].parent
            if parent >= 0 { nodes[parent].end = max(nodes[parent].end, nodes[index].end) }
        }
    }
}

extension TextNormaliser {
    /// Bytes as one line of clean text.
    static func line(of bytes: [UInt8]) -> String {
        let clean = normalised(MappedText(verbatim: bytes)).bytes
        return String(decoding: clean.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
}

/// Builds a tree of tags that need not match, in the spirit of WHATWG's tree construction, without recursion.
private struct HTMLTreeBuilder {
    var document: HTMLDocument
    /// The open elements from the root on, and their tags.
    private var open = [0]
    private var tags = [HTMLTag.html]

    init(document: HTMLDocument) { self.document = document }

    mutating func take(_ token: HTMLToken) {
        switch token {
        case .comment: break
        case .text(let range, let isRaw): text(range, isRaw: isRaw)
        case .start(let tag): start(tag)
        case .end(let name): end(name)
        }
    }

    private var current: Int { open[open.count - 1] }

    private mutating func close(from depth: Int) {
        open.removeSubrange(depth...)
        tags.removeSubrange(depth...)
    }

    private mutating func text(_ range: Range<Int>, isRaw: Bool) {
        if tags[tags.count - 1] == .head, document.bytes[range].contains(where: { $0 > 0x20 }) {
            close(from: open.count - 1)
        }
        append(.init(tag: nil, range: range, isRaw: isRaw, parent: current))
    }

    private mutating func start(_ start: HTMLStartTag) {
        let tag = start.name.tag
        if tag == .html || (tag == .body && tags.contains(.body)) {
            return mergeRoot(tag, start)
        }
        closeBefore(tag)
        let index = document.nodes.count
        append(
            .init(
                tag: tag, nameHash: start.name.hash, attributes: start.attributes, range: start.range, parent: current))
        if !tag.isVoid, open.count < HTMLDocument.depthLimit {
            open.append(index)
            tags.append(tag)
        }
    }

    /// Attributes of the root count even where its tag comes late.
    private mutating func mergeRoot(_ tag: HTMLTag, _ start: HTMLStartTag) {
        guard tag == .html, document.nodes[0].attributes.isEmpty else { return }
        document.nodes[0].attributes = start.attributes
    }

    private mutating func append(_ node: HTMLDocument.Node) {
        let index = document.nodes.count
        document.nodes.append(node)
        let parent = node.parent
        let last = document.nodes[parent].lastChild
        if last < 0 { document.nodes[parent].firstChild = index } else { document.nodes[last].nextSibling = index }
        document.nodes[parent].lastChild = index
    }

    /// Ends the elements that a start tag ends without saying so.
    private mutating func closeBefore(_ tag: HTMLTag) {
        // The head can only be the first or second element inside the root.
        if !tag.belongsToHead {
            for depth in 1..<max(1, min(3, tags.count)) where tags[depth] == .head {
                close(from: depth)
                break
            }
        }
        if tag.closesParagraph { closeParagraph() }
        switch tag {
        case .li: close([.li], within: [.ul, .ol, .menu, .dir])
        case .dt, .dd: close([.dt, .dd], within: [.dl])
        case .option: close([.option], within: [.select, .optgroup])
        case .td, .th: close([.td, .th], within: [.tr])
        case .tr: close([.tr], within: [.thead, .tbody, .tfoot])
        case .thead, .tbody, .tfoot: close([.thead, .tbody, .tfoot], within: [])
        case .a: closeInline(.a)
        default:
            if tag.headingLevel != nil, tags[open.count - 1].headingLevel != nil { close(from: open.count - 1) }
        }
    }

    /// Ends an open paragraph, unless a button or another scope lies between.
    private mutating func closeParagraph() {
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            let tag = tags[depth]
            if tag == .p { return close(from: depth) }
            if tag == .button || tag.isScope { return }
        }
    }

    /// Ends the innermost open element of `wanted`, unless one of `limits` or another scope lies between.
    private mutating func close(_ wanted: [HTMLTag], within limits: [HTMLTag]) {
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            let tag = tags[depth]
            if wanted.contains(tag) { return close(from: depth) }
            if tag.isScope || limits.contains(tag) { return }
        }
    }

    /// Ends an open inline element if only inline ones stand in it.
    private mutating func closeInline(_ wanted: HTMLTag) {
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            if tags[depth] == wanted { return close(from: depth) }
            if tags[depth].isBlock { return }
        }
    }

    private mutating func end(_ name: HTMLTagName) {
        let wanted = name.tag
        guard wanted != .html, wanted != .body else { return }
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            let tag = tags[depth]
            if tag == wanted, wanted != .other || document.nodes[open[depth]].nameHash == name.hash {
                return close(from: depth)
            }
            // Any heading's end tag ends any heading.
            if wanted.headingLevel != nil, tag.headingLevel != nil { return close(from: depth) }
            let isBarrier = wanted.isTablePart ? tag == .table || tag == .template : tag.isScope
            if isBarrier || (!wanted.isBlock && wanted != .other && tag.isBlock) { return }
        }
    }
}
