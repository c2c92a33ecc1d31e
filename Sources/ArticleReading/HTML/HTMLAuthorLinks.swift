import ArticleModel

/// Reads the authors of a page that names them only in links to their own pages beside the headline.
struct HTMLAuthorLinks {
    let document: HTMLDocument
    let paragraphs: [HTMLParagraph]
    /// Paragraphs beside the headline.
    let range: Range<Int>

    /// Most names that a byline is believed to hold.
    private static let limit = 6

    /// The names, in order, each once.
    func names() -> [String] {
        guard let first = paragraphs[range].first?.firstText else { return [] }
        let end = range.upperBound < paragraphs.count ? paragraphs[range.upperBound].firstText : document.nodes.count
        var names: [String] = []
        // A link may begin a few elements before its text.
        for node in max(0, first - 6)..<max(first, end) where document.nodes[node].tag == .a {
            guard leadsToPerson(node), let name = Self.name(document.text(below: node)), !names.contains(name) else {
                continue
            }
            names.append(name)
            if names.count == Self.limit { break }
        }
        return names
    }

    private func leadsToPerson(_ node: Int) -> Bool {
        guard let href = document.writtenValue(of: .href, in: node) else { return false }
        return document.bytes[href].split(separator: UInt8(ascii: "/")).dropLast().contains {
            Self.folders.contains(HTMLNameHash.hash(of: $0))
        }
    }

    /// Two to four words that begin with capitals and hold no figures; nil for other words.
    static func name(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard (2...4).contains(words.count), text.utf8.count <= 60, !text.utf8.contains(where: { $0 &- 0x30 < 10 })
        else {
            return nil
        }
        let areNames = words.allSatisfy { word in
            guard let first = word.utf8.first else { return false }
            return first &- 0x41 < 26 || first >= 0xC3 || particles.contains(String(word))
        }
        return areNames ? text : nil
    }

    private static let particles: Set<String> = [
        "de", "da", "van", "von", "der", "den", "del", "la", "al", "bin", "du",
    ]
    private static let folders = Set(
        [
            "author", "authors", "staff", "by", "byline", "contributor", "contributors", "writer", "writers",
            "journalist",
            "journalists", "reporter", "reporters", "people", "profile", "profiles", "autor", "autoren", "auteur",
            "auteurs",
            "team", "columnists", "correspondents",
        ].map { HTMLNameHash.hash(of: $0.utf8) })
}
