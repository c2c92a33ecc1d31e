/// A function of the scripts' world as its users see it: name, parameters, results, a sentence and an example.
///
/// Reference, editor types, lint, completion and the prompt's `?name` read it; its example runs as a test.
public struct DeclaredFunction: Sendable, Hashable {
    /// One parameter, written `name: type` or, where it may be left out, `name?: type`; `...: type` takes any number.
    public struct Parameter: Sendable, Hashable, ExpressibleByStringLiteral {
        /// Its name.
        public let name: String
        /// Its type.
        public let type: DeclaredType
        /// True where it may be left out.
        public let isOptional: Bool

        /// Reads `name: type` or `name?: type`.
        public init(stringLiteral value: String) {
            // Each state that is opened reads all of them: bytes are looked at, not characters.
            let colon = value.utf8.firstIndex(of: UInt8(ascii: ":"))
            let name = Substring(value.utf8[..<(colon ?? value.endIndex)])
            type = DeclaredType(colon.map { String(Substring(value.utf8[$0...].dropFirst(2))) } ?? "any")
            isOptional = name.utf8.last == UInt8(ascii: "?") || name == "..."
            self.name = String(Substring(name.utf8.last == UInt8(ascii: "?") ? name.utf8.dropLast() : name.utf8[...]))
        }
    }

    /// Code that shows the function at work, and what it gives.
    public struct Example: Sendable, Hashable, ExpressibleByStringLiteral {
        /// An expression, or statements; it speaks of the values of `ExampleArticle`.
        public let code: String
        /// The first result as `ValueText` writes it; nil where it shows what happens in words or not at all.
        public let result: String?

        /// Pairs code with its result.
        public init(_ code: String, gives result: String) {
            self.code = code
            self.result = result
        }

        /// Code whose result is not told.
        public init(stringLiteral value: String) {
            code = value
            result = nil
        }
    }

    /// Its name, without that of the class or module it belongs to.
    public let name: String
    /// What it takes, the object of a method left out.
    public let parameters: [Parameter]
    /// The types of its results; empty where it gives none.
    public let results: [DeclaredType]
    /// What it is for, one sentence.
    public let summary: String
    /// How one calls it.
    public let example: Example
    /// The capability that a stage must have provided before, such as `quotes`; nil where none is needed.
    public let needs: String?

    /// Declares a function.
    public init(
        _ name: String, _ parameters: [Parameter] = [], gives results: [DeclaredType] = [], needs: String? = nil,
        _ summary: String, example: Example
    ) {
        self.name = name
        self.parameters = parameters
        self.results = results
        self.summary = summary
        self.example = example
        self.needs = needs
    }

    /// How one writes a call, such as `find(words)` or `context([reach])`.
    public var signature: String {
        var text = name + "("
        for (index, parameter) in parameters.enumerated() {
            let part = (index == 0 ? "" : ", ") + parameter.name
            text += parameter.isOptional && parameter.name != "..." ? "[\(part)]" : part
        }
        return text + ")"
    }
}
