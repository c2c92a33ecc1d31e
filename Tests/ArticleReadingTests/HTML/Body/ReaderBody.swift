import ArticleModel

extension Article {
    /// The lines of the body as a reader leaves it.
    ///
    /// What no block labels is open: cleaning may find a dateline in it, else it is body.
    func linesOfBody() -> [String] {
        var lines: [String] = []
        var end = 0
        let bytes = text.bytes
        for block in blocks + [Block(role: .notice, span: TextSpan(bytes.count, bytes.count))] {
            let open = String(decoding: bytes[min(end, block.span.start)..<block.span.start], as: UTF8.self)
            lines += open.split(separator: "\n").map(String.init)
            if block.role == .body { lines.append(text[block.span]) }
            end = block.span.end
        }
        return lines
    }
}
