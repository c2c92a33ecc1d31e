/// What a number in digits could be in a date, by its digits alone.
struct NumberShape: OptionSet, Sendable {
    let rawValue: Int

    static let number = NumberShape(rawValue: 1)
    static let day = NumberShape(rawValue: 2)
    static let hour = NumberShape(rawValue: 4)
    static let minute = NumberShape(rawValue: 8)
    static let year = NumberShape(rawValue: 16)
    static let shortYear = NumberShape(rawValue: 32)
    static let decadeYear = NumberShape(rawValue: 64)
    static let dottedDate = NumberShape(rawValue: 128)
    static let all = NumberShape(rawValue: 255)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(of digits: ArraySlice<UInt8>) {
        guard let value = Self.integer(digits) else {
            self = Self.isDottedDate(digits) ? .dottedDate : []
            return
        }
        var shape: NumberShape = .number
        let hasPlainDigits = !digits.contains(UInt8(ascii: ","))
        switch digits.count {
        case 1, 2:
            if (1...31).contains(value) { shape.insert(.day) }
            if value <= 24 { shape.insert(.hour) }
            if digits.count == 2, value < 60 { shape.insert(.minute) }
            if digits.count == 2 { shape.insert(.shortYear) }
            if digits.count == 2, value % 10 == 0, value >= 10 { shape.insert(.decadeYear) }
        case 4 where hasPlainDigits && (1000...2199).contains(value):
            shape.insert(.year)
            if value % 10 == 0 { shape.insert(.decadeYear) }
        default: break
        }
        self = shape
    }

    /// The meanings a word table gives to this shape.
    var meanings: [DateWordTable.Meaning] {
        let classes: [(NumberShape, DateWordClass)] = [
            (.number, .number), (.day, .day), (.hour, .hour), (.minute, .minute), (.year, .year),
            (.shortYear, .shortYear), (.decadeYear, .decadeYear), (.dottedDate, .dottedDate),
        ]
        return classes.filter { contains($0.0) }
            .map { DateWordTable.Meaning(terminal: .ofClass($0.1), value: 0, needsCapital: false) }
    }

    /// The value of a whole number of at most 9 digits, grouping commas left out; nil for anything else.
    static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count <= 12 else { return nil }
        var value = 0
        var count = 0
        for digit in digits where digit != UInt8(ascii: ",") {
            guard (0x30...0x39).contains(digit) else { return nil }
            count += 1
            value = value * 10 + Int(digit - 0x30)
        }
        return count <= 9 ? value : nil
    }

    /// The parts of `8.2.2014`; nil for anything else.
    static func dottedParts(_ digits: ArraySlice<UInt8>) -> (Int, Int, Int)? {
        guard digits.count <= 10 else { return nil }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let first = integer(parts[0]), let second = integer(parts[1]),
            let third = integer(parts[2])
        else { return nil }
        return (first, second, third)
    }

    private static func isDottedDate(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let (day, month, year) = dottedParts(digits) else { return false }
        return (1...31).contains(day) && (1...12).contains(month) && (1900...2199).contains(year)
    }
}
