import ArticleModel

/// Walks through a feed and takes its entries.
struct FeedWalk {
    private let bytes: [UInt8]
    private var tokens: XMLTokenizer
    /// Local names of the open elements, the innermost last.
    private var open: [String] = []
    /// What the feed says of itself.
    private(set) var title: MappedText?
    private(set) var language: MappedText?
    private(set) var rights: MappedText?

    /// Elements deeper than this are text of their parents.
    private static let depthLimit = 64

    init(input: ReaderInput) {
        bytes = input.decoded.bytes
        tokens = XMLTokenizer(bytes, from: input.firstVisible() ?? 0)
    }

    /// The entries, in the order of the feed.
    mutating func entries() -> [FeedEntry] {
        var entries: [FeedEntry] = []
        while let token = tokens.next() {
            switch token {
            case .start(let name, let range, let isEmpty):
                let local = FeedEntry.local(name)
                if local == "item" || local == "entry", !isEmpty {
                    entries.append(entry(from: range.lowerBound))
                } else if !isEmpty, open.count < Self.depthLimit {
                    open.append(local)
                }
            case .end(let name, _): close(FeedEntry.local(name))
            case .text(let range): take(range, isEscaped: true)
            case .characterData(let range): take(range, isEscaped: false)
            }
        }
        return entries
    }

    private mutating func close(_ name: String) {
        if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
    }

    /// Takes text of the feed's own head.
    private mutating func take(_ range: Range<Int>, isEscaped: Bool) {
        guard let name = open.last, let parent = open.dropLast().last, ["channel", "feed", "RDF"].contains(parent),
            bytes[range].contains(where: { $0 > 0x20 })
        else { return }
        var text = MappedText()
        if isEscaped {
            text.appendXML(range, of: bytes)
        } else {
            text.appendVerbatim(bytes[range], rawStart: range.lowerBound)
        }
        switch name {
        case "title": title = title ?? text
        case "language": language = language ?? text
        case "copyright", "rights": rights = rights ?? text
        default: break
        }
    }

    /// Reads on to the end of the entry that begins at `start`.
    private mutating func entry(from start: Int) -> FeedEntry {
        var entry = FeedEntry(start: start, bytes: bytes)
        while let token = tokens.next() {
            if entry.take(token) { break }
        }
        return entry
    }
}
