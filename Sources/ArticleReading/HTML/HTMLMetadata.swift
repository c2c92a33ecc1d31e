import ArticleModel
import JSONText

/// What a page's markup says about its article, each fact with where it is told.
struct HTMLMetadata: Sendable {
    /// A fact and where the page tells it.
    struct Told: Sendable, Hashable {
        /// The value.
        let value: String
        /// Where, in words.
        let place: String
        /// How far it is to be trusted, 0...100.
        let trust: Int
    }

    /// The facts by kind, the most trusted first.
    private(set) var facts: [RecordField: [Told]] = [:]

    /// The most trusted value of a fact.
    func best(_ field: RecordField) -> String? { facts[field]?.first?.value }

    /// Every value of a fact, the most trusted first.
    func all(_ field: RecordField) -> [Told] { facts[field] ?? [] }

    /// Gathers the facts of a page.
    init(_ document: HTMLDocument) {
        for node in document.nodes.indices {
            guard let tag = document.nodes[node].tag else { continue }
            switch tag {
            case .meta: addMeta(node, document)
            case .link: addLink(node, document)
            case .title: add(.headline, document.text(below: node), "the page's title", 50)
            case .html: add(.language, document.value(of: "lang", in: node), "the page's 'lang'", 80)
            case .script: addLinkedData(node, document)
            case .time: addTime(node, document)
            default: addMicrodata(node, document)
            }
        }
        for field in facts.keys {
            // A stable sort: of equal trust the first on the page counts.
            facts[field] = facts[field]?.enumerated().sorted {
                $0.element.trust != $1.element.trust
                    ? $0.element.trust > $1.element.trust : $0.offset < $1.offset
            }.map(\.element)
        }
    }

    private mutating func add(_ field: RecordField, _ value: String?, _ place: String, _ trust: Int) {
        guard let value, !value.isEmpty, value.utf8.count <= 2000 else { return }
        facts[field, default: []].append(Told(value: value, place: place, trust: trust))
    }

