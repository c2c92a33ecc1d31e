import ArticleModel
import CPCRE2
import LuaRuntime

/// A regular expression of PCRE2 over UTF-8, with limits that end what takes too long.
///
/// The raw pointers are sound here: they are made in `init` or `watched` and freed in `deinit`; a subject and a watch are
/// passed for the time of one call; the library keeps no pointer to them. It has one owner and belongs to one thread at a
/// time.
///
/// The library's limit counts the steps from one place of the text, and one step may pass over all of it. So a search is cut
/// into stretches, with few steps for each place, so few that no stretch takes long. Where they are not enough, the stretch is
/// searched anew with many, by an expression that asks for the time at each step, which makes it slower.
final class RegularExpression {
    static let longestPattern = 10_000
    private static let quickWork = 100_000_000
    private static let thoroughSteps: UInt32 = 1_000_000
    private static let heap: UInt32 = 16 << 10  // KiB
    private static let depth: UInt32 = 20_000
    private static let options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | UInt32(PCRE2_USE_OFFSET_LIMIT)

    /// Says during a search whether it should end.
    final class Watch {
        let isTimeUp: () -> Bool
        init(_ isTimeUp: @escaping () -> Bool) { self.isTimeUp = isTimeUp }
    }

    /// Names of groups, by number.
    let names: [(number: Int, name: String)]
    private let pattern: [UInt8]
    private let code: OpaquePointer
    private var watchedCode: OpaquePointer?
    private let found: OpaquePointer
    private let context: OpaquePointer

    /// Where a group matched, as offsets in bytes; nil for one that did not take part.
    typealias Groups = [Range<Int>?]

    init(_ pattern: [UInt8]) throws(LuaHostError) {
        guard pattern.count <= Self.longestPattern else {
            throw LuaHostError("the pattern is longer than \(Self.longestPattern) bytes")
        }
        let code = try Self.compiled(pattern, Self.options)
        guard let found = pcre2_match_data_create_from_pattern_8(code, nil),
            let context = pcre2_match_context_create_8(nil)
        else {
            pcre2_code_free_8(code)
            throw LuaHostError("the host is out of memory")
        }
        pcre2_set_heap_limit_8(context, Self.heap)
        pcre2_set_depth_limit_8(context, Self.depth)
        self.pattern = pattern
        self.code = code
        self.found = found
        self.context = context
        names = Self.names(of: code)
    }

    deinit {
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(found)
        if let watchedCode { pcre2_code_free_8(watchedCode) }
        pcre2_code_free_8(code)
    }

    private static func compiled(_ pattern: [UInt8], _ options: UInt32) throws(LuaHostError) -> OpaquePointer {
        var fault: Int32 = 0
        var offset = 0
        guard let code = pcre2_compile_8(pattern, pattern.count, options, &fault, &offset, nil) else {
            throw LuaHostError("the pattern is not valid at byte \(offset + 1): \(message(fault))")
        }
        return code
    }

    /// The same expression, asking for the time at each of its steps.
    private func watched() throws(LuaHostError) -> OpaquePointer {
        if let watchedCode { return watchedCode }
        let made = try Self.compiled(pattern, Self.options | PCRE2_AUTO_CALLOUT)
        watchedCode = made
        return made
    }

    /// The first match that begins at `start` or later; nil where there is none, or when time is up.
    ///
    /// `subject` is valid UTF-8, `start` the beginning of a character in it or its end.
    func first(
        in subject: UnsafeBufferPointer<UInt8>, from start: Int, watch: Watch
    ) throws(LuaHostError) -> Groups? {
        let length = max(1, subject.count)
        let steps = min(200, max(20, Self.quickWork / length / 4))
        let places = min(4096, max(1, Self.quickWork / (steps * length)))
        var position = start
        while position <= subject.count, !watch.isTimeUp() {
            let end = Self.boundary(position + places - 1, in: subject, from: position)
            switch try attempt(code, subject, position...end, steps: UInt32(steps)) {
            case .match(let groups): return groups
            case .tooLong:
                if let groups = try search(subject, position...end, watch: watch) { return groups }
            case .none: break
            }
            position = end + 1
            while position < subject.count, subject[position] & 0xC0 == 0x80 { position += 1 }
        }
        return nil
    }

    private func search(
        _ subject: UnsafeBufferPointer<UInt8>, _ stretch: ClosedRange<Int>, watch: Watch
    ) throws(LuaHostError) -> Groups? {
        let code = try watched()
        pcre2_set_callout_8(
            context,
            { _, watch in
                guard let watch else { return 0 }
                return Unmanaged<Watch>.fromOpaque(watch).takeUnretainedValue().isTimeUp() ? PCRE2_ERROR_CALLOUT : 0
            }, Unmanaged.passUnretained(watch).toOpaque())
        defer { pcre2_set_callout_8(context, nil, nil) }
        switch try attempt(code, subject, stretch, steps: Self.thoroughSteps) {
        case .match(let groups): return groups
        case .tooLong:
            throw LuaHostError("the pattern takes too many steps on this text; make it say more exactly what it wants")
        case .none: return nil
        }
    }

    private enum Attempt {
        case match(Groups)
        case none
        case tooLong
    }

    /// One search for a match that begins in a stretch.
    private func attempt(
        _ code: OpaquePointer, _ subject: UnsafeBufferPointer<UInt8>, _ stretch: ClosedRange<Int>, steps: UInt32
    ) throws(LuaHostError) -> Attempt {
        pcre2_set_match_limit_8(context, steps)
        pcre2_set_offset_limit_8(context, stretch.upperBound)
        // An empty buffer has no address; the library wants one.
        let empty: UInt8 = 0
        let result = withUnsafePointer(to: empty) { nothing in
            pcre2_match_8(
                code, subject.baseAddress ?? nothing, subject.count, stretch.lowerBound, UInt32(PCRE2_NO_UTF_CHECK),
                found, context)
        }
        switch result {
        case 1...: return .match(groups())
        case PCRE2_ERROR_NOMATCH, PCRE2_ERROR_CALLOUT: return .none
        case PCRE2_ERROR_MATCHLIMIT: return .tooLong
        default: throw LuaHostError("the pattern cannot be used on this text: \(Self.message(result))")
        }
    }

    private func groups() -> Groups {
        let count = Int(pcre2_get_ovector_count_8(found))
        guard let offsets = pcre2_get_ovector_pointer_8(found) else { return [] }
        return (0..<count).map { group in
            let start = offsets[2 * group]
            let end = offsets[2 * group + 1]
            // What did not take part has offsets beyond every text; \K may put a start behind its end.
            return start >= 0 && end >= start ? start..<end : nil
        }
    }

    /// The beginning of the character at an offset, not before `start`.
    private static func boundary(_ offset: Int, in subject: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = min(offset, subject.count)
        while offset > start, offset < subject.count, subject[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private static func message(_ number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
    }

    private static func names(of code: OpaquePointer) -> [(number: Int, name: String)] {
        var count: UInt32 = 0
        var size: UInt32 = 0
        var table: UnsafePointer<UInt8>?
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        guard let table, size > 2 else { return [] }
        return (0..<Int(count)).map { index in
            let entry = UnsafeBufferPointer(start: table + index * Int(size), count: Int(size))
            return (
                Int(entry[0]) << 8 | Int(entry[1]),
                String(decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
            )
        }
    }
}
