import FileAccess

/// Takes a web archive (WARC, ISO 28500) apart into what was fetched; records are streamed.
struct WebArchive {
    private let input: BufferedBytes
    private let limit: Int

    init(_ source: any ByteSource, limit: Int) {
        input = BufferedBytes(source)
        self.limit = limit
    }

    /// What was fetched from one address.
    struct Page {
        /// Number of its record, counted from 1 over all records.
        let number: Int
        let address: String?
        /// When it was fetched, as written.
        let fetched: String?
        /// The content, transfer and content encodings undone; nil where `problem` says why.
        let content: [UInt8]?
        /// The encoding that the server declared.
        let charset: String?
        let problem: String?
    }

    /// Hands over one page after the other; requests, notes, pictures and failed fetches are passed over.
    ///
    /// - Returns: why the archive could not be read to its end; nil where it could.
    func read(_ take: (Page) -> Void) throws(FileFault) -> String? {
        var number = 0
        while true {
            while let first = try input.peek(1).first, first == 0x0D || first == 0x0A { _ = try input.take(1) }
            guard let head = try head() else { return nil }
            number += 1
            guard head.version.utf8.starts(with: "WARC/".utf8), let length = head.length, length >= 0 else {
                return "record \(number) is no WARC record; the rest is not read"
            }
            if head.isOfInterest, length <= limit {
                let block = try input.take(length)
                guard block.count == length else { return "record \(number) breaks off" }
                if let page = page(block, head, number) { take(page) }
            } else {
                guard try input.skip(length) else { return "record \(number) breaks off" }
                if head.isOfInterest { take(refused(head, number, "is larger than \(limit) bytes")) }
            }
        }
    }

    private struct Head {
        var version = ""
        var fields: [String: String] = [:]

        var length: Int? { fields["content-length"].flatMap { Int($0) } }
        var isOfInterest: Bool {
            let isFetched = ["response", "resource", "conversion"].contains(fields["warc-type"] ?? "")
            return isFetched && !(fields["warc-target-uri"] ?? "").utf8.starts(with: "dns:".utf8)
        }
        var address: String? {
            fields["warc-target-uri"].map { $0.hasPrefix("<") ? String($0.dropFirst().prefix { $0 != ">" }) : $0 }
        }
    }

    private static let headLimit = 64 * 1024

    private func head() throws(FileFault) -> Head? {
        guard let first = try input.line(limit: Self.headLimit) else { return nil }
        var head = Head()
        head.version = Self.text(first.bytes[...])
        for _ in 0..<200 {
            guard let line = try input.line(limit: Self.headLimit), line.bytes.contains(where: { $0 > 0x20 }) else {
                break
            }
            Self.take(line.bytes[...], into: &head.fields)
        }
        return head
    }

    private static func take(_ line: ArraySlice<UInt8>, into fields: inout [String: String]) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = line[..<colon].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        fields[String(decoding: name, as: UTF8.self)] = text(line[(colon + 1)...])
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 > 0x20 } ?? start
        return start < bytes.endIndex ? String(decoding: bytes[start...end], as: UTF8.self) : ""
    }

    // MARK: What was fetched

    private func page(_ block: [UInt8], _ head: Head, _ number: Int) -> Page? {
        var fields: [String: String] = [:]
        var start = 0
        if head.fields["warc-type"] == "response" {
            guard block.starts(with: "HTTP/".utf8) else { return nil }
            guard let status = Self.takeAnswer(block, &start, &fields), status == 200 else { return nil }
        } else {
            fields["content-type"] = head.fields["content-type"]
        }
        let kind = Self.lowercased(fields["content-type"] ?? "")
        guard Self.isText(kind) else { return nil }
        var content = Array(block[start...])
        if Self.lowercased(fields["transfer-encoding"] ?? "").hasSuffix("chunked") {
            content = Self.withoutChunks(content)
        }
        switch Self.lowercased(fields["content-encoding"] ?? "") {
        case "", "identity": break
        case "gzip", "x-gzip":
            // Archivers often keep the head and undo the encoding.
            if content.starts(with: [0x1F, 0x8B]) {
                let unpacked = try? ArchiveFile(content, isRaw: true, budget: ExpansionBudget(size: content.count))
                guard let unpacked, (try? unpacked.nextMember()) != nil, let whole = try? unpacked.member(limit: limit)
                else {
                    return refused(head, number, "holds damaged or oversized gzip data")
                }
                content = whole
            }
        case let other:
            // Told by its look: text that was left packed is no text.
            if content.prefix(512).contains(where: { $0 < 9 }) {
                return refused(head, number, "is packed as '\(other)', which is not read")
            }
        }
        let charset = DeclaredEncoding.label(after: "charset", in: Array(kind.utf8)[...]).map {
            String(decoding: $0, as: UTF8.self)
        }
        return Page(
            number: number, address: head.address, fetched: head.fields["warc-date"], content: content,
            charset: charset,
            problem: nil)
    }

    private func refused(_ head: Head, _ number: Int, _ problem: String) -> Page {
        Page(number: number, address: head.address, fetched: nil, content: nil, charset: nil, problem: problem)
    }

    /// Reads the head of an HTTP answer; gives its status.
    private static func takeAnswer(_ block: [UInt8], _ position: inout Int, _ fields: inout [String: String]) -> Int? {
        var status: Int?
        while position < block.count {
            let end = block[position...].firstIndex(of: 0x0A) ?? block.count
            let line = block[position..<end]
            position = min(end + 1, block.count)
            guard line.contains(where: { $0 > 0x20 }) else { return status }
            if status == nil {
                let words = line.split(separator: 0x20)
                guard words.count > 1, let code = Int(text(words[1])) else { return nil }
                status = code
            } else {
                take(line, into: &fields)
            }
        }
        return status
    }

    private static func isText(_ kind: String) -> Bool {
        [
            "", "text/", "application/xhtml", "application/xml", "application/rss", "application/atom",
            "application/rdf",
            "application/json", "application/ld+json", "application/feed+json", "application/pdf", "message/rfc822",
        ].contains { $0.isEmpty ? kind.isEmpty : kind.hasPrefix($0) } && !kind.hasPrefix("text/css")
            && !kind.hasPrefix("text/javascript")
    }

    private static func lowercased(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Undoes HTTP's chunks; content that has none stays as it is.
    private static func withoutChunks(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        while position < content.count {
            guard let end = content[position...].prefix(64).firstIndex(of: 0x0A) else {
                return position == 0 ? content : result
            }
            let digits = content[position..<end].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
            guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0 else {
                return position == 0 ? content : result
            }
            if length == 0 { break }
            let start = end + 1
            let stop = min(content.count, length > content.count ? content.count : start + length)
            guard start <= stop else { break }
            result += content[start..<stop]
            position = stop
            while position < content.count, content[position] == 0x0D || content[position] == 0x0A { position += 1 }
        }
        return result
    }
}
