/// Tells files that are no text, so that nobody cites noise.
public enum BinaryDetection {
    /// How far into the file it looks.
    static let windowLength = 64 * 1024

    /// What the bytes are, in words ("a PDF document"), when they are no text; nil for text.
    ///
    /// - Parameter encoding: the encoding that the bytes are taken to be in; in UTF-16 half of them may be null.
    public static func kind(of bytes: [UInt8], as encoding: TextEncoding = .utf8) -> String? {
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.words }
        // In UTF-16 half the bytes may be null.
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .iso2022Japanese, .iso2022Korean:
            return nil
        default: break
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
        let window = bytes.prefix(windowLength)
        var nulls = 0
        var controls = 0
        for byte in window where byte < 0x20 {
            if byte == 0 { nulls += 1 }
            if !isTextControl(byte) { controls += 1 }
        }
        // A stray null happens in damaged text; one in two hundred bytes does not.
        if nulls * 200 > window.count { return "binary data" }
        return controls * 20 > window.count ? "binary data" : nil
    }

    /// Tab, line ends, backspace, form feed and escape occur in old text files.
    private static func isTextControl(_ byte: UInt8) -> Bool { (0x08...0x0D).contains(byte) || byte == 0x1B }

    private static let signatures: [(bytes: [UInt8], words: String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive (or a document packed as one)"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
        ([0x1F, 0x8B, 0x08], "gzip data"),
        (Array("BZh".utf8) + [0x31], "bzip2 data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("GIF87a".utf8), "a GIF picture"),
        (Array("GIF89a".utf8), "a GIF picture"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        (Array("ID3".utf8) + [0x03], "an MP3 sound"),
        (Array("OggS".utf8), "an Ogg sound"),
        (Array("RIFF".utf8), "a RIFF media file"),
    ]
}
