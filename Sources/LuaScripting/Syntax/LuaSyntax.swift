/// A name and where it stands.
struct LuaName: Equatable {
    let text: String
    let range: Range<Int>
}

/// An expression. Chains of operators and of suffixes are flat, so that only brackets and functions nest.
indirect enum LuaExpression {
    case `nil`
    /// True or false, and where it stands.
    case boolean(Bool, Range<Int>)
    case number(String)
    case string(String)
    case varargs
    case name(LuaName)
    case function(LuaFunction)
    case table([LuaTableField])
    /// Operands with an operator between each two; precedence is not told apart.
    case operation([LuaExpression], operators: [String])
    case unary(String, LuaExpression)
    case bracketed(LuaExpression)
    case chain(LuaExpression, [LuaSuffix])
}

/// What follows a value: `.name`, `[index]`, `(arguments)`, `:name(arguments)`.
enum LuaSuffix {
    case field(LuaName)
    case index(LuaExpression)
    case call([LuaExpression])
    case method(LuaName, [LuaExpression])
}

/// An entry of a table constructor.
enum LuaTableField {
    case positional(LuaExpression)
    case named(LuaName, LuaExpression)
    case keyed(LuaExpression, LuaExpression)
}

/// A function's parameters and body.
struct LuaFunction {
    let parameters: [LuaName]
    /// True when `...` is the last parameter.
    let isVariadic: Bool
    let body: [LuaStatement]
}

/// A statement.
indirect enum LuaStatement {
    case local([LuaName], [LuaExpression])
    case localFunction(LuaName, LuaFunction)
    /// `function a.b.c()`, or with a colon before the last name.
    case function([LuaName], isMethod: Bool, LuaFunction)
    case assignment([LuaExpression], [LuaExpression])
    case call(LuaExpression)
    case block([LuaStatement])
    case `while`(LuaExpression, [LuaStatement])
    case `repeat`([LuaStatement], until: LuaExpression)
    case `if`([(condition: LuaExpression, body: [LuaStatement])], otherwise: [LuaStatement])
    case `for`([LuaName], [LuaExpression], [LuaStatement])
    case `return`([LuaExpression])
    case jump
}

/// What is wrong with a script's text, and where.
struct LuaSyntaxFault: Error, Equatable {
    let message: String
    /// The bytes of the token that does not fit.
    let range: Range<Int>
    /// What to do; nil where the message says it all.
    var help: String?
}
