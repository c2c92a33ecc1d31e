import ArticleModel

extension ContentWords {
    /// Fewest bytes of a word that tells a name from others.
    private static let fewestBytes = 4

    /// Folded hashes of the words that names in a span begin with, without those of states and people: what "Skela Bay" and "Skela Port"
    /// share tells more than what "Skela Port" and "Marhaven Port" do.
    public static func ofNames(in span: TextSpan, of article: Article) -> Set<UInt64> {
        var found: Set<UInt64> = []
        for annotation in article.annotations.annotations(of: .name, in: span) {
            guard case .name(let mention) = annotation.value, mention.type != .country, mention.type != .person else {
                continue
            }
            guard let first = article.tokens(in: annotation.span).first, first.kind == .word, first.isCapitalised,
                first.span.length >= fewestBytes
            else { continue }
            found.insert(first.foldedHash)
        }
        return found
    }
}
