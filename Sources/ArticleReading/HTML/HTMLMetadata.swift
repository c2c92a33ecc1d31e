import ArticleModel

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
    /// What JSON-LD says the article's text is: the longest of the texts told.
    private(set) var articleBody: HTMLLinkedData.Body?

    /// The most trusted value of a fact.
    func best(_ field: RecordField) -> String? { facts[field]?.first?.value }

    /// Every value of a fact, the most trusted first.
    func all(_ field: RecordField) -> [Told] { facts[field] ?? [] }

    /// Gathers the facts of a page.
    init(_ document: HTMLDocument) {
        let headEnd = document.nodes.indices.first { document.nodes[$0].tag == .head }.map { document.nodes[$0].end }
        for node in document.nodes.indices {
            guard let tag = document.nodes[node].tag else { continue }
            switch tag {
            case .meta: addMeta(node, document, isInHead: node < headEnd ?? 0)
            case .link: addLink(node, document)
            case .title: add(.headline, document.text(below: node), "the page's title", 50)
            case .html: add(.language, document.value(of: .lang, in: node), "the page's 'lang'", 80)
            case .script: addScript(node, document)
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

    /// Adds a fact that is not empty and no essay.
    mutating func add(_ field: RecordField, _ value: String?, _ place: String, _ trust: Int) {
        guard let value, !value.isEmpty, value.utf8.count <= 2000 else { return }
        facts[field, default: []].append(Told(value: value, place: place, trust: trust))
    }

    private mutating func addMeta(_ node: Int, _ document: HTMLDocument, isInHead: Bool) {
        for attribute in [HTMLAttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let written = document.writtenValue(of: attribute, in: node),
                let known = HTMLMetaNames.meaning(of: document.bytes[written]),
                let name = document.value(of: attribute, in: node),
                let content = document.value(of: .content, in: node)
            else { continue }
            // In the page's body such a mark may speak of a work cited or another story.
            let trust = attribute == .itemprop && !isInHead ? min(known.trust, 82) : known.trust
            add(known.field, content, "the page's '\(name.lowercased())'", trust)
        }
    }

    private mutating func addLink(_ node: Int, _ document: HTMLDocument) {
        guard let rel = document.value(of: .rel, in: node)?.lowercased() else { return }
        let href = document.value(of: .href, in: node)
        if rel == "canonical" { add(.url, href, "the page's canonical link", 95) }
        if rel == "license" { add(.rights, href, "the page's license link", 80) }
    }

    private mutating func addMicrodata(_ node: Int, _ document: HTMLDocument) {
        guard !document.nodes[node].attributes.isEmpty else { return }
        if document.hasAttribute(.itemprop, in: node),
            let property = document.value(of: .itemprop, in: node)?.lowercased()
        {
            lazy var value = document.value(of: .content, in: node) ?? document.text(below: node)
            switch property {
            case "headline": add(.headline, value, "the page's 'headline' mark", 85)
            case "author", "creator": add(.authors, value, "the page's 'author' mark", 80)
            case "datepublished": add(.published, stamp(node, document), "the page's 'datePublished' mark", 92)
            case "datemodified": add(.updated, stamp(node, document), "the page's 'dateModified' mark", 92)
            case "articlesection": add(.section, value, "the page's 'articleSection' mark", 80)
            default: break
            }
        }
        if document.hasAttribute(.rel, in: node), document.value(of: .rel, in: node)?.lowercased() == "author" {
            add(.authors, document.text(below: node), "the page's author link", 70)
        }
    }

    private func stamp(_ node: Int, _ document: HTMLDocument) -> String {
        document.value(of: .datetime, in: node) ?? document.value(of: .content, in: node) ?? document.text(below: node)
    }

    private mutating func addScript(_ node: Int, _ document: HTMLDocument) {
        let child = document.nodes[node].firstChild
        guard child >= 0, let type = document.value(of: .type, in: node)?.lowercased(),
            type.utf8.starts(with: "application/ld+json".utf8)
        else { return }
        var data = HTMLLinkedData(bytes: document.bytes, range: document.nodes[child].range)
        data.read()
        for fact in data.facts { add(fact.field, fact.told.value, fact.told.place, fact.told.trust) }
        if let body = data.body, body.length > articleBody?.length ?? 0 { articleBody = body }
    }
}
