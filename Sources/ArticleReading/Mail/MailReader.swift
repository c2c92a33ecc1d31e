import ArticleModel
import Diagnostics

/// Reads a mail (EML): its subject, date and sender, and the part that holds its text.
enum MailReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "mail",
        summary:
            "Mail (EML): subject, sender and date, and the text or HTML part; mails forwarded in it as articles too.")

    private static let depthLimit = 3
    private static let known: Set<String> = [
        "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "delivered-to",
        "content-type", "sender", "reply-to", "list-id", "list-unsubscribe", "dkim-signature", "x-mailer", "cc",
    ]

    static func claim(on input: ReaderInput) -> ReaderClaim {
        // The head of a mail is ASCII, so its bytes are looked at: the text of an old encoding may have shifted them.
        guard let first = input.bytes.first(where: { $0 > 0x20 }), first < 0x80 else { return .none }
        let header = MailHeader(input.bytes, in: 0..<min(input.bytes.count, 64 * 1024))
        guard header.fields.count >= 3, let name = header.fields.first?.name,
            known.contains(name) || name.utf8.starts(with: "x-".utf8)
        else { return .none }
        let names = Set(header.fields.map(\.name))
        // Mails that were saved from a program may have lost all but the lines that people read.
        let isAddressed =
            names.isSuperset(of: ["from", "subject", "date"])
            && header.line("from")?.utf8.contains(UInt8(ascii: "@")) == true
        if isAddressed { return .certain }
        let isSent = !names.isDisjoint(with: ["received", "message-id", "mime-version", "return-path", "delivered-to"])
        return isSent && names.contains("from") && (names.contains("subject") || names.contains("date"))
            ? .certain : .none
    }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        var output = ReaderOutput()
        read(input, depth: 0, &output)
        return output
    }

    private static func read(_ input: ReaderInput, depth: Int, _ output: inout ReaderOutput) {
        let header = MailHeader(input.bytes, in: 0..<input.bytes.count)
        let parts = MailParts(input.bytes, header: header, content: header.end..<input.bytes.count).parts
        let isList = header.has("list-unsubscribe") || header.has("list-id")
        let texts = parts.filter { $0.isInline && $0.kind == "text/plain" }
        let pages = parts.filter { $0.isInline && $0.kind == "text/html" }
        let wordy = texts.filter { $0.content.count >= 200 }
        // Newsletters put a line or a list of links into the plain part, and people write plain.
        let chosen = isList || wordy.isEmpty ? pages.first ?? texts.first : texts.first
        let forwarded = parts.filter { $0.kind == "message/rfc822" }
        if let chosen {
            add(chosen, header, isList: isList, depth: depth, input, &output)
        } else if forwarded.isEmpty {
            output.quarantined += ReaderOutput.refused(input, .articleEmpty, "the mail holds no text").quarantined
        }
        for part in forwarded where depth < depthLimit {
            let message = TransferDecoding.decoded(
                input.bytes[part.content], encoding: part.header.kind("content-transfer-encoding") ?? "")
            read(input.inner("part \(part.number)", bytes: message), depth: depth + 1, &output)
        }
    }

    private static func add(
        _ part: MailParts.Part, _ header: MailHeader, isList: Bool, depth: Int, _ input: ReaderInput,
        _ output: inout ReaderOutput
    ) {
        let content = TransferDecoding.decoded(
            input.bytes[part.content], encoding: part.header.kind("content-transfer-encoding") ?? "")
        let charset = part.header.parameter("charset", of: "content-type").map { String(decoding: $0, as: UTF8.self) }
        let detection = EncodingDetection(of: content, declared: charset)
        guard content.count <= input.articleLimit, !detection.isTooLongForOneArticle(content) else {
            let fault = content.count > input.articleLimit ? "the mail's text is too large" : detection.lengthFault
            output.quarantined += ReaderOutput.refused(input, .articleUnreadable, fault).quarantined
            return
        }
        var inner = input.inner("part \(part.number)", bytes: content, declared: charset)
        if part.kind == "text/plain", depth < depthLimit, let forward = InlineForward(in: content) {
            let message = inner.inner("forwarded", bytes: Array(content[forward.message]), declared: charset)
            defer { self.read(message, depth: depth + 1, &output) }
            guard content[forward.note].contains(where: { $0 > 0x20 }) else { return }
            inner = inner.inner("note", bytes: Array(content[forward.note]), declared: charset)
            append(PlainTextReader.read(inner), header, isList: isList, input, &output)
            return
        }
        let read = part.kind == "text/html" ? HTMLReader.read(inner) : PlainTextReader.read(inner)
        append(read, header, isList: isList, input, &output)
    }

    private static func append(
        _ read: ReaderOutput, _ header: MailHeader, isList: Bool, _ input: ReaderInput, _ output: inout ReaderOutput
    ) {
        output.quarantined += read.quarantined
        for article in read.articles { output.articles.append(mail(article, header, isList: isList, input)) }
    }

    /// The article of a part, as the mail that it is.
    private static func mail(_ article: Article, _ header: MailHeader, isList: Bool, _ input: ReaderInput) -> Article {
        let source = ArticleSource(
            path: article.source.path, reader: descriptor.name, encoding: article.source.encoding,
            encodingBasis: article.source.encodingBasis, layers: article.source.layers)
        // The head lies in the mail, the words some layers further in.
        let layer = article.source.layers.count - input.layers.count
        let subject = header.text("subject").map { $0.relocated { $0.layer = layer } }
        let isShown = article.headline.map { $0.utf8.elementsEqual(subject?.bytes ?? []) } ?? false
        var mail = article.wrapped(in: source, revision: input.layer.digest, heading: isShown ? nil : subject)
        mail.id = ArticleID(locationKey: article.url ?? input.location)
        mail.headline = header.line("subject") ?? article.headline
        if let date = (header.line("date") ?? header.line("sent")).flatMap(stamp) {
            mail.dateCandidates.append(
                DateCandidate(kind: .published, date: date, span: nil, score: 95, reason: "the mail's line 'Date'"))
        }
        let sender = header.line("from").map(name) ?? ""
        if !sender.isEmpty {
            mail.outlet = mail.outlet ?? sender
            if !isList, mail.authors.isEmpty { mail.authors = [sender] }
        }
        return mail
    }

    /// The date of a line of the head; programs write forwarded ones for people: "Thu, 7 Aug 2025 at 16:20".
    private static func stamp(_ line: String) -> EDTFDate? {
        let words = line.utf8.split(separator: 0x20).filter { !$0.elementsEqual("at".utf8) }
        return StampParser.date(String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self))
            ?? StampParser.date(within: line)
    }

    /// The name before an address in angle brackets; the address where there is none.
    private static func name(_ sender: String) -> String {
        let bytes = Array(sender.utf8)
        let head = bytes.prefix { $0 != UInt8(ascii: "<") }.filter { $0 != UInt8(ascii: "\"") }
        let words = Array(head.split(separator: 0x20).joined(separator: [0x20]))
        return words.isEmpty ? sender : String(decoding: words, as: UTF8.self)
    }
}
