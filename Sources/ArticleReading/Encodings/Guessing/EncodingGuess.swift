import ArticleModel

/// Finds the encoding in which some bytes read most like a language.
///
/// Every encoding reads the stretches around bytes from 0x80 on; what comes out is priced in bits, as the languages that use
/// the encoding have its letters, and the cheapest reading wins.
struct EncodingGuess {
    /// The encoding that reads best; nil where the bytes hold nothing beyond ASCII.
    let best: TextEncoding?
    private let costs: [TextEncoding: Int]
    private let highCount: Int
    private let sample: [UInt8]

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        sample = EncodingSample.bytes(of: bytes)
        highCount = sample.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        var costs: [TextEncoding: Int] = [:]
        var best: (cost: Int, encoding: TextEncoding)?
        func offer(_ encoding: TextEncoding, _ cost: Int, rank: Int) {
            let cost = cost + Self.handicap(of: encoding) + rank
            costs[encoding] = min(cost, costs[encoding] ?? .max)
            if cost < best?.cost ?? .max { best = (cost, encoding) }
        }
        if highCount > 0 {
            for (rank, reading) in LetterReading.all.enumerated() {
                offer(reading.encoding, reading.cost(of: sample), rank: rank)
            }
            for model in CharacterModel.all {
                for encoding in model.encodings where encoding.structure == .doubleByte {
                    offer(encoding, CharacterReading.cost(of: sample, in: encoding, model), rank: 0)
                }
            }
        }
        self.best = best?.encoding
        self.costs = costs
    }

    /// Whether the bytes bear out a declared encoding: nothing is broken in it, and no other reads far better.
    func bears(_ declared: TextEncoding) -> Bool {
        guard let best, best != declared else { return true }
        if declared.structure == .doubleByte {
            return CharacterReading.brokenCount(of: sample, in: declared) * 100 <= highCount
        }
        guard let own = costs[declared], let other = costs[best] else { return true }
        // Two bits a byte are no accident, and a few letters of an unusual text are.
        return highCount < 12 || own - other < highCount * 2000
    }

    /// What an encoding must save before it is believed, in thousandths of a bit.
    private static func handicap(of encoding: TextEncoding) -> Int {
        switch encoding {
        case .windows1252: 0
        case .windows1250, .windows1251, .windows1253, .windows1254, .windows1255, .windows1256: 2000
        case .koi8Russian, .windows874, .shiftJIS, .eucJapanese, .eucKorean, .gb18030, .big5: 4000
        case .latin2, .isoCyrillic, .isoGreek, .isoHebrew, .isoArabic, .ibm866: 5000
        case .koi8Ukrainian, .latin9, .windows1257, .latin7: 6000
        case .johab: 12000
        default: 9000
        }
    }
}

/// Takes from a file what tells its encoding: the bytes from 0x80 on and what stands next to them.
enum EncodingSample {
    private static let limit = 12 * 1024

    /// Long ASCII stretches are cut down to their ends; at most 12 KiB, from the beginning on.
    static func bytes(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var sample: [UInt8] = []
        var position = 0
        while position < bytes.count, sample.count < limit {
            let start = position
            while position < bytes.count, bytes[position] < 0x80 { position += 1 }
            if position - start <= 6 {
                sample += bytes[start..<position]
            } else {
                if start > 0 { sample += bytes[start..<start + 3] }
                sample.append(0x20)
                if position < bytes.count { sample += bytes[position - 2..<position] }
            }
            while position < bytes.count, bytes[position] >= 0x80, sample.count < limit {
                sample.append(bytes[position])
                position += 1
            }
        }
        return sample
    }
}
