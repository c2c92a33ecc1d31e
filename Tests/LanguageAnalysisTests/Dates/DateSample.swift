import ArticleModel
import LanguageAnalysis

/// Makes articles for date tests out of labelled lines.
enum DateSample {
    /// One block of body text.
    static func article(_ text: String) -> Article { article(blocks: [(.body, text)]) }

    /// Blocks in order, a line feed between them.
    static func article(
        blocks: [(Block.Role, String)], path: String = "story.txt", url: String? = nil, candidates: [DateCandidate] = []
    ) -> Article {
        var bytes: [UInt8] = []
        var made: [Block] = []
        for (role, text) in blocks {
            let start = bytes.count
            bytes += Array(text.utf8)
            made.append(Block(role: role, span: TextSpan(start, bytes.count)))
            bytes.append(0x0A)
        }
        var mapped = MappedText()
        mapped.appendVerbatim(bytes, rawStart: 0)
        let source = ArticleSource(path: path, reader: "plain", encoding: "utf-8", layers: [])
        var article = Article(
            id: ArticleID(locationKey: path), source: source, revision: SHA256Digest(of: bytes),
            text: ArticleText(mapped))
        article.blocks = made
        article.tokens = Tokenizer.tokens(of: article.text)
        article.url = url
        article.dateCandidates = candidates
        return article
    }

    /// Lines of a sentence, a bar and values; as text, which compilers read faster than as many tuples.
    static func table(_ lines: String) -> [(String, String)] {
        var rows: [(String, String)] = []
        for line in lines.split(separator: "\n") {
            let parts: [Substring] = line.split(separator: "|", omittingEmptySubsequences: false)
            if parts.count == 2 { rows.append((trimmed(parts[0]), trimmed(parts[1]))) }
        }
        return rows
    }

    private static func trimmed(_ part: Substring) -> String {
        var rest = part
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    /// The mentions in a sentence, with their words.
    static func mentions(_ text: String, published: String?) -> [(words: String, mention: DateMention)] {
        let article = article(text)
        return DateTagger().dates(in: article, published: published.flatMap { EDTFDate($0) }).compactMap { annotation in
            guard case .date(let mention) = annotation.value else { return nil }
            return (article.text[annotation.span], mention)
        }
    }
}
