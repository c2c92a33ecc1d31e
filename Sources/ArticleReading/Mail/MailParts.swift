/// The parts of a mail that may hold its text.
struct MailParts {
    /// A part that is not made of others.
    struct Part {
        /// Its number, as mail programs count: `1.2`.
        let number: String
        let header: MailHeader
        /// Its content as it was sent.
        let content: Range<Int>

        /// `text/plain` where nothing is said.
        var kind: String { header.kind("content-type") ?? "text/plain" }
        /// True for a part that is to be shown with the mail, not beside it.
        var isInline: Bool { header.kind("content-disposition") != "attachment" }
    }

    /// The parts, in order.
    private(set) var parts: [Part] = []
    private let bytes: [UInt8]

    private static let depthLimit = 8
    private static let partLimit = 500

    /// Takes a mail apart.
    init(_ bytes: [UInt8], header: MailHeader, content: Range<Int>) {
        self.bytes = bytes
        split(header, content, number: "1", depth: 0)
    }

    /// Depth is bounded, so the recursion is.
    private mutating func split(_ header: MailHeader, _ content: Range<Int>, number: String, depth: Int) {
        let kind = header.kind("content-type") ?? "text/plain"
        guard kind.utf8.starts(with: "multipart/".utf8), depth < Self.depthLimit,
            let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty
        else {
            if parts.count < Self.partLimit { parts.append(Part(number: number, header: header, content: content)) }
            return
        }
        for (index, range) in ranges(content, boundary: boundary).enumerated() {
            let inner = MailHeader(bytes, in: range)
            split(
                inner, min(inner.end, range.upperBound)..<range.upperBound,
                number: depth == 0 ? "\(index + 1)" : "\(number).\(index + 1)", depth: depth + 1)
        }
    }

    /// What stands between lines of two dashes and the boundary.
    private func ranges(_ content: Range<Int>, boundary: [UInt8]) -> [Range<Int>] {
        let mark = Array("--".utf8) + boundary
        var ranges: [Range<Int>] = []
        var start: Int?
        var position = content.lowerBound
        while position < content.upperBound, ranges.count < Self.partLimit {
            let lineEnd = bytes[position..<content.upperBound].firstIndex(of: 0x0A) ?? content.upperBound
            if bytes[position..<lineEnd].starts(with: mark) {
                if let start { ranges.append(start..<max(start, position)) }
                start = min(lineEnd + 1, content.upperBound)
                if bytes[position..<lineEnd].dropFirst(mark.count).starts(with: "--".utf8) { return ranges }
            }
            position = lineEnd + 1
        }
        // A mail that breaks off still has the part that was begun.
        if let start, start < content.upperBound { ranges.append(start..<content.upperBound) }
        return ranges
    }
}
