import ArticleModel
import LanguageAnalysis

/// Counts over the body of an article.
enum BodyWords {
    /// The number of words in body blocks, repeats left out.
    static func count(in article: Article) -> Int {
        var count = 0
        forEachBodyToken(of: article) { token in if token.kind == .word { count += 1 } }
        return count
    }

    /// Visits the tokens of body blocks, in order.
    static func forEachBodyToken(of article: Article, _ visit: (Token) -> Void) {
        let blocks = article.blocks(of: .body)
        var index = 0
        for token in article.tokens {
            while index < blocks.count, blocks[index].span.end <= token.span.start { index += 1 }
            guard index < blocks.count else { return }
            if blocks[index].span.contains(token.span) { visit(token) }
        }
    }
}

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
        BodyWords.forEachBodyToken(of: article) { hashes.append($0.foldedHash) }
        return phrases.contains { phrase in
            guard let first = phrase.first else { return false }
            return hashes.indices.contains { index in
                hashes[index] == first && index + phrase.count <= hashes.count
                    && hashes[index..<index + phrase.count].elementsEqual(phrase)
            }
        }
    }
}
