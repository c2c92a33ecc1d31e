/// How expressions are read.
extension LuaParser {
    mutating func expressions() throws(LuaSyntaxFault) -> [LuaExpression] {
        var list = [try expression()]
        while take(",") { list.append(try expression()) }
        return list
    }

    private static let binary: Set<String> = [
        "+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", ">", "<=", ">=", "and", "or", "&", "|", "~", "<<",
        ">>",
    ]
    private static let unary: Set<String> = ["not", "-", "#", "~"]

    mutating func expression() throws(LuaSyntaxFault) -> LuaExpression {
        try nested { parser throws(LuaSyntaxFault) in
            var operands = [try parser.operand()]
            var operators: [String] = []
            while parser.token.kind == .mark || parser.token.kind == .keyword,
                Self.binary.contains(parser.token.text)
            {
                operators.append(parser.advance().text)
                operands.append(try parser.operand())
            }
            return operators.isEmpty ? operands[0] : .operation(operands, operators: operators)
        }
    }

    private mutating func operand() throws(LuaSyntaxFault) -> LuaExpression {
        // Signs in a row are as good as one.
        var sign: String?
        while token.kind == .mark || token.kind == .keyword, Self.unary.contains(token.text) {
            sign = sign ?? token.text
            _ = advance()
        }
        let value = try simple()
        return sign.map { .unary($0, value) } ?? value
    }

    private mutating func simple() throws(LuaSyntaxFault) -> LuaExpression {
        switch token.kind {
        case .number: return .number(advance().text)
        case .string: return .string(advance().text)
        case .keyword:
            switch token.text {
            case "nil":
                _ = advance()
                return .nil
            case "true", "false":
                let word = advance()
                return .boolean(word.text == "true", word.range)
            case "function":
                let opening = advance()
                return .function(try function(opening))
            default: throw unexpected("a value")
            }
        default:
            if take("...") { return .varargs }
            if token.is("{") { return try table() }
            return try suffixed()
        }
    }

    private mutating func table() throws(LuaSyntaxFault) -> LuaExpression {
        let opening = advance()
        return try nested { parser throws(LuaSyntaxFault) in
            var fields: [LuaTableField] = []
            while !parser.token.is("}") {
                if parser.take("[") {
                    let key = try parser.expression()
                    try parser.expect("]")
                    try parser.expect("=")
                    fields.append(.keyed(key, try parser.expression()))
                } else if parser.token.kind == .name, parser.peek(1).is("=") {
                    let key = try parser.name()
                    _ = parser.advance()
                    fields.append(.named(key, try parser.expression()))
                } else {
                    fields.append(.positional(try parser.expression()))
                }
                guard parser.take(",") || parser.take(";") else { break }
            }
            guard parser.take("}") else {
                var fault = parser.unexpected("',' or '}'", toClose: opening)
                if parser.token.is(":") { fault.help = "a table's entry is written 'name = value'" }
                throw fault
            }
            return .table(fields)
        }
    }

    mutating func suffixed() throws(LuaSyntaxFault) -> LuaExpression {
        let base: LuaExpression
        if token.is("(") {
            let opening = advance()
            let inner = try expression()
            try expect(")", toClose: opening)
            base = .bracketed(inner)
        } else if token.kind == .name {
            base = .name(try name())
        } else {
            throw unexpected("a value")
        }
        var suffixes: [LuaSuffix] = []
        while let suffix = try suffix() { suffixes.append(suffix) }
        return suffixes.isEmpty ? base : .chain(base, suffixes)
    }

    private mutating func suffix() throws(LuaSyntaxFault) -> LuaSuffix? {
        if take(".") { return .field(try name()) }
        if token.is("[") {
            let opening = advance()
            let index = try expression()
            try expect("]", toClose: opening)
            return .index(index)
        }
        if take(":") {
            guard token.kind == .name else {
                var fault = unexpected("the name of a method")
                fault.help = fault.help ?? "an entry of a table is written 'name = value'"
                throw fault
            }
            let called = try name()
            guard let arguments = try arguments() else { throw unexpected("the arguments of '\(called.text)'") }
            return .method(called, arguments)
        }
        return try arguments().map { .call($0) }
    }

    private mutating func arguments() throws(LuaSyntaxFault) -> [LuaExpression]? {
        if token.kind == .string { return [.string(advance().text)] }
        if token.is("{") { return [try table()] }
        guard token.is("(") else { return nil }
        let opening = advance()
        guard !take(")") else { return [] }
        let list = try expressions()
        try expect(")", toClose: opening)
        return list
    }
}
