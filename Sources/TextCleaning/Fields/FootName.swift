import ArticleModel

/// Reads the outlet's name from what the foot of a page says of the paper itself: "The Quay is printed on recycled paper", "Also in
/// The Quay today", "The Lantern, a paper of the Globe group".
struct FootName: Sendable {
    /// Lines that the foot of a page is taken for.
    private static let lines = 8
    private static let longest = 5

    let page: Page
    let roles: [Block.Role]
    let agencies: AgencyNames

    /// The name; nil where the foot tells none.
    var name: String? {
        for index in page.paragraphs.indices.suffix(Self.lines) where isFoot(roles[index]) {
            let words = page.words(of: page.paragraphs[index])
            for found in [subject(of: words), paperOfToday(in: words)].compactMap(\.self) {
                guard let first = found.first, let last = found.last, agencies.names(in: found).isEmpty else {
                    continue
                }
                return page.text(first.start, last.end)
            }
        }
        return nil
    }

    private func isFoot(_ role: Block.Role) -> Bool { [.notice, .credit, .related, .navigation].contains(role) }

    /// The name that a line begins with, where it goes on as a paper does that speaks of itself.
    private func subject(of words: ArraySlice<Word>) -> ArraySlice<Word>? {
        guard let name = run(from: words.startIndex, in: words), name.endIndex < words.endIndex, let last = name.last
        else { return nil }
        let rest = words[name.endIndex...].prefix(3).map { page.text($0.start, $0.end).lowercased() }
        let gap = page.bytes[last.end..<max(last.end, words[name.endIndex].start)]
        let isApposition = gap.elementsEqual(", ".utf8)
        guard isApposition || gap.elementsEqual(" ".utf8) else { return nil }
        let openings = isApposition ? Self.appositions : Self.predicates
        return openings.contains { rest.starts(with: $0) } ? name : nil
    }

    private static let appositions = phrases(
        "a paper of|a newspaper of|a publication of|a title of|part of|a member of")
    private static let predicates = phrases(
        "is printed|is published|is produced|is owned|is part of|is a trading|is a publication|is a newspaper|is a paper|"
            + "is a journal|is a member|is a title|is a registered")
    private static let also = phrases("also in").first ?? []
    private static let days: Set<String> = ["today", "this", "tomorrow"]

    private static func phrases(_ list: String) -> [[String]] {
        list.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }

    /// "Also in The Quay today"
    private func paperOfToday(in words: ArraySlice<Word>) -> ArraySlice<Word>? {
        guard words.prefix(2).map({ page.text($0.start, $0.end).lowercased() }) == Self.also,
            let name = run(from: words.startIndex + 2, in: words), name.endIndex < words.endIndex,
            Self.days.contains(page.text(words[name.endIndex].start, words[name.endIndex].end).lowercased())
        else { return nil }
        return name
    }

    /// The capitalised words from a place on, blanks alone between them; nil for none, for "The" alone and for too many.
    private func run(from start: Int, in words: ArraySlice<Word>) -> ArraySlice<Word>? {
        var end = start
        while end < words.endIndex, end - start <= Self.longest, words[end].isCapitalised, !words[end].isNumber {
            if end > start,
                !page.bytes[words[end - 1].end..<max(words[end - 1].end, words[end].start)].elementsEqual(" ".utf8)
            {
                break
            }
            end += 1
        }
        guard end > start, end - start <= Self.longest, let last = words[start..<end].last else { return nil }
        // "This is printed", "The is": no name.
        return last.classes.contains(.stopword) ? nil : words[start..<end]
    }
}
