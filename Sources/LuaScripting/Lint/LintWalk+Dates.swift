import Diagnostics

/// Dates are compared with dates; what is compared with a number or, for equality, with a text is told.
extension LintWalk {
    private static let orders: Set<String> = ["<", ">", "<=", ">="]
    private static let equalities: Set<String> = ["==", "~="]

    /// Looks at each comparison in a flat chain of operators.
    mutating func checkDates(_ operands: [LuaExpression], _ operators: [String], _ found: [LintValue?]) {
        for index in operators.indices where operands.indices.contains(index + 1) {
            let isOrder = Self.orders.contains(operators[index])
            // A neighbour that binds more tightly has one of the operands for its own.
            guard isOrder || Self.equalities.contains(operators[index]), Self.isLoose(operators, index - 1),
                Self.isLoose(operators, index + 1)
            else { continue }
            if isOrder { checkKinds(operands, found, index) }
            for (date, other) in [(index, index + 1), (index + 1, index)] {
                guard let value = found[date], Self.type(value) == "date", let against = found[other],
                    let range = Self.range(of: operands[date])
                else { continue }
                let kind = Self.type(against)
                let isNumber = kind == "number" || kind == "integer"
                guard isNumber || (kind == "string" && !isOrder) else { continue }
                find(
                    .scriptComparison, value.isGuess || against.isGuess ? .warning : .error,
                    isOrder
                        ? "a date is compared with a number"
                        : "a date never equals a \(isNumber ? "number" : "string")",
                    help: Self.help(operands[other], isOrder: isOrder), at: range)
            }
        }
    }

    /// A number and a text have no order; Lua ends the script there.
    private mutating func checkKinds(_ operands: [LuaExpression], _ found: [LintValue?], _ index: Int) {
        for (number, text) in [(index, index + 1), (index + 1, index)] {
            guard let value = found[number], let against = found[text], Self.type(against) == "string",
                let kind = Self.type(value), kind == "number" || kind == "integer",
                let range = Self.range(of: operands[number]) ?? Self.range(of: operands[text])
            else { continue }
            var help = "compare numbers: tonumber(…) makes one of a text"
            if case .string(let words) = operands[text], Int(words) != nil { help = "write \(words) without quotes" }
            find(
                .scriptComparison, value.isGuess || against.isGuess ? .warning : .error,
                "a number is compared with a string", help: help, at: range)
        }
    }

    private static func isLoose(_ operators: [String], _ index: Int) -> Bool {
        !operators.indices.contains(index) || ["and", "or"].contains(operators[index])
    }

    private static func type(_ value: LintValue) -> String? {
        if case .type(let type) = value.form { type.present.text } else { nil }
    }

    /// The last name in an operand, where a message can point to.
    static func range(of operand: LuaExpression) -> Range<Int>? {
        switch operand {
        case .name(let name): return name.range
        case .bracketed(let inner): return range(of: inner)
        case .chain(let base, let suffixes):
            for suffix in suffixes.reversed() {
                switch suffix {
                case .field(let name), .method(let name, _): return name.range
                case .index, .call: continue
                }
            }
            return range(of: base)
        default: return nil
        }
    }

    private static func help(_ other: LuaExpression, isOrder: Bool) -> String {
        let words: String
        switch other {
        case .number(let written) where isYear(written): words = "date(\"\(written)\")"
        case .string(let written) where written.utf8.count <= 30: words = "date(\"\(written)\")"
        default: words = "a date, such as date(\"2014-02\")"
        }
        return isOrder
            ? "compare it with \(words); what is not certain is false"
            : "compare it with \(words), or its 'edtf' with a text"
    }

    private static func isYear(_ written: String) -> Bool {
        written.utf8.count == 4 && written.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
