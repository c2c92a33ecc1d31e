/// A field of a handle or of a table that the program makes.
public struct DeclaredField: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its type.
    public let type: DeclaredType
    /// What it tells, one sentence.
    public let summary: String
    /// True where scripts may assign to it.
    public let isWritable: Bool
    /// The capability that a stage must have provided before, such as `quotes`; nil where none is needed.
    public let needs: String?

    /// Declares a field.
    public init(
        _ name: String, _ type: DeclaredType, isWritable: Bool = false, needs: String? = nil, _ summary: String
    ) {
        self.name = name
        self.type = type
        self.summary = summary
        self.isWritable = isWritable
        self.needs = needs
    }
}

/// A kind of value with fields: a handle of the program, or a table of a known form.
public struct DeclaredClass: Sendable, Hashable {
    /// What the value is made of.
    public enum Form: String, Sendable {
        /// An object of the program: other fields are errors.
        case handle
        /// A plain table: other fields are nil.
        case record
        /// A plain table that scripts give to a function: other keys are errors.
        case given
    }

    /// Its name, as error messages and types have it.
    public let name: String
    /// What the value is made of.
    public let form: Form
    /// What it stands for, one sentence.
    public let summary: String
    /// Its fields.
    public let fields: [DeclaredField]
    /// Its methods, called with a colon.
    public let methods: [DeclaredFunction]
    /// Its operators, named as Lua's metamethods: `__lt` for `<`. They get their operands in order.
    public let operators: [DeclaredFunction]
    /// What stands in its list, for a table that has one beside its fields.
    public let entries: DeclaredType?

    /// Declares a class.
    public init(
        _ name: String, as form: Form = .handle, _ summary: String, fields: [DeclaredField],
        methods: [DeclaredFunction] = [], operators: [DeclaredFunction] = [], entries: DeclaredType? = nil
    ) {
        self.name = name
        self.form = form
        self.summary = summary
        self.fields = fields
        self.methods = methods
        self.operators = operators
        self.entries = entries
    }

    /// The field of a name.
    public func field(_ name: String) -> DeclaredField? { fields.first { $0.name == name } }
    /// The method of a name.
    public func method(_ name: String) -> DeclaredFunction? { methods.first { $0.name == name } }

    /// The sign of an operator that is named as Lua's metamethod; nil for `__tostring` and what else is no sign.
    public static func sign(of metamethod: String) -> String? {
        let signs = [
            "__lt": "<", "__le": "<=", "__eq": "==", "__add": "+", "__sub": "-", "__mul": "*", "__div": "/",
            "__mod": "%",
            "__pow": "^", "__unm": "-", "__concat": "..", "__len": "#",
        ]
        return signs[metamethod]
    }
}
