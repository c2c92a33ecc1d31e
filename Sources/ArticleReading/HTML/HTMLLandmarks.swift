import ArticleModel

/// Tells from an element's own marks (tag, ARIA role, class, id) what it holds.
///
/// The words are those that page builders of all kinds use for such parts; none belongs to one site.
enum HTMLLandmarks {
    /// What the element says its content is; nil where it says nothing.
    static func role(of node: Int, in document: HTMLDocument) -> Block.Role? {
        guard let tag = document.nodes[node].tag else { return nil }
        switch tag {
        case .html, .body, .main, .article: return nil
        case .nav, .menu, .search, .dialog: return .navigation
        case .footer: return .notice
        case .aside: return .related
        case .figcaption: return .caption
        default: break
        }
        if tag == .other, let role = roleOfOwnElement(node, in: document) { return role }
        guard !document.nodes[node].attributes.isEmpty else { return plainRole(of: node, tag, in: document) }
        if document.hasAttribute(.role, in: node), let told = document.value(of: .role, in: node),
            let role = ariaRoles[told]
        {
            return role
        }
        if isHiddenByClass(node, in: document) { return .navigation }
        if tag == .blockquote, has(embedWords, node, in: document) { return .related }
        for name in [HTMLAttributeName.class, .id, .dataComponent, .dataModule] {
            guard let value = document.writtenValue(of: name, in: node) else { continue }
            if let role = role(ofWords: HTMLClassWords(document.bytes, value)) { return role }
        }
        return plainRole(of: node, tag, in: document)
    }

    /// What an element without telling marks is: a form is to be filled in, and what stands in a figure belongs to its picture.
    private static func plainRole(of node: Int, _ tag: HTMLTag, in document: HTMLDocument) -> Block.Role? {
        if tag == .form { return .navigation }
        guard tag == .figure else { return nil }
        let holdsText = document.nodes[node + 1..<document.nodes[node].end].contains {
            $0.tag == .table || $0.tag == .blockquote || $0.tag == .pre || $0.tag == .li
        }
        return holdsText ? nil : .caption
    }

