/// A half-open range of UTF-8 bytes in an article's cleaned text.
public struct TextSpan: Sendable, Hashable, Comparable {
    /// Offset of the first byte, counted from 0.
    public var start: Int
    /// Offset after the last byte.
    public var end: Int

    /// Makes the span `start..<end`; an `end` before `start` gives the empty span at `start`.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// Number of bytes in the span.
    public var length: Int { end - start }
    /// True when the span holds no byte.
    public var isEmpty: Bool { end == start }
    /// The span as a range of indices into the text's bytes.
    public var range: Range<Int> { start..<end }

    /// True when every byte of `other` lies in this span.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
    /// True when the two spans share at least one byte.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Orders by start, then by end.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        left.start != right.start ? left.start < right.start : left.end < right.end
    }
}
