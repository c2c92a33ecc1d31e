import Diagnostics

/// Puts variables into text: `${VAR}`, or `${VAR:default}` where it may be unset.
///
/// `$${` writes a literal `${`; any other `$` stands for itself. A variable set to nothing is set. A default ends at
/// the first `}` and may be empty. What a variable holds is not looked at again. Inside `{ }` and `[ ]` of YAML the text
/// needs quotes, as all text with braces does.
struct VariableText {
    /// What is wrong with one of the variables.
    struct Fault {
        let code: DiagnosticCode
        let message: String
        let help: String
    }

    /// Text may not grow beyond this by variables.
    private static let mostBytes = 1 << 20

    /// The text with values in the variables' places.
    private(set) var text: String
    /// The variables that stand in it, in order, each once.
    private(set) var names: [String] = []
    /// All that is wrong, in order.
    private(set) var faults: [Fault] = []

    /// Expands a text.
    init(_ written: String, variables: [String: String]) {
        text = written
        let bytes = Array(written.utf8)
        guard Self.opening(in: bytes, from: 0) != nil else { return }
        var result: [UInt8] = []
        var position = 0
        while let dollar = Self.opening(in: bytes, from: position), result.count <= Self.mostBytes, faults.count < 20 {
            result += bytes[position..<dollar]
            if dollar > position, bytes[dollar - 1] == 0x24 {
                result[result.count - 1] = 0x24
                result.append(0x7B)
                position = dollar + 2
                continue
            }
            guard let close = bytes[dollar...].firstIndex(of: 0x7D) else {
                faults.append(Self.unclosed)
                position = bytes.count
                break
            }
            result += value(of: bytes[(dollar + 2)..<close], variables).utf8
            position = close + 1
        }
        result += bytes[min(position, bytes.count)...]
        if result.count > Self.mostBytes { faults.append(Self.tooLong) }
        text = String(decoding: result, as: UTF8.self)
    }

    /// The next `${`.
    private static func opening(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0x24, bytes[index + 1] == 0x7B { return index }
            index += 1
        }
        return nil
    }

    private mutating func value(of inside: ArraySlice<UInt8>, _ variables: [String: String]) -> String {
        let parts = inside.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
        let nameBytes = parts.first ?? []
        let name = String(decoding: nameBytes, as: UTF8.self)
        guard Self.isName(nameBytes) else {
            faults.append(Self.badName(name))
            return ""
        }
        if !names.contains(name) { names.append(name) }
        if let value = variables[name] { return value }
        if parts.count == 2 { return String(decoding: parts[1], as: UTF8.self) }
        faults.append(Self.unset(name, variables))
        return ""
    }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, !(0x30...0x39).contains(first) else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
    }

    private static func unset(_ name: String, _ variables: [String: String]) -> Fault {
        let near = NearestName.nearest(to: name, among: Array(variables.keys)).map { "did you mean '\($0)'? " } ?? ""
        return Fault(
            code: .unsetVariable, message: "variable '\(name)' is not set",
            help: near + "set it with --var \(name)=…, or give a default: '${\(name):…}'")
    }

    private static func badName(_ name: String) -> Fault {
        Fault(
            code: .unsetVariable, message: "'\(name)' is not the name of a variable",
            help: "names are letters, digits and '_'; write '$${' for a literal '${'")
    }

    private static let unclosed = Fault(
        code: .unsetVariable, message: "'${' is not closed",
        help: "close it with '}', or write '$${' for a literal '${'")

    private static let tooLong = Fault(
        code: .limitExceeded, message: "the text grows beyond \(mostBytes) bytes by its variables",
        help: "use shorter values")
}
