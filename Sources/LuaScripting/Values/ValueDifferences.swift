import LuaRuntime

/// Tells where two values differ: each entry of two tables by its path, long strings by their first difference.
struct ValueDifferences {
    private static let most = 12
    private static let longest = 160
    private static let deepest = 20

    private var lines: [String] = []

    /// One line for values on their own; for tables a line for each entry that differs, after a first that counts them.
    static func text(found: LuaValue, expected: LuaValue) -> String {
        var differences = ValueDifferences()
        differences.compare(found, expected, path: "", depth: 0)
        guard case .table = found, case .table = expected, !differences.lines.isEmpty else {
            return differences.lines.first ?? "found \(short(found)), expected \(short(expected))"
        }
        let count = differences.lines.count
        let told = differences.lines.prefix(most).joined(separator: "\n")
        let rest = count > most ? "\nand \(count - most) more" : ""
        return "the tables differ in \(count) \(count == 1 ? "entry" : "entries")\n\(told)\(rest)"
    }

    private mutating func compare(_ found: LuaValue, _ expected: LuaValue, path: String, depth: Int) {
        guard !found.matches(expected) else { return }
        switch (found, expected) {
        case (.table(let left), .table(let right)) where depth < Self.deepest:
            compare(left, right, path: path, depth: depth)
        case (.string(let left), .string(let right)) where max(left.count, right.count) > Self.longest:
            tell(Self.words(left, right), path)
        default: tell("found \(Self.short(found)), expected \(Self.short(expected))", path)
        }
    }

    private mutating func compare(_ left: LuaTable, _ right: LuaTable, path: String, depth: Int) {
        for index in 0..<max(left.sequence.count, right.sequence.count) {
            compare(
                left.sequence.indices.contains(index) ? left.sequence[index] : .nil,
                right.sequence.indices.contains(index) ? right.sequence[index] : .nil, path: "\(path)[\(index + 1)]",
                depth: depth + 1)
        }
        for pair in left.pairs {
            let other = right.pairs.first { $0.key == pair.key }?.value ?? .nil
            compare(pair.value, other, path: path + Self.step(pair.key), depth: depth + 1)
        }
        for pair in right.pairs where !left.pairs.contains(where: { $0.key == pair.key }) {
            compare(.nil, pair.value, path: path + Self.step(pair.key), depth: depth + 1)
        }
    }

    private static func step(_ key: LuaValue) -> String {
        let written = ValueText.key(key)
        return written.hasPrefix("[") ? written : ".\(written)"
    }

    private mutating func tell(_ words: String, _ path: String) {
        lines.append(path.isEmpty ? words : "at \(path.hasPrefix(".") ? String(path.dropFirst()) : path): \(words)")
    }

    /// Where two long strings part, with the words around.
    private static func words(_ left: [UInt8], _ right: [UInt8]) -> String {
        let same = zip(left, right).prefix { $0 == $1 }.count
        func around(_ bytes: [UInt8]) -> String {
            let start = max(0, min(same, bytes.count) - 20)
            return (start > 0 ? "…" : "") + ValueText.quoted(Array(bytes[start..<min(bytes.count, same + 40)]))
        }
        return "the strings differ from byte \(same + 1): found \(around(left)), expected \(around(right))"
    }

    private static func short(_ value: LuaValue) -> String {
        let text = ValueText.short(value)
        guard text.utf8.count > longest * 2 else { return text }
        return String(text.prefix(longest)) + "…"
    }
}
