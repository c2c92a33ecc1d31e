/// Looks for bytes that no YAML text may hold, in one pass before any parsing.
struct YAMLByteCheck {
    /// What is wrong, and at which byte.
    struct Fault {
        let offset: Int
        let message: String
        let help: String
    }

    private let bytes: [UInt8]

    /// Takes the bytes of a whole file.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The offset behind a UTF-8 byte order mark; 0 without one.
    var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// The first fault; nil where the bytes are text.
    func fault() -> Fault? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Fault(offset: 0, message: "the file is UTF-16", help: "save it as UTF-8")
        }
        var offset = textStart
        var isLineStart = true
        while offset < bytes.count {
            let byte = bytes[offset]
            if isLineStart, byte == 0x25, bytes[offset...].starts(with: Self.tagDirective) {
                return Fault(
                    offset: offset, message: "'%TAG' is not supported",
                    help: "leave tags out: options have types already")
            }
            isLineStart = byte == 0x0A || byte == 0x0D
            if byte >= 0x20, byte < 0x7F || isLineStart {
                offset += 1
                continue
            }
            guard let width = scalarWidth(at: offset) else { return invalidUTF8(at: offset) }
            if isForbidden(at: offset, width: width) { return control(at: offset, width: width) }
            offset += width
        }
        return nil
    }

    // libyaml compares each %TAG with all before it: 4 MiB of them would take minutes.
    private static let tagDirective = Array("%TAG".utf8)

    private func invalidUTF8(at offset: Int) -> Fault {
        Fault(
            offset: offset,
            message: "the file is not valid UTF-8: byte 0x\(hexadecimal(UInt32(bytes[offset]), digits: 2))",
            help: "save it as UTF-8")
    }

    private func control(at offset: Int, width: Int) -> Fault {
        Fault(
            offset: offset, message: "control character U+\(hexadecimal(scalar(at: offset, width: width), digits: 4))",
            help: "remove it, or write it as an escape inside double quotes")
    }

    /// Bytes of the well-formed scalar that begins here (Unicode 16, table 3-7); nil where there is none.
    private func scalarWidth(at offset: Int) -> Int? {
        let lead = bytes[offset]
        let (width, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
        case 0xE0: (width, second) = (3, 0xA0...0xBF)
        case 0xED: (width, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
        case 0xF0: (width, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
        case 0xF4: (width, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + width <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        let tail = bytes[(offset + 2)..<(offset + width)]
        return tail.allSatisfy { $0 & 0xC0 == 0x80 } ? width : nil
    }

    private func scalar(at offset: Int, width: Int) -> UInt32 {
        guard width > 1 else { return UInt32(bytes[offset]) }
        var value = UInt32(bytes[offset]) & (0x7F >> UInt32(width))
        for byte in bytes[(offset + 1)..<(offset + width)] { value = value << 6 | UInt32(byte & 0x3F) }
        return value
    }

    /// True for what YAML does not count as printable (YAML 1.2.2, 5.1), and a byte order mark inside the text.
    private func isForbidden(at offset: Int, width: Int) -> Bool {
        switch scalar(at: offset, width: width) {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: false
        case 0x10000...: false
        default: true
        }
    }

    private func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
