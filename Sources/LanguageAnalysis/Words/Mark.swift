/// Unicode scalars of the marks that rules ask for, and the families they fall into.
enum Mark {
    static let stop: UInt32 = 0x2E
    static let exclamation: UInt32 = 0x21
    static let question: UInt32 = 0x3F
    static let ellipsis: UInt32 = 0x2026
    static let comma: UInt32 = 0x2C
    static let colon: UInt32 = 0x3A
    static let semicolon: UInt32 = 0x3B
    static let slash: UInt32 = 0x2F
    static let hyphen: UInt32 = 0x2D
    static let percent: UInt32 = 0x25
    static let ampersand: UInt32 = 0x26
    static let apostrophe: UInt32 = 0x27
    static let straightQuote: UInt32 = 0x22
    static let openingQuote: UInt32 = 0x201C
    static let closingQuote: UInt32 = 0x201D
    static let openingSingleQuote: UInt32 = 0x2018
    static let closingSingleQuote: UInt32 = 0x2019
    static let openingBracket: UInt32 = 0x28
    static let closingBracket: UInt32 = 0x29

    /// Marks that can end a sentence.
    static func isStop(_ scalar: UInt32) -> Bool {
        scalar == stop || scalar == exclamation || scalar == question || scalar == ellipsis
    }

    /// Hyphens and dashes of every length.
    static func isDash(_ scalar: UInt32) -> Bool {
        scalar == hyphen || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
    }

    /// Dashes that never join the parts of one word.
    static func isLongDash(_ scalar: UInt32) -> Bool { (0x2012...0x2015).contains(scalar) }

    /// Marks that can only open what follows.
    static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case openingQuote, openingSingleQuote, openingBracket, 0x5B, 0x7B, 0xAB, 0x201E: true
        default: false
        }
    }

    /// Marks that can close what came before; a straight quote may do both.
    static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case closingQuote, closingSingleQuote, closingBracket, straightQuote, apostrophe, 0x5D, 0x7D, 0xBB: true
        default: false
        }
    }

    /// Double quotation marks, straight, curly and angled.
    static func isDoubleQuote(_ scalar: UInt32) -> Bool {
        switch scalar {
        case straightQuote, openingQuote, closingQuote, 0xAB, 0xBB, 0x201E: true
        default: false
        }
    }

    /// Signs that begin a line of a list.
    static func isBullet(_ scalar: UInt32) -> Bool {
        isDash(scalar) || scalar == 0x2A || scalar == 0x2022 || scalar == 0xB7 || scalar == 0x25CF
    }
}
