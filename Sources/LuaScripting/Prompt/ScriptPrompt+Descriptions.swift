import LuaRuntime

/// `?name`: what the registry says of it.
extension ScriptPrompt {
    static let help = """
        A line is an expression, whose value is shown, or a statement; variables stay. Handles of this prompt:
          articles, events      lists of the corpus; corpus is what a composer gets
          article(n)            the article of a number, or of words in its path
          ?name                 tells all about a name: ?article, ?article.quotes, ?string.format, ?articles[1]
        Ctrl-D ends it; Tab completes names.

        """

    /// Describes a name, or the value of an expression.
    func describe(_ path: String) -> Answer {
        guard !path.isEmpty else { return .text(Self.help) }
        if let text = declared(path) { return .text(text) }
        do throws(LuaFault) {
            let value = try evaluate("return \(path)\n").first ?? .nil
            return .text(try described(value))
        } catch {
            return .failed("error: there is no '\(path)': \(error.message)\n")
        }
    }

    private func described(_ value: LuaValue) throws(LuaFault) -> String {
        guard case .object(let object) = value, let declared = declaration(of: object) else {
            return "\(value.typeName)\n" + ValueText.long(value) + "\n"
        }
        return try long(value) + "\n\n" + Self.text(declared)
    }

    /// What is declared under a path such as `article.quotes` or `string.format`; nil where nothing is.
    private func declared(_ path: String) -> String? {
        let parts = path.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
            .map { String(decoding: $0, as: UTF8.self) }
        // Tests call it by the name of their parameter.
        guard let first = parts.first.map({ $0 == "t" ? "trial" : $0 }) else { return nil }
        if parts.count == 1 {
            var texts = registry.classNamed(first).map { [Self.text($0)] } ?? []
            texts += globalFunctions.filter { $0.name == first }.map { Self.text($0, holder: "") }
            texts += allModules.filter { $0.name == first }.map(Self.text)
            texts += Self.constants.filter { $0.name == first }.map { Self.text($0, holder: "") }
            return texts.isEmpty ? nil : texts.joined(separator: "\n")
        }
        guard parts.count == 2 else { return nil }
        if let module = allModules.first(where: { $0.name == first }), let function = module.function(parts[1]) {
            return Self.text(function, holder: first == "trial" ? "t." : "\(first).")
        }
        guard let holder = registry.classNamed(first) else { return nil }
        if let field = holder.field(parts[1]) { return Self.text(field, holder: "\(first).") }
        return holder.method(parts[1]).map { Self.text($0, holder: "\(first):") }
    }

    var globalFunctions: [DeclaredFunction] {
        Self.functions.map(\.declaration) + registry.functions.map(\.declaration) + registry.baseFunctions
    }

    var allModules: [DeclaredModule] { registry.modules + registry.library }

    static func text(_ function: DeclaredFunction, holder: String) -> String {
        let parameters = function.parameters.map {
            "\($0.name)\($0.isOptional && $0.name != "..." ? "?" : ""): \($0.type.text)"
        }
        let results = function.results.map(\.text).joined(separator: ", ")
        var text = "\(holder)\(function.name)(\(parameters.joined(separator: ", ")))"
        text += results.isEmpty ? "\n" : " → \(results)\n"
        text += "  \(function.summary)\n"
        if let need = function.needs { text += "  needs \(need)\n" }
        return text + "  for example  \(function.example.code)"
            + (function.example.result.map { "  --> \($0)" } ?? "") + "\n"
    }

    static func text(_ field: DeclaredField, holder: String) -> String {
        var text = "\(holder)\(field.name): \(field.type.text)\n  \(field.summary)\n"
        if let need = field.needs { text += "  needs \(need)\n" }
        if field.isWritable { text += "  scripts may assign it\n" }
        return text
    }

    static func text(_ module: DeclaredModule) -> String {
        "\(module.name): \(module.summary)\n" + lines(module.functions.map { ($0.signature, $0.summary) })
    }

    static func text(_ declared: DeclaredClass) -> String {
        var text = "\(declared.name): \(declared.summary)\n"
        text += lines(declared.fields.map { (".\($0.name): \($0.type.text)", $0.summary) })
        text += lines(declared.methods.map { (":\($0.signature)", $0.summary) })
        return text
            + lines(declared.operators.compactMap { one in DeclaredClass.sign(of: one.name).map { ($0, one.summary) } })
    }

    private static func lines(_ rows: [(name: String, summary: String)]) -> String {
        let width = rows.map(\.name.utf8.count).max() ?? 0
        return rows.map { row in
            "  \(row.name)\(String(repeating: " ", count: width - row.name.utf8.count))  \(row.summary)\n"
        }.joined()
    }
}
