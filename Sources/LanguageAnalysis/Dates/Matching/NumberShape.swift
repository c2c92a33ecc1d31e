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
    /// "10.40", as British papers write the time.
    static let dottedTime = NumberShape(rawValue: 256)
    /// "0735", as agencies write the time.
    static let compactTime = NumberShape(rawValue: 512)
    static let decimal = NumberShape(rawValue: 1024)

    /// One more than the largest raw value.
    static let count = 2048

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The shapes that numbers can have.
    static let possible: [NumberShape] = {
        var samples =
            (0...99).map(String.init) + ["00", "01", "05", "123", "1,234", "12345", "10.40", "1.5", "8.2.2014"]
        samples += ["0005", "0059", "0060", "0959", "0965", "2200", "2260", "2399", "2400", "9999"]
        samples += [0, 1, 59, 60, 61].flatMap { rest in [10, 19, 20, 21, 22, 23].map { String($0 * 100 + rest) } }
        return Set(samples.map { NumberShape(of: Array($0.utf8)[...]).rawValue }).sorted().map(NumberShape.init)
    }()

    init(of digits: ArraySlice<UInt8>) {
        guard let value = Self.integer(digits) else {
            self = Self.isDottedDate(digits) ? .dottedDate : Self.decimalShape(digits)
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
        case 4 where hasPlainDigits:
            if value < 2400, value % 100 < 60 { shape.insert(.compactTime) }
            if (1000...2199).contains(value) { shape.insert(.year) }
            if (1000...2199).contains(value), value % 10 == 0 { shape.insert(.decadeYear) }
        default: break
        }
        self = shape
    }

    /// The meanings a word table gives to this shape.
    var meanings: [DateWordTable.Meaning] {
        let classes: [(NumberShape, DateWordClass)] = [
            (.number, .number), (.day, .day), (.hour, .hour), (.minute, .minute), (.year, .year),
            (.shortYear, .shortYear), (.decadeYear, .decadeYear), (.dottedDate, .dottedDate),
            (.dottedTime, .dottedTime), (.compactTime, .compactTime), (.decimal, .decimal),
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

    /// Hour and minute of `10.40`; nil for anything else.
    static func dottedTimeParts(_ digits: ArraySlice<UInt8>) -> (hour: Int, minute: Int)? {
        guard digits.count <= 5 else { return nil }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = integer(parts[0]), let minute = integer(parts[1]),
            hour < 24, minute < 60
        else { return nil }
        return (hour, minute)
    }

    private static func decimalShape(_ digits: ArraySlice<UInt8>) -> NumberShape {
        guard digits.count <= 8, digits.filter({ $0 == UInt8(ascii: ".") }).count == 1,
            !digits.contains(UInt8(ascii: ","))
        else { return [] }
        return dottedTimeParts(digits) == nil ? .decimal : [.decimal, .dottedTime]
    }

    private static func isDottedDate(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let (day, month, year) = dottedParts(digits) else { return false }
        return (1...31).contains(day) && (1...12).contains(month) && (1900...2199).contains(year)
    }
}
