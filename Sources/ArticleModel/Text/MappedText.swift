/// Text under construction or finished, with the map back to the bytes it was made from.
///
/// Every step from bytes to article text (decoding, unescaping, cleaning) takes one of these and gives the next; `composed`
/// keeps the way back whole.
public struct MappedText: Sendable, Hashable {
    /// The text as UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// The way back from `bytes` to the raw layer.
    public private(set) var map = OffsetMap()

    /// Makes an empty text.
    public init() {}

    /// Makes a text that is its raw bytes, from `rawStart` on in `layer`.
    public init(verbatim bytes: [UInt8], rawStart: Int = 0, layer: Int = 0) {
        appendVerbatim(bytes, rawStart: rawStart, layer: layer)
    }

    /// Takes text and map as they were kept elsewhere; nil where the map is none of the text.
    public init?(bytes: [UInt8], segments: [OffsetMap.Segment]) {
        guard let map = OffsetMap(segments: segments, count: bytes.count) else { return nil }
        (self.bytes, self.map) = (bytes, map)
    }

    /// Takes up the text of an article, to build on it.
    public init(of text: ArticleText) {
        bytes = text.bytes
        map = text.map
    }

    /// The same text, every range of it led elsewhere: `change` may alter the raw place of a segment, not its text.
    public func relocated(_ change: (inout OffsetMap.Segment) -> Void) -> MappedText {
        var result = MappedText()
        result.bytes = bytes
        for var segment in map.segments {
            let (start, length) = (segment.textStart, segment.textLength)
            change(&segment)
            (segment.textStart, segment.textLength) = (start, length)
            result.map.append(segment)
        }
        return result
    }

    /// Adds bytes that stand in the raw layer just so, from `rawStart` on.
    public mutating func appendVerbatim(_ content: some Collection<UInt8>, rawStart: Int, layer: Int = 0) {
        let start = bytes.count
        bytes.append(contentsOf: content)
        mapVerbatim(from: start, rawStart: rawStart, layer: layer)
    }

    /// Adds bytes that stand in the raw layer just so; the form that costs no more than copying them.
    public mutating func appendVerbatim(_ content: ArraySlice<UInt8>, rawStart: Int, layer: Int = 0) {
        let start = bytes.count
        bytes.append(contentsOf: content)
        mapVerbatim(from: start, rawStart: rawStart, layer: layer)
    }

    /// Adds bytes that stand in the raw layer just so; the form for decoders, which add many short stretches.
    public mutating func appendVerbatim(
        _ content: Slice<UnsafeBufferPointer<UInt8>>, rawStart: Int, layer: Int = 0
    ) {
        let start = bytes.count
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content))
        mapVerbatim(from: start, rawStart: rawStart, layer: layer)
    }

    /// Maps what was added since the text had `start` bytes to as many raw bytes.
    private mutating func mapVerbatim(from start: Int, rawStart: Int, layer: Int) {
        let length = bytes.count - start
        map.append(
            .init(
                textStart: start, textLength: length, rawStart: rawStart, rawLength: length, layer: layer,
                isVerbatim: true))
    }

    /// Adds bytes that stand for the raw range `raw` as a whole (an entity, an escape, a composed character).
    public mutating func appendReplacement(_ content: some Collection<UInt8>, for raw: Range<Int>, layer: Int = 0) {
        let start = bytes.count
        bytes.append(contentsOf: content)
        map.append(
            .init(
                textStart: start, textLength: bytes.count - start, rawStart: raw.lowerBound, rawLength: raw.count,
                layer: layer, isVerbatim: false))
    }

    /// Adds one byte that stands for the raw range `raw` as a whole, such as a space for a run of white space.
    public mutating func appendReplacement(byte: UInt8, for raw: Range<Int>, layer: Int = 0) {
        bytes.append(byte)
        map.append(
            .init(
                textStart: bytes.count - 1, textLength: 1, rawStart: raw.lowerBound, rawLength: raw.count,
                layer: layer, isVerbatim: false))
    }

    /// Adds one character that stands for the raw range `raw` as a whole.
    public mutating func append(_ scalar: Unicode.Scalar, for raw: Range<Int>, layer: Int = 0) {
        let start = bytes.count
        let value = scalar.value
        switch value {
        case 0..<0x80: bytes.append(UInt8(value))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(value >> 6))
            bytes.append(0x80 | UInt8(value & 0x3F))
        case 0x800..<0x10000:
            bytes.append(0xE0 | UInt8(value >> 12))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        default:
            bytes.append(0xF0 | UInt8(value >> 18))
            bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        }
        map.append(
            .init(
                textStart: start, textLength: bytes.count - start, rawStart: raw.lowerBound, rawLength: raw.count,
                layer: layer, isVerbatim: false))
    }

    /// Adds bytes that have no raw counterpart, such as a line break between two fields.
    public mutating func appendInserted(_ content: some Collection<UInt8>) {
        bytes.append(contentsOf: content)
    }

    /// Adds all of `other`, its map included.
    public mutating func append(_ other: MappedText) {
        let shift = bytes.count
        bytes.append(contentsOf: other.bytes)
        for var segment in other.map.segments {
            segment.textStart += shift
            map.append(segment)
        }
    }

    /// Reads this text's map as leading into `inner` rather than into raw bytes, and leads it on to `inner`'s raw bytes.
    ///
    /// A range that meets no raw bytes of `inner` becomes inserted text.
    public func composed(over inner: MappedText) -> MappedText {
        if inner.map.leadsToItself(count: inner.bytes.count) { return self }
        var result = MappedText()
        result.bytes = bytes
        for segment in map.segments {
            if segment.isVerbatim {
                Self.appendVerbatim(segment, through: inner.map, to: &result.map)
            } else if let raw = inner.map.rawRange(of: TextSpan(segment.rawStart, segment.rawStart + segment.rawLength))
            {
                result.map.append(
                    .init(
                        textStart: segment.textStart, textLength: segment.textLength, rawStart: raw.start,
                        rawLength: raw.end - raw.start, layer: raw.layer, isVerbatim: false))
            }
        }
        return result
    }

    /// Cuts one verbatim segment along the inner map's segments, so that each part keeps its own nature.
    private static func appendVerbatim(_ outer: OffsetMap.Segment, through inner: OffsetMap, to map: inout OffsetMap) {
        let span = TextSpan(outer.rawStart, outer.rawStart + outer.rawLength)
        for segment in inner.segments(touching: span) {
            let from = max(span.start, segment.textStart)
            let to = min(span.end, segment.textStart + segment.textLength)
            let textStart = outer.textStart + from - span.start
            if segment.isVerbatim {
                map.append(
                    .init(
                        textStart: textStart, textLength: to - from,
                        rawStart: segment.rawStart + from - segment.textStart,
                        rawLength: to - from, layer: segment.layer, isVerbatim: true))
            } else {
                map.append(
                    .init(
                        textStart: textStart, textLength: to - from, rawStart: segment.rawStart,
                        rawLength: segment.rawLength, layer: segment.layer, isVerbatim: false))
            }
        }
    }
}
