import ArticleModel

/// The encoding that some bytes are taken to be in, and what that rests on.
public struct EncodingDetection: Sendable, Hashable {
    /// What told the encoding.
    public enum Basis: String, Sendable, Hashable {
        /// A byte order mark.
        case mark = "byte order mark"
        /// The bytes fit no other encoding (UTF-8, and what has escape sequences or nulls in a pattern).
        case form
        /// The page, feed, mail or server says so, and the bytes bear it out.
        case declared
        /// The letters that come out are those of a language.
        case letters
        /// Nothing: it is what is left.
        case fallback
    }

    /// The encoding.
    public let encoding: TextEncoding
    /// Length of the byte order mark before the text.
    public let markLength: Int
    /// What told it.
    public let basis: Basis
    /// Its narrowest name that holds for these bytes, as articles record it: `gb2312` where nothing of GB 18030 is used.
    public let name: String

    /// Tells the encoding of some bytes.
    ///
    /// In this order: byte order mark, form (UTF-16 and UTF-32 by their nulls, escape sequences, UTF-8), declaration,
    /// letters. A declaration that the bytes speak against is passed over.
    /// - Parameter declared: what stands outside the bytes, such as a header of the mail or of the server.
    public init(of bytes: [UInt8], declared: String? = nil) {
        self = bytes.withUnsafeBufferPointer { Self.detect($0, declared: declared) }
    }

    /// The encoding of bytes that have no byte order mark.
    static func unmarked(_ encoding: TextEncoding) -> EncodingDetection {
        .init(encoding, .form, name: encoding.rawValue)
    }

    private init(_ encoding: TextEncoding, markLength: Int = 0, _ basis: Basis, name: String? = nil) {
        self.encoding = encoding
        self.markLength = markLength
        self.basis = basis
        self.name = name ?? encoding.rawValue
    }

    /// True for a text in an old encoding with so many characters beyond ASCII that the way back to each of them, kept one by
    /// one, would take more memory than one article may.
    func isTooLongForOneArticle(_ bytes: [UInt8]) -> Bool {
        guard encoding != .utf8, bytes.count > Self.mappedLimit else { return false }
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian: return bytes.count / 2 > Self.mappedLimit
        case .utf32LittleEndian, .utf32BigEndian: return bytes.count / 4 > Self.mappedLimit
        default:
            let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
            return (encoding.structure == .doubleByte ? high / 2 : high) > Self.mappedLimit
        }
    }

    /// What to tell of such a text.
    var lengthFault: String { "the text has more than \(Self.mappedLimit) characters in the encoding \(name)" }

    private static let mappedLimit = 1_500_000

    private static func detect(_ bytes: UnsafeBufferPointer<UInt8>, declared: String?) -> EncodingDetection {
        if let marked = marked(bytes) { return marked }
        let end = UTF8Scanning.endOfValid(from: 0, in: bytes)
        if let wide = WideForm.encoding(of: bytes) { return .init(wide, .form) }
        if end == bytes.count { return .init(EscapeForm.encoding(of: bytes) ?? .utf8, .form) }
        if isCutUTF8(bytes, validTo: end) { return .init(.utf8, .form) }
        let label = declared.flatMap { EncodingLabel.encoding($0.utf8) } ?? DeclaredEncoding.encoding(in: bytes)
        let mostlyUTF8 = isMostlyUTF8(bytes)
        if mostlyUTF8, label == nil || label == .utf8 { return .init(.utf8, label == nil ? .form : .declared) }
        let guess = EncodingGuess(of: bytes)
        if let label, label.structure == .singleByte || label.structure == .doubleByte, guess.bears(label) {
            return .init(label, .declared, name: EncodingName.narrowest(label, bytes))
        }
        if mostlyUTF8 { return .init(.utf8, .form) }
        guard let best = guess.best else { return .init(.windows1252, .fallback) }
        return .init(best, .letters, name: EncodingName.narrowest(best, bytes))
    }

    private static func marked(_ bytes: UnsafeBufferPointer<UInt8>) -> EncodingDetection? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .init(.utf8, markLength: 3, .mark, name: "utf-8-sig") }
        if bytes.count % 4 == 0 {
            if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
                return .init(.utf32LittleEndian, markLength: 4, .mark, name: "utf-32")
            }
            if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
                return .init(.utf32BigEndian, markLength: 4, .mark, name: "utf-32")
            }
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return .init(.utf16LittleEndian, markLength: 2, .mark, name: "utf-16")
        }
        if bytes.starts(with: [0xFE, 0xFF]) { return .init(.utf16BigEndian, markLength: 2, .mark, name: "utf-16") }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .init(.gb18030, markLength: 4, .mark) }
        return nil
    }

    /// A file that breaks off within its last character.
    private static func isCutUTF8(_ bytes: UnsafeBufferPointer<UInt8>, validTo end: Int) -> Bool {
        guard end > 8, bytes.count - end < 4 else { return false }
        let last = UTF8Scanning.character(at: end, in: bytes)
        return end + last.length == bytes.count && bytes[..<end].contains { $0 >= 0x80 }
    }

    /// Bytes with many more good than broken multi-byte characters are damaged UTF-8.
    private static func isMostlyUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var good = 0
        var broken = 0
        var position = 0
        while position < bytes.count {
            let character = UTF8Scanning.character(at: position, in: bytes)
            if character.value == nil { broken += 1 } else if character.length > 1 { good += 1 }
            position += character.length
        }
        return good > broken
    }
}
