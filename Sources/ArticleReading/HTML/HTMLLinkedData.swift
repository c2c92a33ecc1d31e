import ArticleModel
import JSONText

/// Reads a page's JSON-LD (schema.org): the facts of every kind of article that it describes.
struct HTMLLinkedData {
    /// A text that the page says is the article's.
    struct Body: Sendable {
        /// The JSON that holds it.
        let document: JSONDocument
        /// The string.
        let node: PositionedJSON
        /// Bytes of it as written.
        var length: Int { node.content?.count ?? 0 }
    }

    /// The facts, in the order of the data.
    private(set) var facts: [(field: RecordField, told: HTMLMetadata.Told)] = []
    /// The longest article text.
    private(set) var body: Body?

    private let bytes: [UInt8]
    private let range: Range<Int>

    /// Values looked at before the rest is left.
    private static let valueLimit = 5000

    /// Takes the bytes of a script; nothing is read yet.
    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    /// Reads the data; where it is no JSON, only the dates in it.
    mutating func read() {
        guard let data = try? JSONDocument.parse(bytes, in: json()) else { return readBrokenDates() }
        var pending = [data.root]
        var seen = 0
        while let value = pending.popLast(), seen < Self.valueLimit {
            seen += 1
            if let elements = value.elements { pending += elements.prefix(Self.valueLimit).reversed() }
            if let graph = value["@graph"]?.elements { pending += graph.prefix(Self.valueLimit).reversed() }
            for name in ["mainEntity", "mainEntityOfPage"] {
                if let main = value[name], !main.members.isEmpty { pending.append(main) }
            }
            switch Self.kind(of: value, data) {
            case .article: addArticle(value, data)
            case .page: addPage(value, data)
            case .other: break
            }
        }
    }

    private enum Kind { case article, page, other }

    /// What a page may be about instead of an article.
    private static let pageTypes: Set<String> = [
        "CreativeWork", "Event", "Recipe", "HowTo", "Question", "PodcastEpisode", "RadioEpisode", "TVEpisode",
        "Episode",
        "VideoObject", "Dataset", "Book", "Photograph",
    ]

    private static func kind(of value: PositionedJSON, _ data: JSONDocument) -> Kind {
        guard let type = value["@type"] else { return .other }
        let types = (type.elements ?? [type]).compactMap { data.text(of: $0) }
        let isArticle = types.contains {
            $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
                || $0 == "OpinionPiece"
        }
        if isArticle { return .article }
        return types.contains { $0.hasSuffix("Page") || pageTypes.contains($0) } ? .page : .other
    }

    private mutating func add(_ field: RecordField, _ value: String?, _ place: String, _ trust: Int) {
        guard let value else { return }
        facts.append((field, HTMLMetadata.Told(value: value, place: place, trust: trust)))
    }

    private mutating func addArticle(_ value: PositionedJSON, _ data: JSONDocument) {
        func text(_ name: String) -> String? { value[name].flatMap { Self.text($0, data) } }
        let place = "the page's JSON-LD"
        add(.headline, text("headline") ?? text("name"), place, 90)
        add(.published, text("datePublished"), place + " 'datePublished'", 95)
        add(.published, text("dateCreated"), place + " 'dateCreated'", 70)
        add(.updated, text("dateModified"), place + " 'dateModified'", 95)
        add(.section, value["articleSection"].flatMap { Self.names($0, data).first }, place, 90)
        add(.language, text("inLanguage"), place, 70)
        add(.outlet, value["publisher"].flatMap { Self.names($0, data).first }, place, 80)
        add(.rights, text("license") ?? text("copyrightNotice"), place, 80)
        add(.url, text("url"), place, 70)
        for name in value["author"].map({ Self.names($0, data) }) ?? [] { add(.authors, name, place, 90) }
        if let written = value["articleBody"], let content = written.content, content.count > body?.length ?? 0 {
            body = Body(document: data, node: written)
        }
    }

    /// What is said of the page as a whole counts less than what is said of its article.
    private mutating func addPage(_ value: PositionedJSON, _ data: JSONDocument) {
        func text(_ name: String) -> String? { value[name].flatMap { Self.text($0, data) } }
        add(.published, text("datePublished"), "the page's JSON-LD 'datePublished' of the page", 88)
        add(.published, text("uploadDate"), "the page's JSON-LD 'uploadDate'", 60)
        add(.updated, text("dateModified"), "the page's JSON-LD 'dateModified' of the page", 88)
        add(.language, text("inLanguage"), "the page's JSON-LD", 65)
    }

    private static func text(_ node: PositionedJSON, _ data: JSONDocument) -> String? {
        guard let written = data.text(of: node) else { return nil }
        // Many programs put HTML references into their JSON.
        var text = MappedText()
        let bytes = Array(written.utf8)
        text.appendHTML(0..<bytes.count, of: bytes)
        let line = TextNormaliser.line(of: text.bytes)
        return line.isEmpty ? nil : line
    }

    /// A string, the name of a thing, or those of the things in a list.
    private static func names(_ node: PositionedJSON, _ data: JSONDocument) -> [String] {
        let things = node.elements.map { Array($0.prefix(50)) } ?? [node]
        return things.flatMap { thing -> [String] in
            if let own = text(thing, data) { return [own] }
            guard let name = thing["name"] else { return [] }
            return name.elements.map { $0.compactMap { text($0, data) } } ?? text(name, data).map { [$0] } ?? []
        }
    }

    // MARK: Broken data

    /// The bytes from the first bracket to the last: some programs wrap the data in comments or close it with a mark.
    private func json() -> Range<Int> {
        let isBracket = { (byte: UInt8) in "{}[]".utf8.contains(byte) }
        guard let first = bytes[range].firstIndex(where: isBracket),
            let last = bytes[range].lastIndex(where: isBracket)
        else { return range }
        return first..<last + 1
    }

    /// The first date of publication and of change that the text of the data names.
    private mutating func readBrokenDates() {
        for (key, field) in [("\"datePublished\"", RecordField.published), ("\"dateModified\"", .updated)] {
            guard let found = bytes[range].firstIndex(ofRun: Array(key.utf8)) else { continue }
            let rest = bytes[(found + key.utf8.count)..<range.upperBound].prefix(80)
            guard let open = rest.firstIndex(of: UInt8(ascii: "\"")),
                let close = rest[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
            else { continue }
            let stamp = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
            add(field, stamp, "the page's JSON-LD, which is broken, \(key)", 86)
        }
    }
}
