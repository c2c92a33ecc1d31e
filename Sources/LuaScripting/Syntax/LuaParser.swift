/// Reads the grammar of Lua 5.4 from tokens; what does not fit is told at its place.
///
/// It accepts what Lua accepts, and a few texts that Lua refuses for their meaning: a `break` outside a loop, a `goto`
/// without its label, an assignment to a constant.
struct LuaParser {
    /// Deepest nesting of blocks, brackets and functions, as in Lua itself.
    private static let deepest = 190

    private let tokens: [LuaToken]
    private let text: [UInt8]
    private var at = 0
    private var depth = 0
    /// The words that opened the blocks not yet closed.
    private var openings: [LuaToken] = []
    /// A block whose `end` stands further left than its own line: likely it closes the one around.
    private var suspect: LuaToken?

    /// The statements of a script.
    static func chunk(_ text: [UInt8]) throws(LuaSyntaxFault) -> [LuaStatement] {
        var parser = LuaParser(tokens: LuaLexer.tokens(text), text: text)
        let body = try parser.block()
        guard parser.token.kind == .end else { throw parser.unexpected("the end of the script") }
        return body
    }

    /// The single expression of a text.
    static func expression(_ text: [UInt8]) throws(LuaSyntaxFault) -> LuaExpression {
        var parser = LuaParser(tokens: LuaLexer.tokens(text), text: text)
        let expression = try parser.expression()
        guard parser.token.kind == .end else { throw parser.unexpected("the end of the expression") }
        return expression
    }

    private init(tokens: [LuaToken], text: [UInt8]) {
        self.tokens = tokens
        self.text = text
    }

    // MARK: Tokens

    var token: LuaToken { peek(0) }

    func peek(_ ahead: Int) -> LuaToken {
        let index = min(at + ahead, tokens.count - 1)
        return tokens.indices.contains(index) ? tokens[index] : LuaToken(kind: .end, text: "the end", range: 0..<0)
    }

    mutating func advance() -> LuaToken {
        defer { if at < tokens.count - 1 { at += 1 } }
        return token
    }

    mutating func take(_ spelling: String) -> Bool {
        guard token.is(spelling) else { return false }
        _ = advance()
        return true
    }

    mutating func expect(_ spelling: String, toClose opening: LuaToken? = nil) throws(LuaSyntaxFault) {
        guard take(spelling) else { throw unexpected("'\(spelling)'", toClose: opening) }
    }

    mutating func name() throws(LuaSyntaxFault) -> LuaName {
        guard token.kind == .name else { throw unexpected("a name") }
        let taken = advance()
        return LuaName(text: taken.text, range: taken.range)
    }

    func unexpected(_ wanted: String, toClose opening: LuaToken? = nil) -> LuaSyntaxFault {
        if token.kind == .wrong {
            return LuaSyntaxFault(message: token.text, range: token.range, help: Self.help(forWrong: token.text))
        }
        let found = token.kind == .end ? token.text : "'\(token.text)'"
        var fault = LuaSyntaxFault(message: "\(wanted) expected, not \(found)", range: token.range)
        fault.help = help(wanted, opening)
        return fault
    }

    private static func help(forWrong text: String) -> String? {
        if text.hasPrefix("'!'") { return "unequal is '~=', and not is the word 'not'" }
        if text.hasPrefix("the string") { return "close it, or write [[ … ]] for several lines" }
        return nil
    }

    private func help(_ wanted: String, _ opening: LuaToken?) -> String? {
        if token.is("=") { return wanted == "'then'" || wanted == "'do'" ? "equal is '=='" : nil }
        if token.is("{"), wanted == "'then'" || wanted == "'do'" { return "a block is 'then … end' or 'do … end'" }
        if token.is("&") || token.is("|") { return "write the words 'and' and 'or'" }
        if token.is("+") || token.is("-"), peek(1).is("=") { return "write 'count = count + 1'" }
        guard let opening else { return nil }
        let line = text[..<min(opening.range.lowerBound, text.count)].count { $0 == 0x0A } + 1
        return token.kind == .end || wanted == "'end'" ? "the '\(opening.text)' of line \(line) is not closed" : nil
    }

