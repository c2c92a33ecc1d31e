/// A way to write characters as bytes; the raw value is the name that articles record.
///
/// As on the web, a narrow name stands for the widest encoding in use under it: ISO 8859-1 is read as windows-1252.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"

    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case windows874 = "tis-620"

    case latin2 = "iso-8859-2"
    case latin3 = "iso-8859-3"
    case latin4 = "iso-8859-4"
    case isoCyrillic = "iso-8859-5"
    case isoArabic = "iso-8859-6"
    case isoGreek = "iso-8859-7"
    case isoHebrew = "iso-8859-8"
    case latin6 = "iso-8859-10"
    case latin7 = "iso-8859-13"
    case latin8 = "iso-8859-14"
    case latin9 = "iso-8859-15"
    case latin10 = "iso-8859-16"

    case koi8Russian = "koi8-r"
    case koi8Ukrainian = "koi8-u"
    case ibm437 = "ibm437"
    case ibm850 = "ibm850"
    case ibm852 = "ibm852"
    case ibm855 = "ibm855"
    case ibm862 = "ibm862"
    case ibm866 = "ibm866"
    case macRoman = "mac-roman"
    case macCyrillic = "mac-cyrillic"

    case shiftJIS = "shift_jis"
    case eucJapanese = "euc-jp"
    case iso2022Japanese = "iso-2022-jp"
    case eucKorean = "euc-kr"
    case iso2022Korean = "iso-2022-kr"
    case johab = "johab"
    case big5 = "big5"
    case gb18030 = "gb18030"
    case hz = "hz"

    /// How the bytes of a character are found.
    enum Structure: Sendable, Hashable {
        /// Every byte is a character.
        case singleByte
        /// A lead byte and a trail byte; ASCII stands for itself.
        case doubleByte
        /// UTF-8, UTF-16 and UTF-32.
        case unicode
        /// Escape sequences change what the bytes mean.
        case shifted
    }

    /// How the bytes of a character are found.
    var structure: Structure {
        switch self {
        case .utf8, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: .unicode
        case .shiftJIS, .eucJapanese, .eucKorean, .johab, .big5, .gb18030: .doubleByte
        case .iso2022Japanese, .iso2022Korean, .hz: .shifted
        default: .singleByte
        }
    }

    /// True when every byte below 0x80 is the ASCII character, and none of them is ever part of another one at a line's end.
    var keepsLines: Bool { structure != .shifted && (structure != .unicode || self == .utf8) }

    /// What the system's `iconv` calls it.
    var iconvName: String {
        switch self {
        case .macRoman: "MACINTOSH"
        case .macCyrillic: "MAC-CYRILLIC"
        case .shiftJIS: "CP932"
        case .eucJapanese: "EUC-JP-MS"
        case .eucKorean: "UHC"
        case .big5: "BIG5-HKSCS"
        case .gb18030: "GB18030"
        case .johab: "JOHAB"
        case .windows874: "CP874"
        default: rawValue.uppercasedASCII
        }
    }
}

extension String {
    fileprivate var uppercasedASCII: String {
        String(decoding: utf8.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }, as: UTF8.self)
    }
}
