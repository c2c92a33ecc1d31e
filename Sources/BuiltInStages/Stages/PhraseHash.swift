import ArticleModel
import LanguageAnalysis

/// Words and phrases as hashes of their tokens, for looking them up without Strings.
enum PhraseHash {
    /// One hash a word of the phrase.
    static func hashes(of phrase: String) -> [UInt64] {
        let text = ArticleText(MappedText(verbatim: Array(phrase.utf8)))
        return Tokenizer.tokens(of: text).map(\.foldedHash)
    }

    /// True when one of the phrases stands in the body.
    static func containsAny(_ phrases: [[UInt64]], in article: Article) -> Bool {
        var hashes: [UInt64] = []
        article.forEachBodyToken { hashes.append($0.foldedHash) }
        return phrases.contains { phrase in
            guard let first = phrase.first else { return false }
            return hashes.indices.contains { index in
                hashes[index] == first && index + phrase.count <= hashes.count
                    && hashes[index..<index + phrase.count].elementsEqual(phrase)
            }
        }
    }
}
