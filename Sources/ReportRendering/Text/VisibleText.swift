/// Makes text from articles harmless to show on one line, before a format escapes it.
public enum VisibleText {
    /// The text with white space and line ends made single blanks, and control, bidirectional override and other
    /// invisible formatting characters left out.
    public static func line(_ text: String) -> String {
        if isPlainLine(text) { return text }
        var result = String.UnicodeScalarView()
        var isBlankDue = false
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                isBlankDue = !result.isEmpty
            } else if !isHidden(scalar) {
                if isBlankDue { result.append(" ") }
                isBlankDue = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text with every white space a blank, line feeds kept, and invisible characters left out as in `line`.
    public static func passage(_ text: String) -> String {
        if text.utf8.allSatisfy({ isPlain($0) || $0 == 0x0A }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                result.append(scalar)
            } else if isBlank(scalar) {
                result.append(" ")
            } else if !isHidden(scalar) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether all of a text stays as it is on one line, as most texts do: visible ASCII with single blanks between.
    private static func isPlainLine(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            guard isPlain(byte), byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 || text.isEmpty
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85: true
        case 0...0x7F: false
        default: scalar.properties.isWhitespace
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0...0x1F, 0x7F...0x9F: true
        // Soft hyphen, zero-width space, byte order mark; joiners (200C, 200D) stay, scripts are spelled with them.
        case 0xAD, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF: true
        // Bidirectional marks, embeddings, overrides and isolates.
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        // Annotation marks, tags, and what is no character.
        case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