    /// What is wrong where a block is still open and what stands here can only follow its `end`; nil where it is not so.
    private func missingEnd() -> LuaSyntaxFault? {
        guard let innermost = openings.last, token.kind == .mark, [",", "}", ")", "]"].contains(token.text) else {
            return nil
        }
        return unexpected("'end'", toClose: suspect ?? innermost)
    }

    /// Takes the `end` of a block.
    mutating func close(_ opening: LuaToken) throws(LuaSyntaxFault) {
        let closing = token
        guard take("end") else { throw unexpected("'end'", toClose: suspect ?? opening) }
        _ = openings.popLast()
        if let left = indentation(closing), let right = indentation(opening, isFirst: false), left < right {
            suspect = suspect ?? opening
        }
    }

    /// Bytes of white space before a token's line; with `isFirst`, nil where the token does not begin its line.
    private func indentation(_ token: LuaToken, isFirst: Bool = true) -> Int? {
        var start = min(token.range.lowerBound, text.count)
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        let blanks = text[start...].prefix { $0 == 0x20 || $0 == 0x09 }.count
        return isFirst && start + blanks != token.range.lowerBound ? nil : blanks
    }

    mutating func nested<Result>(
        _ body: (inout LuaParser) throws(LuaSyntaxFault) -> Result
    ) throws(LuaSyntaxFault) -> Result {
        guard depth < Self.deepest else {
            throw LuaSyntaxFault(message: "nested more than \(Self.deepest) levels deep", range: token.range)
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    // MARK: Statements

    private static let blockEnds: Set<String> = ["end", "else", "elseif", "until"]

    private var isAtBlockEnd: Bool {
        token.kind == .end || (token.kind == .keyword && Self.blockEnds.contains(token.text))
    }

    private mutating func block() throws(LuaSyntaxFault) -> [LuaStatement] {
        try nested { parser throws(LuaSyntaxFault) in
            var statements: [LuaStatement] = []
            while !parser.isAtBlockEnd {
                if parser.take("return") {
                    var values: [LuaExpression] = []
                    if !parser.isAtBlockEnd, !parser.token.is(";") { values = try parser.expressions() }
                    _ = parser.take(";")
                    statements.append(.return(values))
                    guard parser.isAtBlockEnd else {
                        throw parser.missingEnd() ?? parser.unexpected("the end of the block after 'return'")
                    }
                    break
                }
                if let statement = try parser.statement() { statements.append(statement) }
            }
            return statements
        }
    }

    private mutating func statement() throws(LuaSyntaxFault) -> LuaStatement? {
        guard token.kind == .keyword else {
            if take(";") { return nil }
            if take("::") {
                _ = try name()
                try expect("::")
                return .jump
            }
            return try expressionStatement()
        }
        switch token.text {
        case "if": return try conditional()
        case "while":
            let opening = advance()
            let condition = try expression()
            try expect("do")
            return .while(condition, try body(of: opening))
        case "do":
            let opening = advance()
            return .block(try body(of: opening))
        case "for": return try loop()
        case "repeat":
            let opening = advance()
            openings.append(opening)
            let statements = try block()
            try expect("until", toClose: opening)
            _ = openings.popLast()
            return .repeat(statements, until: try expression())
        case "function": return try functionStatement()
        case "local":
            _ = advance()
            return try localStatement()
        case "break":
            _ = advance()
            return .jump
        case "goto":
            _ = advance()
            _ = try name()
            return .jump
        default: throw unexpected("a statement")
        }
    }

    /// Statements up to the `end` that closes `opening`.
    mutating func body(of opening: LuaToken) throws(LuaSyntaxFault) -> [LuaStatement] {
        openings.append(opening)
        let statements = try block()
        try close(opening)
        return statements
    }

    private mutating func conditional() throws(LuaSyntaxFault) -> LuaStatement {
        let opening = advance()
        openings.append(opening)
        var branches: [(condition: LuaExpression, body: [LuaStatement])] = []
        var otherwise: [LuaStatement] = []
        repeat {
            let condition = try expression()
            try expect("then")
            branches.append((condition, try block()))
        } while take("elseif")
        if take("else") { otherwise = try block() }
        try close(opening)
        return .if(branches, otherwise: otherwise)
    }

    private mutating func loop() throws(LuaSyntaxFault) -> LuaStatement {
        let opening = advance()
        var names = [try name()]
        var values: [LuaExpression]
        if take("=") {
            values = [try expression()]
            try expect(",")
            values.append(try expression())
            if take(",") { values.append(try expression()) }
        } else {
            while take(",") { names.append(try name()) }
            guard take("in") else { throw unexpected("'=' or 'in'") }
            values = try expressions()
        }
        try expect("do")
        return .for(names, values, try body(of: opening))
    }

    private mutating func functionStatement() throws(LuaSyntaxFault) -> LuaStatement {
        let opening = advance()
        var names = [try name()]
        while take(".") { names.append(try name()) }
        var isMethod = false
        if take(":") {
            names.append(try name())
            isMethod = true
        }
        return .function(names, isMethod: isMethod, try function(opening))
    }

    private mutating func localStatement() throws(LuaSyntaxFault) -> LuaStatement {
        if token.is("function") {
            let opening = advance()
            let called = try name()
            return .localFunction(called, try function(opening))
        }
        var names: [LuaName] = []
        repeat {
            names.append(try name())
            if take("<") {
                let attribute = try name()
                guard ["const", "close"].contains(attribute.text) else {
                    throw LuaSyntaxFault(
                        message: "unknown attribute '\(attribute.text)'", range: attribute.range,
                        help: "it is const or close")
                }
                try expect(">")
            }
        } while take(",")
        return .local(names, take("=") ? try expressions() : [])
    }

    private mutating func expressionStatement() throws(LuaSyntaxFault) -> LuaStatement {
        let start = token
        guard token.kind == .name || token.is("(") || token.kind == .wrong else { throw notAStatement(start) }
        let first = try suffixed()
        if token.is("=") || token.is(",") {
            var targets = [first]
            while take(",") { targets.append(try suffixed()) }
            for target in targets where !Self.canBeAssigned(target) {
                throw LuaSyntaxFault(message: "this cannot be assigned to", range: start.range)
            }
            try expect("=")
            return .assignment(targets, try expressions())
        }
        guard case .chain(_, let suffixes) = first, let last = suffixes.last else { throw notAStatement(start) }
        switch last {
        case .call, .method: return .call(first)
        default: throw notAStatement(start)
        }
    }

    private static func canBeAssigned(_ target: LuaExpression) -> Bool {
        switch target {
        case .name: return true
        case .chain(_, let suffixes):
            switch suffixes.last {
            case .field, .index: return true
            default: return false
            }
        default: return false
        }
    }

    private func notAStatement(_ start: LuaToken) -> LuaSyntaxFault {
        if token.kind == .wrong { return unexpected("'='") }
        if let missing = missingEnd() { return missing }
        var fault = LuaSyntaxFault(message: "this is no statement", range: start.range)
        fault.help =
            help("'='", nil) ?? "a statement calls a function, assigns with '=', or begins with a word such as 'local'"
        return fault
    }

    mutating func function(_ opening: LuaToken) throws(LuaSyntaxFault) -> LuaFunction {
        try expect("(")
        var parameters: [LuaName] = []
        var isVariadic = false
        if !token.is(")") {
            repeat {
                if take("...") {
                    isVariadic = true
                    break
                }
                parameters.append(try name())
            } while take(",")
        }
        try expect(")")
        return LuaFunction(parameters: parameters, isVariadic: isVariadic, body: try body(of: opening))
    }
}
