import Testing

@testable import ArticleModel

@Suite struct MappedTextTests {
    /// A text over `length` bytes below it: stretches kept, dropped, replaced and inserted at random.
    private func random(
        over length: Int, inserting: Bool = true, _ random: inout SeededGenerator
    ) -> MappedText {
        var text = MappedText()
        var position = 0
        while position < length {
            let count = min(length - position, Int.random(in: 1...6, using: &random))
            let filler = [UInt8](repeating: 0x61, count: Int.random(in: 1...4, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: break
            case 1: text.appendReplacement(filler, for: position..<position + count)
            case 2:
                if inserting { text.appendInserted(filler) }
                fallthrough
            default: text.appendVerbatim([UInt8](repeating: 0x62, count: count), rawStart: position)
            }
            position += count
        }
        return text
    }

    /// Where a replacement stands for inserted text only, one grouping may widen to what was dropped beside it.
    @Test(arguments: [true, false]) func composesInAnyGrouping(inserting: Bool) {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let inner = random(over: 60, inserting: inserting, &generator)
            let middle = random(over: inner.bytes.count, inserting: inserting, &generator)
            let outer = random(over: middle.bytes.count, &generator)
            let left = outer.composed(over: middle).composed(over: inner)
            let right = outer.composed(over: middle.composed(over: inner))
            #expect(left.bytes == right.bytes)
            for offset in 0..<left.bytes.count {
                let wide = left.map.rawRange(of: TextSpan(offset, offset + 1))
                let narrow = right.map.rawRange(of: TextSpan(offset, offset + 1))
                guard inserting, let wide, let narrow else {
                    #expect(inserting || wide == narrow)
                    continue
                }
                #expect(wide.start <= narrow.start && narrow.end <= wide.end)
            }
        }
    }

    @Test func keepsItsSegmentsInOrder() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<300 {
            let inner = random(over: 80, &generator)
            let text = random(over: inner.bytes.count, &generator).composed(over: inner)
            var textEnd = 0
            var rawEnd = 0
            for segment in text.map.segments {
                #expect(segment.textLength > 0 && segment.textStart >= textEnd)
                #expect(segment.rawStart >= rawEnd || !segment.isVerbatim)
                #expect(!segment.isVerbatim || segment.rawLength == segment.textLength)
                textEnd = segment.textEnd
                rawEnd = segment.rawStart
            }
            #expect(textEnd <= text.bytes.count)
        }
    }

    @Test func findsTheWayBackAgain() {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<300 {
            let text = random(over: 80, &generator)
            guard let first = text.map.segments.first, let last = text.map.segments.last else { continue }
            let start = Int.random(in: first.textStart..<last.textEnd, using: &generator)
            let span = TextSpan(start, Int.random(in: start + 1...last.textEnd, using: &generator))
            guard let raw = text.map.rawRange(of: span), let back = text.map.textSpan(of: raw) else { continue }
            let mapped = text.map.segments(touching: span)
            let low = max(span.start, mapped.first?.textStart ?? span.start)
            let high = min(span.end, mapped.last?.textEnd ?? span.end)
            #expect(back.contains(TextSpan(low, high)))
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
