import LuaRuntime

/// The function `cite` of formats: gives the paths of citations and notes that they were cited.
final class CiteFunction {
    private(set) var paths: Set<String> = []

    func clear() { paths = [] }

    func register(in state: LuaState) throws(LuaFault) { try state.register(Self.functions, Noting(self)) }

    /// Held by the state's functions, which the one who holds the state and this outlives.
    struct Noting {
        unowned let cited: CiteFunction

        init(_ cited: CiteFunction) { self.cited = cited }
    }

    static var functions: [HostFunction<Noting>] {
        [
            HostFunction(
                "cite", ["cited: citation|citation[]|statement|entry|row"], gives: ["string"],
                "Gives the paths of citations, and notes that the report cites them.",
                example: .init("cite(brief.citations)", gives: "\"articles/strait.txt\"")
            ) { noting, arguments throws(LuaHostError) in
                var found: [String] = []
                noting.cited.collect(arguments.first ?? .nil, into: &found)
                guard !found.isEmpty else {
                    throw LuaHostError("cite takes a citation, a list of citations, or what has 'citations'")
                }
                noting.cited.paths.formUnion(found)
                return [.text(found.joined(separator: ", "))]
            }
        ]
    }

    private func collect(_ value: LuaValue, into found: inout [String]) {
        guard case .table(let table) = value else { return }
        if let path = table["path"].text {
            if !found.contains(path) { found.append(path) }
            return
        }
        for entry in table.sequence { collect(entry, into: &found) }
        if case .table = table["citations"] { collect(table["citations"], into: &found) }
    }
}
