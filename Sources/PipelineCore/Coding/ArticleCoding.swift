import ArticleModel

/// The parts of an article as bytes.
extension BinaryWriter {
    mutating func write(_ source: ArticleSource) {
        write(source.path)
        write(source.record)
        write(source.reader)
        write(source.encoding)
        write(source.encodingBasis)
        write(source.layers) { writer, layer in
            writer.write(layer.member)
            writer.write(layer.digest)
            writer.write(layer.byteCount)
        }
    }

    mutating func write(_ text: ArticleText) {
        write(text.bytes)
        write(text.map.segments) { writer, segment in
            writer.write(segment.textStart)
            writer.write(segment.textLength)
            writer.write(segment.rawStart)
            writer.write(segment.rawLength)
            writer.write(segment.layer)
            writer.write(segment.isVerbatim)
        }
    }

    mutating func write(_ blocks: [Block]) {
        write(blocks) { writer, block in
            writer.write(block.role.rawValue)
            writer.write(block.span)
            writer.write(block.repeats)
        }
    }

    mutating func write(_ tokens: [Token]) {
        write(count: tokens.count)
        var last: Int32 = 0
        for token in tokens {
            write(Int(token.start &- last))
            write(count: Int(token.end &- token.start))
            write(byte: token.kind.rawValue | (token.isCapitalised ? 4 : 0) | (token.isAllCapitals ? 8 : 0))
            write(word: token.foldedHash)
            last = token.end
        }
    }

    mutating func write(_ copies: [ArticleCopy]) {
        write(copies) { writer, copy in
            writer.write(copy.id.description)
            writer.write(copy.path)
            writer.write(copy.outlet)
            writer.write(copy.headline)
            writer.write(copy.similarity)
        }
    }

    mutating func write(_ near: [NearArticle]) {
        write(near) { writer, near in
            writer.write(near.id.description)
            writer.write(near.path)
            writer.write(near.record)
            writer.write(near.similarity)
            writer.write(near.isCopy)
            writer.write(near.shared) { writer, passage in
                writer.write(passage.span)
                writer.write(passage.other)
            }
        }
    }
}

extension BinaryReader {
    mutating func source() throws(Fault) -> ArticleSource {
        let path = try text()
        let record = try optionalInteger()
        let reader = try text()
        let encoding = try text()
        let basis = try text()
        let layers = try list { (reader) throws(Fault) -> SourceLayer in
            let member = try reader.text()
            let digest = try reader.digest()
            return SourceLayer(member: member, digest: digest, byteCount: try reader.integer())
        }
        return ArticleSource(
            path: path, record: record, reader: reader, encoding: encoding, encodingBasis: basis, layers: layers)
    }

    /// A text with its way back.
    public mutating func articleText() throws(Fault) -> ArticleText {
        let bytes = try content()
        let segments = try list { (reader) throws(Fault) -> OffsetMap.Segment in
            let textStart = try reader.integer()
            let textLength = try reader.integer()
            let rawStart = try reader.integer()
            let rawLength = try reader.integer()
            let layer = try reader.integer()
            return OffsetMap.Segment(
                textStart: textStart, textLength: textLength, rawStart: rawStart, rawLength: rawLength, layer: layer,
                isVerbatim: try reader.flag())
        }
        guard let text = MappedText(bytes: bytes, segments: segments) else { throw Fault() }
        return ArticleText(text)
    }

    mutating func blocks() throws(Fault) -> [Block] {
        try list { (reader) throws(Fault) in
            let role = try reader.named(Block.Role.self)
            let span = try reader.span()
            return Block(role: role, span: span, repeats: try reader.optionalInteger())
        }
    }

    mutating func tokens() throws(Fault) -> [Token] {
        let count = try count(ofSize: 11)
        var tokens: [Token] = []
        tokens.reserveCapacity(count)
        var last = 0
        for _ in 0..<count {
            let start = last &+ (try integer())
            let length = try natural()
            let kinds = try byte()
            guard start >= 0, start <= Int(Int32.max), length <= Int(Int32.max) - start,
                let kind = Token.Kind(rawValue: kinds & 3), kinds < 16
            else { throw Fault() }
            last = start + length
            tokens.append(
                Token(
                    start: start, end: last, kind: kind, isCapitalised: kinds & 4 != 0, isAllCapitals: kinds & 8 != 0,
                    foldedHash: try word()))
        }
        return tokens
    }

    mutating func copies() throws(Fault) -> [ArticleCopy] {
        try list { (reader) throws(Fault) in
            let id = ArticleID(try reader.text())
            let path = try reader.text()
            let outlet = try reader.optionalText()
            let headline = try reader.optionalText()
            return ArticleCopy(
                id: id, path: path, outlet: outlet, headline: headline, similarity: try reader.integer())
        }
    }

    mutating func nearArticles() throws(Fault) -> [NearArticle] {
        try list { (reader) throws(Fault) in
            let id = ArticleID(try reader.text())
            let path = try reader.text()
            let record = try reader.optionalInteger()
            let similarity = try reader.integer()
            let isCopy = try reader.flag()
            let shared = try reader.list { (reader) throws(Fault) in
                let span = try reader.span()
                return SharedPassage(span: span, other: try reader.span())
            }
            return NearArticle(
                id: id, path: path, record: record, similarity: similarity, isCopy: isCopy, shared: shared)
        }
    }
}

extension BinaryWriter {
    /// Writes an article with all that it holds but its text.
    public mutating func writeWithoutText(_ article: Article) {
        ArticleDelta.write(article, ArticleDelta.changes(of: article, from: nil).withoutText, to: &self)
    }
}

extension BinaryReader {
    /// An article that was written without its text, which `text` gives and `mark` stands for.
    public mutating func article(text: Deferred<ArticleText>, mark: TextMark) throws(Fault) -> Article {
        try ArticleDelta.read(from: nil, &self, text: (text, mark))
    }
}