    /// What the name of a site's own element says ("amp-ad").
    private static func roleOfOwnElement(_ node: Int, in document: HTMLDocument) -> Block.Role? {
        let start = document.nodes[node].range.lowerBound + 1
        let name = document.bytes[min(start, document.bytes.count)...].prefix(40).prefix {
            $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        guard name.contains(UInt8(ascii: "-")) else { return nil }
        return role(ofWords: HTMLClassWords(document.bytes, name.startIndex..<name.endIndex))
    }

    /// True when the element says that it is the article's text.
    static func isArticleBody(_ node: Int, in document: HTMLDocument) -> Bool {
        guard !document.nodes[node].attributes.isEmpty else { return false }
        if document.saysArticleBody(node) { return true }
        for name in [HTMLAttributeName.class, .id, .dataTestID, .dataComponent] {
            guard let value = document.writtenValue(of: name, in: node) else { continue }
            for token in document.bytes[value].split(separator: 0x20) {
                let words = Array(HTMLClassWords(document.bytes, token.startIndex..<token.endIndex).prefix(5))
                if words.count == 1, bodyWords.contains(words[0]) { return true }
                guard (2...4).contains(words.count) else { continue }
                for index in 1..<words.count where bodyPairs.contains(pair(words[index - 1], words[index])) {
                    return true
                }
            }
        }
        return false
    }

    /// True when the element says that it is the standfirst between headline and text.
    static func isStandfirst(_ node: Int, in document: HTMLDocument) -> Bool {
        has(standfirstWords, node, in: document)
            || document.value(of: .itemprop, in: node).map {
                ["description", "alternativeheadline"].contains($0.lowercased())
            }
                ?? false
    }

    /// True when the element says that it shows when something was published.
    static func isDate(_ node: Int, in document: HTMLDocument) -> Bool { has(dateWords, node, in: document) }

    /// True when the element says that it shows when something was published.
    static func isPublication(_ node: Int, in document: HTMLDocument) -> Bool {
        has(publicationWords, node, in: document)
    }

    /// True when the element says that it shows when something was changed.
    static func isUpdate(_ node: Int, in document: HTMLDocument) -> Bool { has(updateWords, node, in: document) }

    /// True for a class that hides on all screens; "hidden md:block" shows on some.
    private static func isHiddenByClass(_ node: Int, in document: HTMLDocument) -> Bool {
        guard let value = document.writtenValue(of: .class, in: node), value.count >= 4 else { return false }
        var isHidden = false
        var position = value.lowerBound
        while position < value.upperBound {
            let start = position
            var hash = HTMLNameHash.start
            while position < value.upperBound, document.bytes[position] > 0x20 {
                if document.bytes[position] == UInt8(ascii: ":") { return false }
                HTMLNameHash.add(document.bytes[position], to: &hash)
                position += 1
            }
            if position - start > 6, document.bytes[start..<position].starts(with: "d-".utf8) { return false }
            if hidingTokens.contains(hash) { isHidden = true }
            position += 1
        }
        return isHidden
    }

    private static let hidingTokens = Set(
        hashes(
            """
            hidden is-hidden u-hidden d-none display-none visually-hidden sr-only screen-reader-text visuallyhidden \
            off-screen offscreen a11y-hidden element-invisible accessibility-hidden
            """))

    private static func has(_ wanted: Set<UInt64>, _ node: Int, in document: HTMLDocument) -> Bool {
        for name in [HTMLAttributeName.class, .id, .dataTestID] {
            guard let value = document.writtenValue(of: name, in: node) else { continue }
            if HTMLClassWords(document.bytes, value).contains(where: wanted.contains) { return true }
        }
        return false
    }

    private static func role(ofWords words: HTMLClassWords) -> Block.Role? {
        var found: Block.Role?
        for word in words {
            // "no-comments", "hide-nav" speak of what is not there.
            if absenceWords.contains(word) { return nil }
            if found == nil { found = wordRoles[word] }
        }
        return found
    }

    private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { first &* 31 ^ second }

    private static let ariaRoles: [String: Block.Role] = [
        "navigation": .navigation, "banner": .navigation, "search": .navigation, "dialog": .navigation,
        "alertdialog": .navigation, "menu": .navigation, "menubar": .navigation, "toolbar": .navigation,
        "contentinfo": .notice, "complementary": .related,
    ]

    private static let bodyPairs: Set<UInt64> = {
        let pairs = """
            article body, article content, article text, story body, story content, story text, entry content, \
            entry body, post content, post body, body copy, body text, content body, page content, news content, \
            news body, news text, rich text, main content, text content, single content, blog content, field body
            """
        return Set(
            pairs.split(separator: ",").map { written in
                let words = hashes(String(written))
                return words.count == 2 ? pair(words[0], words[1]) : 0
            })
    }()

    private static let bodyWords = Set(hashes("articlebody storybody postcontent entrycontent"))
    private static let absenceWords = Set(hashes("no without has hide with"))
    private static let embedWords = Set(
        hashes("tweet instagram tiktok reddit bluesky mastodon facebook fb threads embed"))
    private static let standfirstWords = Set(
        hashes(
            """
            standfirst deck dek subtitle subheadline subhead subheading summary lead lede leadin excerpt sapo intro \
            introduction strapline chapeau teaser kicker headlines subtitulo bajada entradilla vorspann catenaccio
            """))
    private static let dateWords = Set(
        hashes(
            """
            date datum dates datetime time timestamp published publish publishing publication pubdate posted postdate \
            created dateline postmeta postmetadata fecha dtstart datepublished publishdate entrydate newsdate \
            articledate newsdatum data
            """))
    private static let publicationWords = Set(
        hashes("published publish publication pubdate posted created datepublished publishdate"))
    private static let updateWords = Set(hashes("updated update modified lastmod aktualisiert changed"))

    private static func hashes(_ words: String) -> [UInt64] {
        words.split(separator: " ").map { HTMLNameHash.hash(of: $0.utf8) }
    }

    private static let wordRoles: HTMLNameTable<Block.Role> = {
        var roles: [UInt64: Block.Role] = [:]
        for (role, words) in wordLists { for word in hashes(words) { roles[word] = role } }
        return HTMLNameTable(roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }()

    private static let wordLists: [(Block.Role, String)] = [
        (.comment, "comment comments commentlist disqus respond livefyre spotim openweb replies discussion"),
        (
            .related,
            """
            related recommended recommendation recommendations recommend recirc recirculation sidebar trending popular \
            mostread mostviewed outbrain taboola teaser teasers promo promos readmore seealso similar suggested upnext \
            latest carousel zergnet morefrom aside rail
            """
        ),
        (
            .navigation,
            """
            nav navigation navbar menu submenu breadcrumb breadcrumbs crumbs share sharing sharebar sharebuttons social \
            addtoany addthis sharedaddy follow newsletter newsletters subscribe subscription signup optin toolbar \
            pagination pager pagenav tags tag taglist tagcloud topics masthead topbar skip login signin search advert adspot adunit adbox mailchimp \
            adverts ad ads adslot advertisement advertising sponsor sponsored dfp gpt banner cookie cookies consent gdpr \
            modal popup overlay lightbox tooltip toast dropdown hamburger offcanvas print printonly screenreader sr \
            visuallyhidden paywall piano donate donation cta alert poll quiz survey jp toc
            """
        ),
        (.notice, "footer copyright disclaimer legal colophon imprint privacy terms"),
        (.caption, "caption figcaption imgcaption captiontext gallery photogallery slideshow"),
        (.credit, "credit credits photocredit photographer"),
        (.byline, "byline bylines author authors authorbox bio biography contributor contributors"),
        (.dateline, "timestamp pubdate datetime dateline postdate published"),
    ]
}

/// The words of a class or id as hashes: cut at marks and where a capital follows a small letter, without regard to case.
struct HTMLClassWords: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int

    /// Reads the words in `range` of `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> UInt64? {
        while position < end, !Self.isLetter(bytes[position]) { position += 1 }
        guard position < end else { return nil }
        let start = position
        var wasSmall = false
        while position < end, Self.isLetter(bytes[position]) {
            let isCapital = bytes[position] &- 0x41 < 26
            if isCapital, wasSmall { break }
            wasSmall = !isCapital
            position += 1
        }
        return HTMLNameHash.hash(of: bytes[start..<position])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
