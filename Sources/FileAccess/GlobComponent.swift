/// One component of a pattern, between two slashes.
struct GlobComponent: Sendable, Hashable {
    private enum Piece: Sendable, Hashable {
        case byte(UInt8)
        case anyCharacter
        case anyRun
        case set([ClosedRange<UInt32>], isNegated: Bool)
    }

    /// True for `**`.
    let isAnyFolders: Bool
    /// The name it stands for, where it stands for one only.
    let literal: String?
    private let pieces: [Piece]
    private let namesDot: Bool

    init(_ text: some Collection<UInt8>) {
        var scanner = Scanner(bytes: Array(text))
        pieces = scanner.pieces()
        isAnyFolders = scanner.bytes.elementsEqual("**".utf8)
        namesDot = pieces.first == .byte(UInt8(ascii: "."))
        let bytes = pieces.compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
        literal = bytes.count == pieces.count ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// True when all of `name` fits.
    func matches(_ name: [UInt8]) -> Bool {
        guard name.first != UInt8(ascii: ".") || namesDot else { return false }
        var position = 0
        var piece = 0
        var retry: (position: Int, piece: Int)?
        while position < name.count {
            if piece < pieces.count, pieces[piece] == .anyRun {
                piece += 1
                retry = (position, piece)
            } else if piece < pieces.count, let length = match(pieces[piece], name, at: position) {
                position += length
                piece += 1
            } else if let last = retry {
                retry = (last.position + 1, last.piece)
                position = last.position + 1
                piece = last.piece
            } else {
                return false
            }
        }
        return pieces[piece...].allSatisfy { $0 == .anyRun }
    }

    /// The number of bytes that a piece takes at `position`; nil when it does not fit.
    private func match(_ piece: Piece, _ name: [UInt8], at position: Int) -> Int? {
        switch piece {
        case .byte(let byte): return name[position] == byte ? 1 : nil
        case .anyRun: return nil
        case .anyCharacter: return Scanner.character(in: name, at: position).length
        case .set(let ranges, let isNegated):
            let character = Scanner.character(in: name, at: position)
            return ranges.contains { $0.contains(character.value) } != isNegated ? character.length : nil
        }
    }

    /// Reads the marks of a component.
    private struct Scanner {
        let bytes: [UInt8]
        var index = 0

        mutating func pieces() -> [Piece] {
            var pieces: [Piece] = []
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                switch byte {
                case UInt8(ascii: "*"): if pieces.last != .anyRun { pieces.append(.anyRun) }
                case UInt8(ascii: "?"): pieces.append(.anyCharacter)
                case UInt8(ascii: "["): pieces.append(set() ?? .byte(byte))
                case UInt8(ascii: "\\") where index < bytes.count:
                    pieces.append(.byte(bytes[index]))
                    index += 1
                default: pieces.append(.byte(byte))
                }
            }
            return pieces
        }

        /// The set that begins here; nil, and nothing taken, when it has no end.
        private mutating func set() -> Piece? {
            let start = index
            var ranges: [ClosedRange<UInt32>] = []
            let isNegated = index < bytes.count && (bytes[index] == 0x21 || bytes[index] == 0x5E)
            if isNegated { index += 1 }
            let first = index
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "]"), index > first {
                    index += 1
                    return .set(ranges, isNegated: isNegated)
                }
                let low = next()
                guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"), bytes[index + 1] != UInt8(ascii: "]")
                else {
                    ranges.append(low...low)
                    continue
                }
                index += 1
                let high = next()
                if low <= high { ranges.append(low...high) }
            }
            index = start
            return nil
        }

        private mutating func next() -> UInt32 {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
            let character = Self.character(in: bytes, at: index)
            index += character.length
            return character.value
        }

        /// The character at a position; a byte that begins none stands for itself.
        static func character(in bytes: [UInt8], at position: Int) -> (value: UInt32, length: Int) {
            let first = bytes[position]
            let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            guard length > 1, position + length <= bytes.count else { return (UInt32(first), 1) }
            var value = UInt32(first) & (0x7F >> UInt32(length))
            for byte in bytes[(position + 1)..<(position + length)] { value = value << 6 | UInt32(byte & 0x3F) }
            return (value, length)
        }
    }
}
