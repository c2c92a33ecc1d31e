import LuaRuntime

/// A function that the program offers to scripts: its declaration and what answers for it, so that neither can be without
/// the other.
///
/// The body gets a context of the state it works in, and the arguments; a method's object comes first among them.
struct HostFunction<Context> {
    typealias Body = (_ context: Context, _ arguments: [LuaValue]) throws(LuaHostError) -> [LuaValue]

    let declaration: DeclaredFunction
    let body: Body

    init(
        _ name: String, _ parameters: [DeclaredFunction.Parameter] = [], gives results: [DeclaredType] = [],
        needs: String? = nil, _ summary: String, example: DeclaredFunction.Example, body: @escaping Body
    ) {
        declaration = DeclaredFunction(name, parameters, gives: results, needs: needs, summary, example: example)
        self.body = body
    }
}

extension LuaClass.Member {
    /// A field as it is declared; `isReported` tells its value after a call that changed it.
    static func field(_ declared: DeclaredField, isReported: Bool = false) -> LuaClass.Member {
        .field(declared.name, isWritable: declared.isWritable, isReported: isReported)
    }

    /// A method in the context of a state.
    static func method<Context>(_ function: HostFunction<Context>, _ context: Context) -> LuaClass.Member {
        .method(function.declaration.name) { arguments throws(LuaHostError) in
            try function.body(context, arguments)
        }
    }
}

extension LuaState {
    /// Offers functions as globals, or in a global table of that name.
    func register<Context>(
        _ functions: [HostFunction<Context>], in table: String = "", _ context: Context
    ) throws(LuaFault) {
        for function in functions {
            try register(function.declaration.name, in: table) { arguments throws(LuaHostError) in
                try function.body(context, arguments)
            }
        }
    }
}
