/// What came of reading a scalar as a value of some type.
enum ScalarReading<Value> {
    case value(Value)
    /// Rightly written, but beyond what can be held.
    case beyondRange
    /// Not written as this type is; the text says why where it is not plain.
    case malformed(String? = nil)
}

/// How numbers, sizes and durations are written.
enum ScalarSyntax {
    /// A whole number in decimal digits, with a sign or without.
    static func integer(_ text: String) -> ScalarReading<Int> {
        let digits = unsigned(text)
        guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return .malformed() }
        return Int(text).map { .value($0) } ?? .beyondRange
    }

    /// A decimal number with fraction, exponent or `%`.
    static func number(_ text: String) -> ScalarReading<Double> {
        let isPercent = text.utf8.last == 0x25
        let decimal = isPercent ? String(text.dropLast()) : text
        guard isDecimal(unsigned(decimal)), let number = Double(decimal) else { return .malformed() }
        guard number.isFinite else { return .beyondRange }
        return .value(isPercent ? number / 100 : number)
    }

    /// A number of bytes, in decimal (kB) or binary (KiB) units.
    static func size(_ text: String) -> ScalarReading<Int> {
        measure(text, units: sizeUnits, bare: 1)
    }

    /// A length of time in milliseconds; a unit is required.
    static func duration(_ text: String) -> ScalarReading<Int> {
        measure(text, units: durationUnits, bare: nil)
    }

    private static let sizeUnits: [(name: String, factor: Int)] = [
        ("B", 1), ("kB", 1000), ("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("KiB", 1 << 10),
        ("MiB", 1 << 20), ("GiB", 1 << 30),
    ]

    private static let durationUnits: [(name: String, factor: Int)] = [
        ("ms", 1), ("s", 1000), ("m", 60000), ("min", 60000), ("h", 3_600_000), ("d", 86_400_000),
    ]

    /// Milliseconds as they are written, in the largest unit that they are a whole number of.
    static func durationWords(_ milliseconds: Int) -> String {
        words(milliseconds, units: durationUnits, least: "s")
    }

    /// Bytes as they are written, in the largest unit that they are a whole number of.
    static func sizeWords(_ bytes: Int) -> String { words(bytes, units: sizeUnits, least: "B") }

    /// Nothing at all is told in the unit `least`.
    private static func words(_ number: Int, units: [(name: String, factor: Int)], least: String) -> String {
        guard number != 0 else { return "0\(least)" }
        let fitting = units.filter { number.isMultiple(of: $0.factor) }
        guard let factor = fitting.map(\.factor).max(), let unit = fitting.first(where: { $0.factor == factor }) else {
            return String(number)
        }
        return "\(number / factor)\(unit.name)"
    }

    /// A decimal number and a unit, exact: `1.5s` is 1500, `0.0001s` is malformed.
    private static func measure(
        _ text: String, units: [(name: String, factor: Int)], bare: Int?
    ) -> ScalarReading<Int> {
        let bytes = Array(text.utf8)
        let end = bytes.firstIndex { !isDigit($0) && $0 != 0x2E } ?? bytes.count
        let unit = String(decoding: bytes[end...].drop { $0 == 0x20 }, as: UTF8.self)
        let parts = bytes[..<end].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return .malformed() }
        let known = unit.isEmpty ? bare : units.first { $0.name == unit }?.factor
        guard let factor = known else {
            let names = units.map { "'\($0.name)'" }.joined(separator: ", ")
            return .malformed(unit.isEmpty ? "a unit is missing: \(names)" : "units are \(names)")
        }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        return exact(Array(parts[0]) + fraction, decimals: fraction.count, factor: factor)
    }

    private static func exact(_ digits: [UInt8], decimals: Int, factor: Int) -> ScalarReading<Int> {
        guard decimals <= 9, let mantissa = Int(String(decoding: digits, as: UTF8.self)) else { return .beyondRange }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
        if overflow { return .beyondRange }
        let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        guard product % scale == 0 else { return .malformed("it must come to a whole number of the smallest unit") }
        return .value(product / scale)
    }

    private static func unsigned(_ text: String) -> Substring.UTF8View {
        let bytes = text.utf8[...]
        return bytes.first == 0x2B || bytes.first == 0x2D ? bytes.dropFirst() : bytes
    }

    /// Digits with at most one point between or before them, and at most one exponent.
    private static func isDecimal(_ bytes: Substring.UTF8View) -> Bool {
        let mantissa = bytes.prefix { $0 != 0x65 && $0 != 0x45 }
        if mantissa.count < bytes.count {
            let exponent = unsigned(String(Substring(bytes.dropFirst(mantissa.count + 1))))
            guard !exponent.isEmpty, exponent.allSatisfy(isDigit) else { return false }
        }
        let parts = mantissa.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
        return parts.last?.isEmpty == false
    }

    /// True for what a date may be made of in EDTF: loose, the caller checks the rest.
    static func isDateLike(_ text: String) -> Bool {
        let isMadeOfDateSigns = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x58, 0x2D, 0x2F, 0x2E, 0x7E, 0x3F, 0x25, 0x3A, 0x54, 0x5A, 0x2B: true
            default: false
            }
        }
        return isMadeOfDateSigns && text.utf8.contains(where: isDigit)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
