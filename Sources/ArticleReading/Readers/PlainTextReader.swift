import ArticleModel

/// Reads a text file as one article; which line is what is the cleaner's work.
enum PlainTextReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "text", summary: "Plain text: the whole file is one article.")

    static func claim(on input: ReaderInput) -> ReaderClaim { .possible }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        guard input.bytes.count <= input.articleLimit else {
            return .refused(
                input, .articleUnreadable, "the text is larger than \(input.articleLimit) bytes", help: "split the file"
            )
        }
        let text = TextNormaliser.normalised(input.decoded)
        guard !text.bytes.isEmpty else {
            return .refused(input, .articleEmpty, "the file holds no text", help: "remove it, or fetch it again")
        }
        let article = input.article(reader: descriptor, record: nil, raw: 0..<input.bytes.count, text: text)
        return ReaderOutput(articles: [article])
    }
}
