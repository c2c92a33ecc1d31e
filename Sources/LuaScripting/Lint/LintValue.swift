/// What lint knows of a value.
struct LintValue {
    /// What it is.
    enum Form {
        /// A value of a type.
        case type(DeclaredType)
        /// A module.
        case module(DeclaredModule)
        /// A declared function; `holder` is what messages call its owner.
        case function(DeclaredFunction)
        /// The arguments of the script.
        case arguments
    }

    let form: Form
    /// True where only a parameter's name tells; what is found then is a warning.
    var isGuess = false

    init(_ form: Form, isGuess: Bool = false) {
        self.form = form
        self.isGuess = isGuess
    }

    /// A value of a type; nil for types that tell nothing.
    init?(_ type: DeclaredType, isGuess: Bool = false) {
        if type.present.text == ScriptContext.arguments {
            self.init(.arguments, isGuess: isGuess)
        } else {
            guard type.present.text != "any" else { return nil }
            self.init(.type(type.present), isGuess: isGuess)
        }
    }

    /// The type, where a parameter can be taken to have it.
    var assumable: DeclaredType? {
        switch form {
        case .type(let type): type
        case .arguments: DeclaredType(ScriptContext.arguments)
        case .module, .function: nil
        }
    }

    /// The value that a loop or an index finds in it.
    var element: LintValue? {
        guard case .type(let type) = form, let found = type.element ?? type.entry?.value else { return nil }
        return LintValue(found, isGuess: isGuess)
    }
}

/// A local variable while lint walks through its scope.
final class LintLocal {
    let name: LuaName
    let isParameter: Bool
    /// Where the local function that it holds is declared; nil for other values.
    let function: Int?
    var value: LintValue?
    var isUsed = false

    init(_ name: LuaName, _ value: LintValue? = nil, function: Int? = nil, isParameter: Bool = false) {
        self.name = name
        self.value = value
        self.function = function
        self.isParameter = isParameter
    }
}
