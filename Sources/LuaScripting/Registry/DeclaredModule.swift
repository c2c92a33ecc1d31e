/// A table of functions: a global such as `text` or `string`, or what `require` gives.
public struct DeclaredModule: Sendable, Hashable {
    /// How scripts come by it.
    public enum Access: String, Sendable {
        /// It is a global.
        case global
        /// `require` gives it.
        case require
    }

    /// Its name.
    public let name: String
    /// How scripts come by it.
    public let access: Access
    /// What it is for, one sentence.
    public let summary: String
    /// Its functions.
    public let functions: [DeclaredFunction]
    /// Its values that are no functions.
    public let constants: [DeclaredField]
    /// The kinds of script that have it; nil for all.
    public let kinds: [ScriptKind]?

    /// Declares a module.
    public init(
        _ name: String, by access: Access = .global, _ summary: String, functions: [DeclaredFunction],
        constants: [DeclaredField] = [], in kinds: [ScriptKind]? = nil
    ) {
        self.name = name
        self.access = access
        self.summary = summary
        self.functions = functions
        self.constants = constants
        self.kinds = kinds
    }

    /// The function of a name.
    public func function(_ name: String) -> DeclaredFunction? { functions.first { $0.name == name } }
}
