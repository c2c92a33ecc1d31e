/// All readers; a new one is its file and a line here.
public enum ReaderCatalogue {
    /// The readers; of equal claims the earlier one wins.
    public static let all: [any ArticleReader.Type] = [
        NDJSONReader.self,
        JSONReader.self,
        HTMLReader.self,
        PlainTextReader.self,
    ]

    /// The reader with the strongest claim on a file; nil when none has any.
    public static func reader(for input: ReaderInput) -> (any ArticleReader.Type)? {
        var best: (claim: ReaderClaim, reader: any ArticleReader.Type)?
        for reader in all {
            let claim = reader.claim(on: input)
            if claim > best?.claim ?? .none { best = (claim, reader) }
        }
        return best?.reader
    }

    /// What a file holds; empty and binary files are quarantined before any reader sees them.
    public static func read(_ input: ReaderInput) -> ReaderOutput {
        if let kind = BinaryDetection.kind(of: input.bytes) {
            return .refused(input, .articleBinary, "the file is \(kind), not text", help: "convert it to text first")
        }
        guard input.firstVisible() != nil, let reader = reader(for: input) else {
            return .refused(input, .articleEmpty, "the file holds no text", help: "remove it, or fetch it again")
        }
        return reader.read(input)
    }
}
