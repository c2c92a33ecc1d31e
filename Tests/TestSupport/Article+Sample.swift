import ArticleModel

extension Article {
    /// An article whose raw bytes are the UTF-8 bytes of `text`, byte for byte.
    public static func sample(_ text: String, path: String = "sample.txt") -> Article {
        sample(bytes: Array(text.utf8), path: path)
    }

    /// An article whose raw bytes and text are `bytes`, which need not be sound UTF-8.
    public static func sample(bytes: [UInt8], path: String = "sample.txt") -> Article {
        let digest = SHA256Digest(of: bytes)
        let layer = SourceLayer(member: "", digest: digest, byteCount: bytes.count)
        return Article(
            id: ArticleID(locationKey: path),
            source: ArticleSource(path: path, reader: "text", encoding: "utf-8", layers: [layer]), revision: digest,
            text: ArticleText(MappedText(verbatim: bytes)))
    }
}
