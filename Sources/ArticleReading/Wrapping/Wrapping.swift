import ArticleModel

/// What articles come wrapped in, told by the first bytes.
enum Wrapping: Sendable, Hashable {
    /// Several files in one: zip or tar, however compressed.
    case archive
    /// One compressed file.
    case compressed
    /// A web archive.
    case warc
    /// A mailbox.
    case mailbox
    /// A PDF document.
    case pdf
    /// One record a line.
    case lines
    /// None of these: a reader takes the bytes as they are.
    case none

    /// Number of bytes that are enough to tell.
    static let headLength = 4096

    /// What the wrappings are called and hold, for the lists of what can be read.
    static let descriptors = [
        ReaderDescriptor(
            name: "archive",
            summary:
                "Zip and tar archives, and files packed with gzip, bzip2, xz or zstd: every file in them as itself."),
        ReaderDescriptor(
            name: "warc", summary: "Web archives (WARC, plain or gzip): every page that was fetched well is an article."
        ),
        ReaderDescriptor(name: "mbox", summary: "Mailboxes (mbox): every mail is an article."),
        ReaderDescriptor(
            name: "pdf", summary: "PDF documents, through poppler's 'pdftotext' where it is installed: one article."),
    ]

    /// Tells what begins with `head`.
    init(_ head: ArraySlice<UInt8>) {
        func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
        if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) || Self.isTar(head) {
            self = .archive
        } else if begins([0x1F, 0x8B, 0x08]) || begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
            || begins([0x28, 0xB5, 0x2F, 0xFD])
            || (begins(Array("BZh".utf8)) && head.count > 9 && head[head.startIndex + 4] == 0x31)
        {
            self = .compressed
        } else if begins(Array("WARC/1.".utf8)) {
            self = .warc
        } else if begins(Array("%PDF-".utf8)) {
            self = .pdf
        } else if begins(Array("From ".utf8)), Mailbox.isSeparator(head) {
            self = .mailbox
        } else if head.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{") {
            self = .lines
        } else {
            self = .none
        }
    }

    private static func isTar(_ head: ArraySlice<UInt8>) -> Bool {
        head.count >= 512 && head[(head.startIndex + 257)...].starts(with: "ustar".utf8)
    }
}
