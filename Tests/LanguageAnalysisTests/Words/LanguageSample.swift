import ArticleModel

@testable import LanguageAnalysis

/// An article made from a marked text: paragraphs are body blocks, `⟦` and `⟧` enclose the spans that a test expects.
struct LanguageSample {
    var article: Article
    /// The marked spans, by start; where one encloses another, the outer first.
    let marked: [TextSpan]

    init(_ markedText: String, headline: Bool = false) {
        var bytes: [UInt8] = []
        var open: [Int] = []
        var spans: [TextSpan] = []
        for scalar in markedText.unicodeScalars {
            switch scalar {
            case "⟦": open.append(bytes.count)
            case "⟧": if let start = open.popLast() { spans.append(TextSpan(start, bytes.count)) }
            default: bytes.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        marked = spans.sorted { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
        let source = ArticleSource(path: "sample.txt", reader: "text", encoding: "utf-8", layers: [])
        article = Article(
            id: ArticleID(locationKey: "sample.txt"), source: source, revision: SHA256Digest(of: bytes),
            text: ArticleText(MappedText(verbatim: bytes)))
        article.blocks = Self.blocks(of: bytes, headline: headline)
        article.tokens = Tokenizer.tokens(of: article.text)
    }

    /// The words of the marked spans.
    var markedWords: [String] { marked.map { article.text[$0] } }

    func words(_ annotations: [Annotation]) -> [String] { annotations.map { article.text[$0.span] } }

    /// The sample with its sentences and, where given, its names marked.
    func tagged(gazetteer: Gazetteer? = nil) -> LanguageSample {
        var copy = self
        copy.article.annotations.set(SentenceSplitter().sentences(of: article), for: .sentence)
        if let gazetteer {
            copy.article.annotations.set(NameTagger(gazetteer: gazetteer).names(in: copy.article), for: .name)
        }
        return copy
    }

    private static func blocks(of bytes: [UInt8], headline: Bool) -> [Block] {
        var blocks: [Block] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                blocks.append(Block(role: headline && blocks.isEmpty ? .headline : .body, span: TextSpan(start, index)))
                start = index + 2
                index += 1
            }
            index += 1
        }
        blocks.append(Block(role: headline && blocks.isEmpty ? .headline : .body, span: TextSpan(start, bytes.count)))
        return blocks
    }
}
