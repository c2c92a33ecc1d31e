import ArticleModel
import LuaRuntime

/// The regular expressions of one state, each compiled once, and searches with them.
final class PatternCache {
    private static let mostPatterns = 200
    private static let mostGroups = 200_000

    private unowned let state: LuaState
    private var known: [[UInt8]: RegularExpression] = [:]

    private let watch: RegularExpression.Watch

    init(_ state: LuaState) {
        self.state = state
        watch = RegularExpression.Watch { [unowned state] in state.isTimeUp }
    }

    /// The expression that a script wrote.
    func expression(_ value: LuaValue?, for name: String) throws(LuaHostError) -> RegularExpression {
        guard case .string(let pattern)? = value else {
            throw LuaHostError("\(name) takes a regular expression, a string, after the text")
        }
        if let expression = known[pattern] { return expression }
        let made = try RegularExpression(pattern)
        // Scripts that make patterns without end must not keep them all.
        if known.count >= Self.mostPatterns { known.removeAll() }
        known[pattern] = made
        return made
    }

    /// The matches from an offset on, none overlapping, at most `limit`.
    func matches(
        of expression: RegularExpression, in text: [UInt8], from start: Int = 0, limit: Int = .max
    ) throws(LuaHostError) -> [RegularExpression.Groups] {
        state.charge(steps: text.count)
        var found: [RegularExpression.Groups] = []
        var groups = 0
        try text.withUnsafeBufferPointer { bytes throws(LuaHostError) in
            let valid = UTF8Scanning.endOfValid(from: 0, in: bytes)
            guard valid == bytes.count else { throw LuaHostError("the text is no UTF-8 at byte \(valid + 1)") }
            guard start >= 0, start <= bytes.count, start == bytes.count || bytes[start] & 0xC0 != 0x80 else {
                throw LuaHostError("the search begins outside of the text, or within a character")
            }
            var position = start
            while found.count < limit, position <= bytes.count,
                let match = try expression.first(in: bytes, from: position, watch: watch),
                let whole = match.first ?? nil
            {
                found.append(match)
                groups += match.count
                guard groups <= Self.mostGroups else {
                    throw LuaHostError("the pattern matches too often in this text")
                }
                position = max(whole.upperBound, position)
                guard whole.isEmpty else { continue }
                position += 1
                while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            }
        }
        return found
    }
}
