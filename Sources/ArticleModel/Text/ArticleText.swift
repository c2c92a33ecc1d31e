/// The cleaned text of an article: valid UTF-8 in NFC, with line feeds as the only line ends. It never changes.
public struct ArticleText: Sendable, Hashable {
    /// The text as UTF-8 bytes; spans are ranges of these.
    public let bytes: [UInt8]
    /// The way back from the text to the raw bytes.
    public let map: OffsetMap

    /// Wraps text that cleaning has finished.
    public init(_ mapped: MappedText) {
        bytes = mapped.bytes
        map = mapped.map
    }

    /// The words of a span, as a String; the span is clamped to the text.
    public subscript(span: TextSpan) -> String {
        String(decoding: bytes(in: span), as: UTF8.self)
    }

    /// The bytes of a span, clamped to the text.
    public func bytes(in span: TextSpan) -> ArraySlice<UInt8> {
        let start = min(max(0, span.start), bytes.count)
        return bytes[start..<max(start, min(span.end, bytes.count))]
    }

    /// The whole text as a span.
    public var span: TextSpan { TextSpan(0, bytes.count) }
}

extension ArticleText {
    /// A text of nothing, which takes up the room of one that is read later.
    public static let none = ArticleText(MappedText())

    /// A text of so many spaces that comes from nowhere: it stands in for one that was lost, so that spans still lie within it.
    public static func blank(_ length: Int) -> ArticleText {
        var text = MappedText()
        text.appendInserted([UInt8](repeating: 0x20, count: max(0, length)))
        return ArticleText(text)
    }
}

/// Stands for a text and its way back: 128 bits that no other has.
public struct TextMark: Sendable, Hashable {
    /// The first 64 bits.
    public let high: UInt64
    /// The other 64 bits.
    public let low: UInt64

    /// Takes bits.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}
