import ArticleModel
import Testing

@testable import ArticleReading

/// Checks that every stretch of an article's text leads to bytes of the right layer, and to the same ones where it says so.
enum RawMapCheck {
    static func check(_ article: Article, _ input: ReaderInput) {
        for segment in article.text.map.segments {
            guard article.source.layers.indices.contains(segment.layer),
                let bytes = bytes(of: article.source.layers[segment.layer], in: input)
            else {
                Issue.record("a segment leads to no layer of \(article.source.location)")
                return
            }
            let isInside =
                segment.rawStart >= 0 && segment.rawLength > 0 && segment.rawStart + segment.rawLength <= bytes.count
            guard isInside else {
                Issue.record("a segment leads outside its layer in \(article.source.location)")
                return
            }
            let words = article.text.bytes[segment.textStart..<segment.textStart + segment.textLength]
            let raw = bytes[segment.rawStart..<segment.rawStart + segment.rawLength]
            if segment.isVerbatim, !words.elementsEqual(raw) {
                Issue.record("a verbatim segment of \(article.source.location) is not")
            }
        }
    }

    /// The bytes of a layer: the input's own, or those of a part of the mail that it is.
    private static func bytes(of layer: SourceLayer, in input: ReaderInput) -> [UInt8]? {
        if layer.digest == input.layer.digest { return input.bytes }
        let header = MailHeader(input.bytes, in: 0..<input.bytes.count)
        for part in MailParts(input.bytes, header: header, content: header.end..<input.bytes.count).parts {
            let content = TransferDecoding.decoded(
                input.bytes[part.content], encoding: part.header.kind("content-transfer-encoding") ?? "")
            if SHA256Digest(of: content) == layer.digest { return content }
            if part.kind == "message/rfc822",
                let inner = bytes(of: layer, in: ReaderInput(path: "", bytes: content))
            {
                return inner
            }
        }
        return nil
    }
}
