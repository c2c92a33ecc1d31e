import LuaRuntime

/// The function `cite` of formats: gives the paths of citations and notes that they were cited.
final class CiteFunction {
    private(set) var paths: Set<String> = []

    func clear() { paths = [] }

    func register(in state: LuaState) throws(LuaFault) {
        try state.register("cite") { [unowned self] arguments throws(LuaHostError) in
            var found: [String] = []
            collect(arguments.first ?? .nil, into: &found)
            guard !found.isEmpty else {
                throw LuaHostError("cite takes a citation, a list of citations, or what has 'citations'")
            }
            paths.formUnion(found)
            return [.text(found.joined(separator: ", "))]
        }
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
