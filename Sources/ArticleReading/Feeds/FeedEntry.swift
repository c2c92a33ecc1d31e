import ArticleModel

/// An entry of a feed under reading: the text of each element that stands right in it.
struct FeedEntry {
    /// The whole entry, tags included.
    private(set) var range: Range<Int>
    private let bytes: [UInt8]
    private var values: [(name: String, text: MappedText)] = []
    private var link: MappedText?

    /// The element that is open right in the entry, its inner depth, and where its content begins.
    private var element: (name: String, depth: Int, start: Int, isMarkup: Bool)?
    private var text = MappedText()
    private var person = MappedText()
    private var isInPersonName = false

    init(start: Int, bytes: [UInt8]) {
        range = start..<bytes.count
        self.bytes = bytes
    }

    /// The part of a name after its prefix.
    static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    /// Takes the next piece; true where it ends the entry.
    mutating func take(_ token: XMLTokenizer.Token) -> Bool {
        switch token {
        case .start(let name, let tag, let isEmpty): begin(name, tag, isEmpty: isEmpty)
        case .end(let name, let tag):
            let local = Self.local(name)
            if element == nil || local == "item" || local == "entry" {
                guard local == "item" || local == "entry" else { return false }
                range = range.lowerBound..<tag.upperBound
                return true
            }
            end(local, tag)
        case .text(let part): add(part, isEscaped: true)
        case .characterData(let part): add(part, isEscaped: false)
        }
        return false
    }

    private mutating func add(_ part: Range<Int>, isEscaped: Bool) {
        guard element != nil else { return }
        var piece = MappedText()
        if isEscaped {
            piece.appendXML(part, of: bytes)
        } else {
            piece.appendVerbatim(bytes[part], rawStart: part.lowerBound)
        }
        if isInPersonName { person.append(piece) } else { text.append(piece) }
    }

    private mutating func begin(_ name: String, _ tag: Range<Int>, isEmpty: Bool) {
        if element != nil {
            if !isEmpty { element?.depth += 1 }
            if Self.local(name) == "name", !isEmpty { isInPersonName = true }
            return
        }
        takeAttributes(of: name, tag)
        guard !isEmpty else { return }
        let isMarkup = attribute("type", of: tag).map { $0.bytes.elementsEqual("xhtml".utf8) } ?? false
        element = (name, 0, tag.upperBound, isMarkup)
        text = MappedText()
        person = MappedText()
    }

    private mutating func end(_ local: String, _ tag: Range<Int>) {
        guard let open = element else { return }
        if open.depth > 0, Self.local(open.name) != local {
            element?.depth -= 1
            if local == "name" { isInPersonName = false }
            return
        }
        isInPersonName = false
        if open.isMarkup {
            text = MappedText()
            text.appendVerbatim(bytes[open.start..<max(open.start, tag.lowerBound)], rawStart: open.start)
        }
        values.append((open.name, person.bytes.isEmpty ? text : person))
        element = nil
    }

    private mutating func takeAttributes(of name: String, _ tag: Range<Int>) {
        switch Self.local(name) {
        case "link":
            let relation = attribute("rel", of: tag)
            guard relation == nil || relation?.bytes.elementsEqual("alternate".utf8) == true else { return }
            if link == nil { link = attribute("href", of: tag) }
        case "category": if let term = attribute("term", of: tag) { values.append(("category", term)) }
        default: break
        }
    }

    private func attribute(_ name: String, of tag: Range<Int>) -> MappedText? {
        guard let range = XMLTokenizer.attribute(name, of: tag, in: bytes) else { return nil }
        var text = MappedText()
        text.appendXML(range, of: bytes)
        return text
    }

    /// The entry as a record, by the names that records use.
    func members(over decoded: MappedText) -> [(key: String, value: TextRecordValue)] {
        var members: [(key: String, value: TextRecordValue)] = []
        func add(_ key: String, _ texts: [MappedText]) {
            let whole = texts.filter { $0.bytes.contains { $0 > 0x20 } }.map { $0.composed(over: decoded) }
            if !whole.isEmpty { members.append((key, TextRecordValue(whole))) }
        }
        add("title", Array(texts(["title"]).prefix(1)))
        let full = texts(["encoded", "content", "fulltext"]).max { $0.bytes.count < $1.bytes.count }
        let summary = texts(["description", "summary"]).first
        add("content", [full?.bytes.isEmpty == false ? full : summary].compactMap { $0 })
        add("link", Array(([link].compactMap { $0 } + texts(["link"]) + permanentLinks).prefix(1)))
        add("author", texts(["creator", "author"]).map(Self.withoutAddress))
        add("pubDate", Array(texts(["pubDate", "published", "issued", "date", "created"]).prefix(1)))
        add("updated", Array(texts(["updated", "modified"]).prefix(1)))
        add("section", Array(texts(["category", "subject"]).prefix(1)))
        add("outlet", Array(texts(["source", "publisher"]).prefix(1)))
        add("language", Array(texts(["language"]).prefix(1)))
        add("rights", Array(texts(["rights", "copyright"]).prefix(1)))
        return members
    }

    /// The texts of elements, those of the name listed first before the others; media descriptions are no content.
    private func texts(_ names: [String]) -> [MappedText] {
        names.flatMap { name in
            values.filter { Self.local($0.name) == name && !$0.name.utf8.starts(with: "media:".utf8) }.map(\.text)
        }
    }

    private var permanentLinks: [MappedText] {
        texts(["guid", "id"]).filter { $0.bytes.starts(with: "http".utf8) }
    }

    /// RSS writes authors as `address (Name)`.
    private static func withoutAddress(_ text: MappedText) -> MappedText {
        guard let open = text.bytes.firstIndex(of: UInt8(ascii: "(")), text.bytes[..<open].contains(UInt8(ascii: "@")),
            let close = text.bytes[open...].firstIndex(of: UInt8(ascii: ")"))
        else { return text }
        var name = MappedText()
        name.appendVerbatim(text.bytes[(open + 1)..<close], rawStart: open + 1)
        return name.composed(over: text)
    }
}
