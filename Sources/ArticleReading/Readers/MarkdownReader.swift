import ArticleModel
import Diagnostics

/// Reads a Markdown file that begins with front matter: facts between two lines of `---`, then the article.
enum MarkdownReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "markdown", summary: "Markdown with front matter between lines of '---' (or '+++'): one article.")

    static func claim(on input: ReaderInput) -> ReaderClaim {
        FrontMatter(input.decoded.bytes).map { !$0.members.isEmpty } == true ? .likely : .none
    }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        guard input.bytes.count <= input.articleLimit, let matter = FrontMatter(input.decoded.bytes) else {
            return .refused(
                input, .articleUnreadable, "the text is larger than \(input.articleLimit) bytes", help: "split the file"
            )
        }
        var body = MarkdownText(bytes: input.decoded.bytes)
        let text = body.plain(from: matter.end)
        var members = matter.members.filter { input.mapping.field(of: $0.key)?.field != .text }.map { member in
            (key: member.key, value: TextRecordValue(member.values.map { $0.composed(over: input.decoded) }))
        }
        if !members.contains(where: { input.mapping.field(of: $0.key)?.field == .headline }), let title = body.title {
            members.append(("title", TextRecordValue(title.composed(over: input.decoded))))
        }
        members.append(("text", TextRecordValue(text.composed(over: input.decoded))))
        var output = ReaderOutput()
        RecordMapper(input: input, reader: descriptor).add(
            RecordMapper.Record(members: members, raw: 0..<input.bytes.count, number: nil), to: &output)
        return output
    }
}

/// The facts at the head of a Markdown file: `name: value` lines, lists of `- value` lines or in brackets.
struct FrontMatter {
    /// The facts, in the order written.
    private(set) var members: [(key: String, values: [MappedText])] = []
    /// Offset of the text after it.
    private(set) var end = 0

    private static let lineLimit = 500

    /// Reads the head; nil where the text does not begin with a line of three dashes or pluses that another one closes.
    init?(_ bytes: [UInt8]) {
        let fence = Array(bytes.prefix(3))
        guard fence == Array("---".utf8) || fence == Array("+++".utf8) else { return nil }
        var position = Self.lineEnd(from: 0, bytes)
        guard bytes[3..<min(position, bytes.count)].allSatisfy({ $0 <= 0x20 }) else { return nil }
        for _ in 0..<Self.lineLimit {
            position = min(position + 1, bytes.count)
            guard position < bytes.count else { return nil }
            let lineEnd = Self.lineEnd(from: position, bytes)
            let line = position..<lineEnd
            if bytes[line].starts(with: fence), bytes[line].dropFirst(3).allSatisfy({ $0 <= 0x20 }) {
                end = lineEnd
                return
            }
            take(line, bytes)
            position = lineEnd
        }
        return nil
    }

    private static func lineEnd(from start: Int, _ bytes: [UInt8]) -> Int {
        bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    }

    private mutating func take(_ line: Range<Int>, _ bytes: [UInt8]) {
        let visible = bytes[line].firstIndex { $0 > 0x20 }
        guard let first = visible, bytes[first] != UInt8(ascii: "#") else { return }
        if bytes[first] == UInt8(ascii: "-"), !members.isEmpty {
            if let value = Self.value(first + 1..<line.upperBound, bytes) {
                members[members.count - 1].values.append(value)
            }
            return
        }
        guard first == line.lowerBound,
            let colon = bytes[line].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
        else { return }
        let key = bytes[first..<colon].filter { $0 != 0x20 && $0 != UInt8(ascii: "\"") }
        guard !key.isEmpty, key.count <= 64 else { return }
        members.append((String(decoding: key, as: UTF8.self), Self.values(colon + 1..<line.upperBound, bytes)))
    }

    private static func values(_ range: Range<Int>, _ bytes: [UInt8]) -> [MappedText] {
        guard let open = bytes[range].firstIndex(where: { $0 > 0x20 }), bytes[open] == UInt8(ascii: "["),
            let close = bytes[range].lastIndex(of: UInt8(ascii: "]")), close > open
        else { return [value(range, bytes)].compactMap { $0 } }
        var values: [MappedText] = []
        var start = open + 1
        for index in start...close where index == close || bytes[index] == UInt8(ascii: ",") {
            if let value = value(start..<index, bytes) { values.append(value) }
            start = index + 1
        }
        return values
    }

    private static func value(_ range: Range<Int>, _ bytes: [UInt8]) -> MappedText? {
        var range = range
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")]
        where range.count >= 2 && bytes[range.lowerBound] == quote && bytes[range.upperBound - 1] == quote {
            range = range.lowerBound + 1..<range.upperBound - 1
        }
        guard !range.isEmpty else { return nil }
        return MappedText(verbatim: Array(bytes[range]), rawStart: range.lowerBound)
    }
}
