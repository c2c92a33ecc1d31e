import Glibc

/// A key that a person pressed.
enum TerminalKey: Equatable {
    case text(String)
    case control(Character)
    case enter, tab, backspace, delete, left, right, up, down, home, end
    case other
}

/// Reads keys from a terminal in raw mode; nil when it is closed.
struct TerminalKeys {
    let descriptor: Int32

    func next() -> TerminalKey? {
        guard let first = byte() else { return nil }
        switch first {
        case 0x0D, 0x0A: return .enter
        case 0x09: return .tab
        case 0x7F, 0x08: return .backspace
        case 0x1B: return escape()
        case 0x01...0x1A: return .control(Character(Unicode.Scalar(first + 0x60)))
        case 0x20...0x7E: return .text(String(decoding: [first], as: UTF8.self))
        case 0xC2...0xF4: return character(first)
        default: return .other
        }
    }

    private func byte() -> UInt8? {
        var one: UInt8 = 0
        while true {
            let count = read(descriptor, &one, 1)
            if count < 0, errno == EINTR { continue }
            return count == 1 ? one : nil
        }
    }

    /// The rest of a character in UTF-8.
    private func character(_ first: UInt8) -> TerminalKey {
        var bytes = [first]
        for _ in 0..<(first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1) {
            guard let next = byte() else { break }
            bytes.append(next)
        }
        return String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .other
    }

    /// A key that sends an escape sequence.
    private func escape() -> TerminalKey? {
        guard isWaiting else { return .other }
        guard let opening = byte(), opening == UInt8(ascii: "[") || opening == UInt8(ascii: "O") else { return .other }
        var number: UInt8?
        while let next = byte() {
            switch next {
            case 0x30...0x39: number = number ?? next
            case UInt8(ascii: ";"): continue
            case UInt8(ascii: "A"): return .up
            case UInt8(ascii: "B"): return .down
            case UInt8(ascii: "C"): return .right
            case UInt8(ascii: "D"): return .left
            case UInt8(ascii: "H"): return .home
            case UInt8(ascii: "F"): return .end
            case UInt8(ascii: "~"): return Self.numbered(number)
            default: return .other
            }
        }
        return nil
    }

    private static func numbered(_ number: UInt8?) -> TerminalKey {
        switch number {
        case UInt8(ascii: "1"), UInt8(ascii: "7"): .home
        case UInt8(ascii: "4"), UInt8(ascii: "8"): .end
        case UInt8(ascii: "3"): .delete
        default: .other
        }
    }

    /// Whether more bytes come at once, which tells a sequence from the Escape key.
    private var isWaiting: Bool {
        var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&one, 1, 50) > 0
    }
}
