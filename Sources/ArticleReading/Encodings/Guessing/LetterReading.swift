/// Prices what a single-byte encoding makes of some bytes, as a language has its letters.
struct LetterReading: Sendable {
    /// The encoding.
    let encoding: TextEncoding
    private let isOwnScript: Bool
    private let characters: [Character]
    /// What a byte costs that is a letter, written small.
    private let costs: [Int32]

    /// Every language in every encoding it is found in.
    static let all: [LetterReading] = LetterModel.all.flatMap { model in
        model.encodings.compactMap { encoding in
            tables[encoding].map { LetterReading(model, encoding, $0) }
        }
    }

    private init(_ model: LetterModel, _ encoding: TextEncoding, _ characters: [Character]) {
        self.encoding = encoding
        self.characters = characters
        isOwnScript = model.isOwnScript
        costs = characters.map { model.cost(ofSmall: $0.small) ?? 15000 }
    }

    /// A byte, read.
    struct Character: Sendable {
        /// What it is.
        enum Kind: UInt8, Sendable {
            case asciiLetter
            case asciiOther
            case letter
            /// White space, quotation marks, dashes and the like.
            case punctuation
            case symbol
            case control
            case none
        }

        let kind: Kind
        /// The letter, written small.
        let small: UInt32
        let isCapital: Bool
        let isLatin: Bool
    }

    /// The characters of all 256 bytes, for every encoding that a language is found in.
    private static let tables: [TextEncoding: [Character]] = {
        var tables: [TextEncoding: [Character]] = [:]
        for encoding in Set(LetterModel.all.flatMap(\.encodings)) {
            guard let table = SingleByteTable.of(encoding) else { continue }
            let lower = (UInt8(0)..<0x80).map { byte in
                let isLetter = (byte | 0x20) &- 0x61 < 26
                return Character(
                    kind: isLetter ? .asciiLetter : .asciiOther, small: UInt32(byte),
                    isCapital: isLetter && byte < 0x60,
                    isLatin: true)
            }
            tables[encoding] = lower + table.upper.map(character)
        }
        return tables
    }()

    private static func character(_ value: UInt32) -> Character {
        func plain(_ kind: Character.Kind) -> Character {
            Character(kind: kind, small: value, isCapital: false, isLatin: false)
        }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return plain(.none) }
        switch value {
        case 0x80..<0xA0: return plain(.control)
        case 0xA0, 0xAB, 0xBB, 0xB7, 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2022, 0x2026, 0x2039, 0x203A,
            0x2116:
            return plain(.punctuation)
        case 0xA1...0xBF where value != 0xAA && value != 0xB5 && value != 0xBA && value != 0xBF && value != 0xA1:
            return plain(.symbol)
        case 0xBF, 0xA1, 0xAA, 0xBA, 0x60C, 0x61F: return plain(.letter)
        default: break
        }
        let properties = scalar.properties
        guard
            properties.isAlphabetic || properties.generalCategory == .nonspacingMark || (0xE40...0xE59).contains(value)
        else { return plain(.symbol) }
        let mapped = properties.lowercaseMapping.unicodeScalars
        let small = mapped.count == 1 ? mapped.first?.value ?? value : value
        return Character(
            kind: .letter, small: value == 0x130 ? value : small, isCapital: small != value && value != 0x130,
            isLatin: value < 0x370)
    }

    /// Cost of the sample in thousandths of a bit.
    func cost(of sample: [UInt8]) -> Int {
        var cost = 0
        var previous = characters[0x20]
        for byte in sample {
            let character = characters[Int(byte)]
            switch character.kind {
            case .asciiLetter:
                if previous.kind == .letter {
                    if isOwnScript, !previous.isLatin { cost += 6000 }
                    if character.isCapital, !previous.isCapital, previous.small != 0xDF { cost += 4000 }
                }
            case .asciiOther: break
            case .letter: cost += Int(costs[Int(byte)]) + surcharge(of: character, after: previous)
            case .punctuation: cost += character.small == 0xA0 ? 6000 : 7000
            case .symbol: cost += previous.kind == .letter || previous.kind == .asciiLetter ? 13500 : 10000
            case .control: cost += 16000
            case .none: cost += 20000
            }
            previous = character
        }
        return cost
    }

    /// What a letter costs beyond its own price for standing where it stands.
    private func surcharge(of letter: Character, after previous: Character) -> Int {
        var cost = 0
        let isInWord = previous.kind == .letter || previous.kind == .asciiLetter
        if letter.isCapital {
            cost += isInWord && !previous.isCapital ? 8000 : previous.isCapital ? 1500 : 3500
        } else if isInWord, previous.isCapital, !isOwnScript, previous.kind == .letter {
            cost += 500
        }
        if isOwnScript {
            if previous.kind == .asciiLetter { cost += 6000 }
        } else if previous.kind == .letter {
            // Two accented letters together are rare, three hardly ever stand.
            cost += 3000
        }
        return cost
    }
}

/// Prices what a double-byte encoding makes of some bytes.
enum CharacterReading {
    /// Cost of the sample in a language, in thousandths of a bit.
    static func cost(of sample: [UInt8], in encoding: TextEncoding, _ model: CharacterModel) -> Int {
        var cost = 0
        walk(sample, encoding) { value, length, lead in
            guard let value else {
                cost += 24000
                return
            }
            cost += Int(model.cost(of: value, isFirstLevel: isFirstLevel(lead, encoding)))
            if length == 4 { cost += 12000 }
        }
        return cost
    }

    /// Number of broken characters.
    static func brokenCount(of sample: [UInt8], in encoding: TextEncoding) -> Int {
        var count = 0
        walk(sample, encoding) { value, _, _ in if value == nil { count += 1 } }
        return count
    }

    private static func walk(
        _ sample: [UInt8], _ encoding: TextEncoding, _ body: (_ value: UInt32?, _ length: Int, _ lead: UInt8) -> Void
    ) {
        guard let table = DoubleByteTable.of(encoding) else { return }
        sample.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                guard bytes[position] >= 0x80 else {
                    position += 1
                    continue
                }
                let character = table.character(at: position, in: bytes)
                // The sample may break off within a character.
                if character.value != nil || position + 3 < bytes.count {
                    body(character.value, character.length, bytes[position])
                }
                position += character.length
            }
        }
    }

    private static func isFirstLevel(_ lead: UInt8, _ encoding: TextEncoding) -> Bool {
        switch encoding {
        case .gb18030: (0xB0...0xD7).contains(lead)
        case .big5: (0xA4...0xC6).contains(lead)
        case .shiftJIS: (0x88...0x97).contains(lead)
        case .eucJapanese: (0xB0...0xCF).contains(lead)
        case .eucKorean: (0xB0...0xC8).contains(lead)
        default: true
        }
    }
}
