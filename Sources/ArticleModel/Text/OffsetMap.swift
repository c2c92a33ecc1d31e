/// Leads every range of a text back to the smallest enclosing range of the raw bytes it was made from.
///
/// The map is a list of segments in text order. A *verbatim* segment maps byte for byte; any other segment is atomic:
/// touching one of its bytes means the whole raw range (an entity, an escape, a composed character). Text that has no
/// raw bytes of its own (a line break put between two fields) belongs to no segment.
public struct OffsetMap: Sendable, Hashable {
    /// One stretch of text and the raw bytes it came from.
    public struct Segment: Sendable, Hashable {
        /// Offset in the text of the segment's first byte.
        public var textStart: Int
        /// Number of text bytes; never 0.
        public var textLength: Int
        /// Offset in the raw layer of the first byte.
        public var rawStart: Int
        /// Number of raw bytes; equals `textLength` in a verbatim segment.
        public var rawLength: Int
        /// Index of the source layer.
        public var layer: Int
        /// True when text byte i is raw byte i.
        public var isVerbatim: Bool

        /// Makes a segment.
        public init(textStart: Int, textLength: Int, rawStart: Int, rawLength: Int, layer: Int = 0, isVerbatim: Bool) {
            self.textStart = textStart
            self.textLength = textLength
            self.rawStart = rawStart
            self.rawLength = rawLength
            self.layer = layer
            self.isVerbatim = isVerbatim
        }

        var textEnd: Int { textStart + textLength }
        var rawEnd: Int { rawStart + rawLength }
    }

    /// The segments, ordered by `textStart`, not overlapping.
    public private(set) var segments: [Segment] = []

    /// Makes an empty map.
    public init() {}

    /// Takes the segments of another map; nil where they are not in order, overlap, or are no map of `count` bytes.
    public init?(segments: [Segment], count: Int) {
        var end = 0
        for segment in segments {
            guard segment.textStart >= end, segment.textLength > 0, segment.textLength <= count - segment.textStart,
                segment.rawStart >= 0, segment.rawLength >= 0, segment.layer >= 0,
                !segment.isVerbatim || segment.rawLength == segment.textLength
            else { return nil }
            end = segment.textEnd
        }
        self.segments = segments
    }

    /// Adds a segment after all others, joining it to the last one where both are verbatim and touch.
    public mutating func append(_ segment: Segment) {
        guard segment.textLength > 0 else { return }
        if let last = segments.last, last.isVerbatim, segment.isVerbatim, last.layer == segment.layer,
            last.textEnd == segment.textStart, last.rawEnd == segment.rawStart
        {
            segments[segments.count - 1].textLength += segment.textLength
            segments[segments.count - 1].rawLength += segment.rawLength
        } else {
            segments.append(segment)
        }
    }

    /// The smallest raw range that holds everything `span` was made from; nil when none of it has raw bytes.
    ///
    /// Only bytes in the layer of the span's first mapped byte are counted: a citation never spans two layers.
    public func rawRange(of span: TextSpan) -> RawRange? {
        let touched = segments(touching: span)
        guard let layer = touched.first?.layer else { return nil }
        var low = Int.max
        var high = Int.min
        for segment in touched where segment.layer == layer {
            let part = Self.rawPart(of: segment, touchedBy: span)
            low = min(low, part.lowerBound)
            high = max(high, part.upperBound)
        }
        return RawRange(layer: layer, start: low, end: high)
    }

    /// The text made from raw bytes that touch `range`; nil when nothing was made from them.
    public func textSpan(of range: RawRange) -> TextSpan? {
        var low = Int.max
        var high = Int.min
        for segment in segments where segment.layer == range.layer {
            guard segment.rawStart < range.end, range.start < segment.rawEnd else { continue }
            if segment.isVerbatim {
                low = min(low, segment.textStart + max(0, range.start - segment.rawStart))
                high = max(high, segment.textStart + min(segment.textLength, range.end - segment.rawStart))
            } else {
                low = min(low, segment.textStart)
                high = max(high, segment.textEnd)
            }
        }
        return low <= high ? TextSpan(low, high) : nil
    }

    /// True when the map leads every one of `count` bytes to itself in the first layer.
    func leadsToItself(count: Int) -> Bool {
        guard let only = segments.first, segments.count == 1 else { return count == 0 }
        return only.isVerbatim && only.textLength == count && only.rawStart == 0 && only.layer == 0
    }

    private static func rawPart(of segment: Segment, touchedBy span: TextSpan) -> Range<Int> {
        guard segment.isVerbatim else { return segment.rawStart..<segment.rawEnd }
        let from = max(span.start, segment.textStart) - segment.textStart
        let to = min(span.end, segment.textEnd) - segment.textStart
        return segment.rawStart + from..<segment.rawStart + to
    }

    /// The segments that share at least one text byte with `span`, in order.
    func segments(touching span: TextSpan) -> ArraySlice<Segment> {
        let first = firstSegment(endingAfter: span.start)
        var end = first
        while end < segments.count, segments[end].textStart < span.end { end += 1 }
        return segments[first..<end]
    }

    private func firstSegment(endingAfter offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].textEnd <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
