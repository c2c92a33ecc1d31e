import LuaRuntime

/// The module `regex`: regular expressions as PCRE2 has them, over UTF-8.
enum RegexModule {
    private static let longestResult = 16 << 20

    static var module: ScriptModule {
        ScriptModule(
            name: "regex",
            summary:
                "Regular expressions (PCRE2): (?i) ignores case, \\b, \\d and \\w know all letters. What takes too many "
                + "steps is an error.",
            functions: [matches, find, findAll, replace, split, escape])
    }

    /// What a match looks like.
    static let match = DeclaredClass(
        "match", as: .record, "Where a regular expression matched.",
        fields: [
            DeclaredField("text", "string", "What it matched."),
            DeclaredField("start", "integer", "First byte, from 1."),
            DeclaredField("stop", "integer", "Last byte; start - 1 for an empty match."),
            DeclaredField("groups", "any[]", "What each group matched, null for one that did not take part."),
            DeclaredField("names", "table<string, string>", "What groups with a name matched, by name."),
        ])

    private static var matches: ScriptModule.Function {
        HostFunction(
            "matches", ["text: string", "pattern: string"], gives: ["boolean"], "Whether a pattern matches somewhere.",
            example: .init("regex.matches(\"LNG deal\", [[(?i)\\blng\\b]])", gives: "true")
        ) { context, arguments throws(LuaHostError) in
            [.boolean(try found(context, arguments, "regex.matches", limit: 1).matches.isEmpty == false)]
        }
    }

    private static var find: ScriptModule.Function {
        HostFunction(
            "find", ["text: string", "pattern: string", "from?: integer"], gives: ["match?"],
            "The first match, from a byte on; nil where there is none.",
            example: .init("regex.find(\"in May 2014\", [[(\\w+) (\\d{4})]]).groups", gives: "{ \"May\", \"2014\" }")
        ) { context, arguments throws(LuaHostError) in
            let result = try found(context, arguments, "regex.find", limit: 1)
            return [result.matches.first.map { record($0, of: result) } ?? .nil]
        }
    }

    private static var findAll: ScriptModule.Function {
        HostFunction(
            "find_all", ["text: string", "pattern: string"], gives: ["match[]"], "Every match, none overlapping.",
            example: .init("#regex.find_all(\"1956, 1993 and 2001\", [[\\d{4}]])", gives: "3")
        ) { context, arguments throws(LuaHostError) in
            let result = try found(context, arguments, "regex.find_all")
            return [.table(LuaTable(list: result.matches.map { record($0, of: result) }))]
        }
    }

    private static var replace: ScriptModule.Function {
        HostFunction(
            "replace", ["text: string", "pattern: string", "by: string"], gives: ["string", "integer"],
            "The text with every match replaced, and how often; $0 is the match, $1 or ${name} a group, $$ a dollar sign.",
            example: .init("regex.replace(\"8 Feb 2014\", [[(\\d+) (\\w+)]], \"$2 $1\")", gives: "\"Feb 8 2014\"")
        ) { context, arguments throws(LuaHostError) in
            let result = try found(context, arguments, "regex.replace")
            let by = try Replacement(
                try context.text(arguments, 2, for: "regex.replace"), names: result.expression.names)
            var replaced: [UInt8] = []
            var position = 0
            for match in result.matches {
                guard let whole = match.first ?? nil else { continue }
                replaced += result.text[position..<max(position, whole.lowerBound)]
                by.append(to: &replaced, match, of: result.text)
                position = max(position, whole.upperBound)
                guard replaced.count <= longestResult else {
                    throw LuaHostError("regex.replace: the result is too long")
                }
            }
            replaced += result.text[position...]
            return [.string(replaced), .integer(Int64(result.matches.count))]
        }
    }

    private static var split: ScriptModule.Function {
        HostFunction(
            "split", ["text: string", "pattern: string"], gives: ["string[]"],
            "The parts of a text between the matches; empty matches part nothing.",
            example: .init("regex.split(\"gas, oil;coal\", [[\\s*[,;]\\s*]])", gives: "{ \"gas\", \"oil\", \"coal\" }")
        ) { context, arguments throws(LuaHostError) in
            let result = try found(context, arguments, "regex.split")
            var parts: [LuaValue] = []
            var position = 0
            for match in result.matches {
                guard let whole = match.first ?? nil, !whole.isEmpty, whole.lowerBound >= position else { continue }
                parts.append(.string(Array(result.text[position..<whole.lowerBound])))
                position = whole.upperBound
            }
            parts.append(.string(Array(result.text[position...])))
            return [.table(LuaTable(list: parts))]
        }
    }

