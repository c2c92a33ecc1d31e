import Diagnostics

/// Finds names in an expression that nothing answers to: fields of its subject, and globals.
struct ExpressionLint {
    /// The name that stands for the article or event.
    let subject: String
    let fields: [String]
    let methods: [String]
    /// Why a global does not exist; nil when it does.
    let globalFault: (String) -> String?

    /// A name that is wrong.
    struct Finding {
        let name: String
        let message: String
        let help: String
    }

    private static let keywords: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]

    /// Everything wrong with the names, in order.
    func findings(_ tokens: [ExpressionTokens.Token]) -> [Finding] {
        let locals = Self.locals(tokens)
        var findings: [Finding] = []
        for (index, token) in tokens.enumerated() where token.isName && !Self.keywords.contains(token.text) {
            let before = index > 0 ? tokens[index - 1].text : ""
            if before == "." || before == ":" {
                if isSubject(index - 2, tokens, locals), let finding = member(token.text, isCall: before == ":") {
                    findings.append(finding)
                }
            } else if token.text != subject, !locals.contains(token.text), !isTableKey(index, tokens),
                let message = globalFault(token.text)
            {
                let near = NearestName.nearest(to: token.text, among: [subject])
                findings.append(
                    Finding(
                        name: token.text, message: message,
                        help: near.map { "did you mean '\($0)'?" } ?? "the expression is about '\(subject)'"))
            }
        }
        return findings
    }

    /// The fields of the subject that the expression reads.
    func used(_ tokens: [ExpressionTokens.Token]) -> [String] {
        var used: Set<String> = []
        for (index, token) in tokens.enumerated() where token.isName && index >= 2 {
            if [".", ":"].contains(tokens[index - 1].text), isSubject(index - 2, tokens, []) {
                used.insert(token.text)
            }
        }
        return used.sorted()
    }

    private func isSubject(_ index: Int, _ tokens: [ExpressionTokens.Token], _ locals: Set<String>) -> Bool {
        guard index >= 0, tokens[index].text == subject, !locals.contains(subject) else { return false }
        return index == 0 || ![".", ":"].contains(tokens[index - 1].text)
    }

    private func isTableKey(_ index: Int, _ tokens: [ExpressionTokens.Token]) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].text == "="
    }

    private func member(_ name: String, isCall: Bool) -> Finding? {
        let known = isCall ? methods : fields
        guard !known.contains(name) else { return nil }
        let noun = isCall ? "method" : "field"
        if (isCall ? fields : methods).contains(name) {
            return Finding(
                name: name, message: "'\(name)' is a \(isCall ? "field" : "method") of \(subject)",
                help: isCall ? "write \(subject).\(name)" : "write \(subject):\(name)()")
        }
        let near = NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        return Finding(
            name: name, message: "\(subject) has no \(noun) '\(name)'",
            help: near + "\(noun)s are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    }

    /// Names that functions, loops and `local` bring in.
    private static func locals(_ tokens: [ExpressionTokens.Token]) -> Set<String> {
        var locals: Set<String> = []
        for (index, token) in tokens.enumerated() where ["function", "local", "for"].contains(token.text) {
            var at = index + 1
            while at < tokens.count, tokens[at].isName || tokens[at].text == "," || tokens[at].text == "(" {
                if keywords.contains(tokens[at].text) { break }
                if tokens[at].isName { locals.insert(tokens[at].text) }
                at += 1
            }
        }
        return locals
    }
}
