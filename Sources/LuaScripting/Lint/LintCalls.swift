/// What the calls of a script's local functions say of their parameters.
///
/// A parameter has a type when all calls of its function give it one and the same, and the function goes nowhere else. As
/// calls stand inside of functions whose parameters are not known yet, a type is assumed from the calls that are known, and
/// given up when the next walk finds another.
struct LintCalls {
    /// Walks until the types hold; deeper chains of calls stay unknown.
    static let mostWalks = 6

    private var sites: [Int: [[DeclaredType?]]] = [:]
    private var escaped: Set<Int> = []

    /// Notes a call of the function declared at an offset.
    mutating func note(_ function: Int, _ arguments: [LintValue?]) {
        sites[function, default: []].append(arguments.map { $0?.assumable })
    }

    /// Notes that a function is used as a value, so that its calls cannot be told.
    mutating func noteEscape(_ function: Int) { escaped.insert(function) }

    /// The types of parameters, by function and number: what all known calls agree on.
    func assumptions() -> [Int: [DeclaredType?]] {
        var types: [Int: [DeclaredType?]] = [:]
        for (function, sites) in sites where !escaped.contains(function) {
            types[function] = (0..<(sites.map(\.count).max() ?? 0)).map { number in
                let given = Set(sites.compactMap { $0.indices.contains(number) ? $0[number] : nil })
                return given.count == 1 ? given.first : nil
            }
        }
        return types
    }

    /// The assumptions that every call bears out.
    func confirmed(_ assumed: [Int: [DeclaredType?]]) -> [Int: [DeclaredType?]] {
        var kept: [Int: [DeclaredType?]] = [:]
        for (function, types) in assumed where !escaped.contains(function) {
            kept[function] = types.enumerated().map { number, type in
                let sites = sites[function] ?? []
                return sites.allSatisfy { $0.indices.contains(number) && $0[number] == type } ? type : nil
            }
        }
        return kept
    }
}