    private mutating func addMeta(_ node: Int, _ document: HTMLDocument) {
        guard let content = document.value(of: "content", in: node), !content.isEmpty else { return }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            guard let name = document.value(of: attribute, in: node)?.lowercased() else { continue }
            guard let known = Self.metaNames[name] else { continue }
            add(known.field, content, "the page's '\(name)'", known.trust)
        }
    }

    private mutating func addLink(_ node: Int, _ document: HTMLDocument) {
        guard let rel = document.value(of: "rel", in: node)?.lowercased() else { return }
        let href = document.value(of: "href", in: node)
        if rel == "canonical" { add(.url, href, "the page's canonical link", 95) }
        if rel == "license" { add(.rights, href, "the page's license link", 80) }
    }

    private mutating func addTime(_ node: Int, _ document: HTMLDocument) {
        guard let stamp = document.value(of: "datetime", in: node) ?? Optional(document.text(below: node)) else {
            return
        }
        let property = document.value(of: "itemprop", in: node)?.lowercased()
        switch property {
        case "datepublished": add(.published, stamp, "the page's 'datePublished' mark", 92)
        case "datemodified": add(.updated, stamp, "the page's 'dateModified' mark", 92)
        default:
            let words = HTMLLandmarks.words(of: document.value(of: "class", in: node) ?? "")
            if words.contains(where: { ["updated", "modified"].contains($0) }), !words.contains("published") {
                add(.updated, stamp, "the page's time mark", 60)
            } else if document.hasAttribute("pubdate", in: node) || words.contains("published") {
                add(.published, stamp, "the page's time mark", 85)
            } else {
                add(.published, stamp, "a time mark on the page", 60)
            }
        }
    }

    private mutating func addMicrodata(_ node: Int, _ document: HTMLDocument) {
        guard !document.nodes[node].attributes.isEmpty else { return }
        if let property = document.value(of: "itemprop", in: node)?.lowercased() {
            let value = document.value(of: "content", in: node) ?? document.text(below: node)
            switch property {
            case "headline": add(.headline, value, "the page's 'headline' mark", 85)
            case "author", "creator": add(.authors, value, "the page's 'author' mark", 80)
            case "datepublished": add(.published, value, "the page's 'datePublished' mark", 92)
            case "datemodified": add(.updated, value, "the page's 'dateModified' mark", 92)
            default: break
            }
        }
        if document.value(of: "rel", in: node)?.lowercased() == "author" {
            add(.authors, document.text(below: node), "the page's author link", 70)
        }
    }

    private static let metaNames: [String: (field: RecordField, trust: Int)] = [
        "og:title": (.headline, 80), "twitter:title": (.headline, 60), "dc.title": (.headline, 70),
        "sailthru.title": (.headline, 75), "parsely-title": (.headline, 78), "headline": (.headline, 78),
        "author": (.authors, 75), "article:author": (.authors, 74), "og:article:author": (.authors, 74),
        "dc.creator": (.authors, 73), "sailthru.author": (.authors, 76), "parsely-author": (.authors, 77),
        "byl": (.authors, 77), "cxenseparse:author": (.authors, 72), "citation_author": (.authors, 78),
        "article:published_time": (.published, 94), "og:article:published_time": (.published, 94),
        "article:published": (.published, 93), "datepublished": (.published, 93), "og:published_time": (.published, 92),
        "sailthru.date": (.published, 90), "parsely-pub-date": (.published, 92), "pubdate": (.published, 91),
        "publishdate": (.published, 91), "publish-date": (.published, 91), "publish_date": (.published, 91),
        "published_time": (.published, 91), "publication_date": (.published, 91), "ptime": (.published, 85),
        "dc.date.issued": (.published, 90), "dcterms.created": (.published, 80), "dc.date": (.published, 75),
        "dcterms.date": (.published, 75), "date": (.published, 74), "article.published": (.published, 90),
        "originalpublicationdate": (.published, 92), "cxenseparse:recs:publishtime": (.published, 85),
        "citation_publication_date": (.published, 80), "og:pubdate": (.published, 85), "pdate": (.published, 80),
        "article:modified_time": (.updated, 94), "og:updated_time": (.updated, 85), "datemodified": (.updated, 93),
        "last-modified": (.updated, 70), "lastmod": (.updated, 80), "dcterms.modified": (.updated, 80),
        "og:site_name": (.outlet, 85), "application-name": (.outlet, 60), "dc.publisher": (.outlet, 70),
        "article:section": (.section, 85), "parsely-section": (.section, 80), "og:url": (.url, 85),
        "og:locale": (.language, 50), "content-language": (.language, 60), "dc.language": (.language, 60),
        "dc.rights": (.rights, 70), "copyright": (.rights, 70), "twitter:url": (.url, 60),
    ]
}

extension HTMLMetadata {
    /// JSON-LD (schema.org): the facts of every kind of article that the page describes.
    private mutating func addLinkedData(_ node: Int, _ document: HTMLDocument) {
        guard document.value(of: "type", in: node)?.lowercased().utf8.starts(with: "application/ld+json".utf8) == true
        else { return }
        let child = document.nodes[node].firstChild
        guard child >= 0, let data = try? JSONDocument.parse(document.bytes, in: document.nodes[child].range) else {
            return
        }
        var pending = [data.root]
        var seen = 0
        while let value = pending.popLast(), seen < 2000 {
            seen += 1
            if let elements = value.elements { pending += elements.reversed() }
            if let graph = value["@graph"]?.elements { pending += graph.reversed() }
            if let main = value["mainEntity"] { pending.append(main) }
            if Self.isArticle(value, data) { addArticle(value, data) }
        }
    }

    private static func isArticle(_ value: PositionedJSON, _ data: JSONDocument) -> Bool {
        let type = value["@type"]
        let types = type?.elements ?? type.map { [$0] } ?? []
        return types.compactMap { data.text(of: $0) }.contains {
            $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
                || $0 == "OpinionPiece" || $0 == "AnalysisNewsArticle"
        }
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

    private static func names(_ node: PositionedJSON, _ data: JSONDocument) -> [String] {
        if let elements = node.elements { return elements.flatMap { names($0, data) } }
        if let own = text(node, data) { return [own] }
        guard let name = node["name"] else { return [] }
        return name.elements.map { $0.compactMap { text($0, data) } } ?? text(name, data).map { [$0] } ?? []
    }
}
