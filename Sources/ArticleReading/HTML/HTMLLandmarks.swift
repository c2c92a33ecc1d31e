import ArticleModel

/// Tells from an element's own marks (tag, ARIA role, class, id) that it holds no article text.
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
        guard !document.nodes[node].attributes.isEmpty else { return tag == .form ? .navigation : nil }
        if let role = document.value(of: "role", in: node), let told = ariaRoles[role] { return told }
        for name in ["class", "id", "data-component", "data-module"] {
            guard let value = document.value(of: name, in: node) else { continue }
            if let role = role(ofWords: words(of: value)) { return role }
        }
        return tag == .form ? .navigation : nil
    }

    /// True when the element says that it is the article's text.
    static func isArticleBody(_ node: Int, in document: HTMLDocument) -> Bool {
        guard !document.nodes[node].attributes.isEmpty else { return false }
        if document.value(of: "itemprop", in: node)?.lowercased() == "articlebody" { return true }
        for name in ["class", "id", "data-testid", "data-component"] {
            guard let value = document.value(of: name, in: node) else { continue }
            for token in value.split(separator: " ") {
                let words = words(of: String(token))
                if words.count <= 4, bodyPairs.contains(where: { words.containsPair($0) }) { return true }
                if words.count == 1, ["articlebody", "storybody", "postcontent", "entrycontent"].contains(words[0]) {
                    return true
                }
            }
        }
        return false
    }

    /// The words of a class or id: cut at marks and where a capital follows a small letter, in lower case.
    static func words(of value: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasSmall = false
        for byte in value.utf8 {
            let isLetter = (byte | 0x20) &- 0x61 < 26
            let isCapital = byte &- 0x41 < 26
            if !isLetter || (isCapital && wasSmall), !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
            }
            if isLetter { word.append(byte | 0x20) }
            wasSmall = isLetter && !isCapital
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    private static func role(ofWords words: [String]) -> Block.Role? {
        // "no-comments", "hide-nav" speak of what is not there.
        guard !words.contains(where: { ["no", "without", "has", "hide", "with"].contains($0) }) else { return nil }
        for word in words {
            if let role = wordRoles[word] { return role }
        }
        return nil
    }

    private static let ariaRoles: [String: Block.Role] = [
        "navigation": .navigation, "banner": .navigation, "search": .navigation, "dialog": .navigation,
        "alertdialog": .navigation, "menu": .navigation, "menubar": .navigation, "toolbar": .navigation,
        "contentinfo": .notice, "complementary": .related,
    ]

    private static let bodyPairs: [[String]] = [
        ["article", "body"], ["article", "content"], ["article", "text"], ["story", "body"], ["story", "content"],
        ["story", "text"], ["entry", "content"], ["entry", "body"], ["post", "content"], ["post", "body"],
        ["body", "copy"], ["body", "text"], ["content", "body"], ["page", "content"], ["news", "content"],
        ["news", "body"], ["news", "text"], ["rich", "text"], ["main", "content"], ["text", "content"],
        ["single", "content"], ["blog", "content"], ["field", "body"],
    ]

    private static let wordRoles: [String: Block.Role] = {
        var roles: [String: Block.Role] = [:]
        for (role, words) in wordLists { for word in words.split(separator: " ") { roles[String(word)] = role } }
        return roles
    }()

    private static let wordLists: [(Block.Role, String)] = [
        (.comment, "comment comments commentlist disqus respond livefyre spotim openweb replies discussion"),
        (
            .related,
            """
            related recommended recommendation recommendations recommend recirc recirculation sidebar trending popular \
            mostread mostviewed outbrain taboola teaser teasers promo promos readmore seealso similar suggested upnext \
            latest widget widgets carousel zergnet morefrom aside rail
            """
        ),
        (
            .navigation,
            """
            nav navigation navbar menu submenu breadcrumb breadcrumbs crumbs share sharing sharebar sharebuttons social \
            addtoany addthis sharedaddy follow newsletter newsletters subscribe subscription signup optin toolbar \
            pagination pager pagenav tags tag taglist tagcloud topics masthead topbar skip login signin search advert \
            adverts ad ads adslot advertisement advertising sponsor sponsored dfp gpt banner cookie cookies consent gdpr \
            modal popup overlay lightbox tooltip toast dropdown hamburger offcanvas print printonly screenreader sr \
            visuallyhidden paywall piano donate donation cta alert poll quiz survey jp toc
            """
        ),
        (.notice, "footer copyright disclaimer legal colophon imprint privacy terms"),
        (.caption, "caption figcaption imgcaption captiontext wp-caption gallery slideshow"),
        (.credit, "credit credits photocredit photographer"),
        (.byline, "byline bylines author authors authorbox bio biography contributor contributors"),
        (.dateline, "timestamp pubdate datetime dateline postdate published"),
    ]
}

extension [String] {
    /// True when the two words of `pair` stand side by side.
    fileprivate func containsPair(_ pair: [String]) -> Bool {
        indices.dropLast().contains { self[$0] == pair[0] && self[$0 + 1] == pair[1] }
    }
}
