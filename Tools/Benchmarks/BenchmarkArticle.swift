import ArticleModel

/// The article that calls are measured with: 6 KB of text in 30 paragraphs, and a dozen known facts.
enum BenchmarkArticle {
    static let paragraphs: [String] = (1...30).map { number in
        "Paragraph \(number) tells of the harbour works at Veldt, where the company said on Monday that the second dock "
            + "would open in spring; the ministry gave no date, and two of the three partners did not answer."
    }

    static func make() -> Article {
        let text = paragraphs.joined(separator: "\n\n")
        let bytes = Array(text.utf8)
        let digest = SHA256Digest(of: bytes)
        let path = "articles/2014-02-08-harbour-works-at-veldt.txt"
        var article = Article(
            id: ArticleID(locationKey: path),
            source: ArticleSource(
                path: path, reader: "text", encoding: "utf-8",
                layers: [SourceLayer(member: "", digest: digest, byteCount: bytes.count)]),
            revision: digest, text: ArticleText(MappedText(verbatim: bytes)))
        var start = 0
        for paragraph in paragraphs {
            let end = start + paragraph.utf8.count
            article.blocks.append(Block(role: .body, span: TextSpan(start, end)))
            start = end + 2
        }
        for (name, path) in facts { article[keyPath: path] = name }
        article.authors = ["Ada Marsh", "Ben Okoro"]
        return article
    }

    /// The facts that are plain text, with the field of the article that each stands in.
    private static var facts: [(String, WritableKeyPath<Article, String?>)] {
        [
            ("https://harbour-tribune.example/2014/02/08/works-at-veldt", \.url),
            ("Second dock at Veldt to open in spring, company says", \.headline), ("Business", \.section),
            ("VELDT (Northern Wire)", \.dateline), ("Harbour Tribune", \.outlet), ("Northern Wire", \.origin),
            ("en", \.language), ("all rights reserved", \.rights),
        ]
    }

    /// The same article as a table of plain Lua; its method stands in a metatable, as ours stands in the class.
    static func table(_ article: Article) -> String {
        func quoted(_ text: String?) -> String { text.map { "[==[\($0)]==]" } ?? "nil" }
        var lines = ["local article = {"]
        let fields = [
            ("id", article.id.description), ("path", article.source.path), ("url", article.url ?? ""),
            ("headline", article.headline ?? ""), ("section", article.section ?? ""),
            ("dateline", article.dateline ?? ""), ("outlet", article.outlet ?? ""), ("origin", article.origin ?? ""),
            ("language", article.language ?? ""), ("rights", article.rights ?? ""),
            ("text", article.text[article.text.span]),
        ]
        for (name, value) in fields { lines.append("\(name) = \(quoted(value)),") }
        lines.append("authors = { \(article.authors.map { quoted($0) }.joined(separator: ", ")) }, blocks = {")
        for block in article.blocks {
            lines.append(
                "{ text = \(quoted(article.text[block.span])), role = 'body', start = \(block.span.start + 1), "
                    + "stop = \(block.span.end) },")
        }
        lines.append("} }")
        lines.append("local class = { __index = { find = function(self, words)")
        lines.append("local start, stop = self.text:find(words, 1, true)")
        lines.append("return start and { start = start, stop = stop } end } }")
        lines.append("setmetatable(article, class)")
        return lines.joined(separator: "\n")
    }
}