    private static var escape: ScriptModule.Function {
        HostFunction(
            "escape", ["text: string"], gives: ["string"], "A pattern that matches the text letter by letter.",
            example: .init("regex.escape(\"a.b\")", gives: "\"a\\\\.b\"")
        ) { context, arguments throws(LuaHostError) in
            let text = try context.text(arguments, 0, for: "regex.escape")
            var escaped: [UInt8] = []
            for byte in text {
                if byte < 0x80, !isWordByte(byte) { escaped.append(UInt8(ascii: "\\")) }
                escaped.append(byte)
            }
            return [.string(escaped)]
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }

    // MARK: Searching

    private struct Found {
        let text: [UInt8]
        let expression: RegularExpression
        let matches: [RegularExpression.Groups]
    }

    private static func found(
        _ context: ModuleContext, _ arguments: [LuaValue], _ name: String, limit: Int = .max
    ) throws(LuaHostError) -> Found {
        let text = try context.text(arguments, 0, for: name)
        let expression = try context.patterns.expression(arguments.dropFirst().first, for: name)
        var start = 0
        if name == "regex.find", arguments.count > 2, case .integer(let from) = arguments[2] {
            guard from >= 1, from <= Int64(text.count) + 1 else {
                return Found(text: text, expression: expression, matches: [])
            }
            start = Int(from) - 1
        }
        let matches = try context.patterns.matches(of: expression, in: text, from: start, limit: limit)
        return Found(text: text, expression: expression, matches: matches)
    }

    private static func record(_ match: RegularExpression.Groups, of found: Found) -> LuaValue {
        func words(_ group: Range<Int>?) -> LuaValue { group.map { .string(Array(found.text[$0])) } ?? .null }
        let whole = (match.first ?? nil) ?? 0..<0
        let names = found.expression.names.compactMap { number, name -> (String, LuaValue)? in
            guard match.indices.contains(number), let group = match[number] else { return nil }
            return (name, words(group))
        }
        return .record([
            ("text", words(whole)), ("start", .integer(Int64(whole.lowerBound + 1))),
            ("stop", .integer(Int64(whole.upperBound))),
            ("groups", .table(LuaTable(list: match.dropFirst().map(words)))), ("names", .record(names)),
        ])
    }
}

/// What takes the place of a match: bytes, and groups of it.
private struct Replacement {
    private enum Part {
        case bytes([UInt8])
        case group(Int)
    }

    private var parts: [Part] = []

    init(_ written: [UInt8], names: [(number: Int, name: String)]) throws(LuaHostError) {
        var position = 0
        var plain: [UInt8] = []
        while position < written.count {
            guard written[position] == UInt8(ascii: "$"), position + 1 < written.count else {
                plain.append(written[position])
                position += 1
                continue
            }
            let next = written[position + 1]
            if next == UInt8(ascii: "$") {
                plain.append(next)
                position += 2
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
                parts += [.bytes(plain), .group(Int(next - UInt8(ascii: "0")))]
                plain = []
                position += 2
            } else if next == UInt8(ascii: "{"), let end = written[position...].firstIndex(of: UInt8(ascii: "}")) {
                let name = String(decoding: written[position + 2..<end], as: UTF8.self)
                guard let number = names.first(where: { $0.name == name })?.number ?? Int(name), number >= 0 else {
                    throw LuaHostError("regex.replace: the pattern has no group '\(name)'")
                }
                parts += [.bytes(plain), .group(number)]
                plain = []
                position = end + 1
            } else {
                throw LuaHostError("regex.replace: write $1, ${name}, or $$ for a dollar sign")
            }
        }
        parts.append(.bytes(plain))
    }

    func append(to bytes: inout [UInt8], _ match: RegularExpression.Groups, of text: [UInt8]) {
        for part in parts {
            switch part {
            case .bytes(let plain): bytes += plain
            case .group(let number):
                if match.indices.contains(number), let group = match[number] { bytes += text[group] }
            }
        }
    }
}
