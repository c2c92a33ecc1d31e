/// The rules as one deterministic automaton: one table look-up a token, whatever the number of rules.
///
/// Made by subset construction. Patterns have no loops, so a match is never longer than the longest pattern.
struct DateAutomaton: Sendable {
    private let symbolCount: Int
    private var next: [UInt16] = []
    private var accepted: [[Int]] = []

    /// The state before any token; state 0 is the dead one.
    let start = 1

    init(_ automaton: DatePatternCompiler.Automaton, symbols: [[DateTerminal]]) {
        symbolCount = symbols.count
        var symbolsOf: [DateTerminal: [Int]] = [:]
        for (symbol, terminals) in symbols.enumerated() {
            for terminal in terminals { symbolsOf[terminal, default: []].append(symbol) }
        }
        var states: [[Int]: Int] = [:]
        var pending: [[Int]] = []
        addState([], of: automaton)
        let first = Self.closure([0], of: automaton)
        states[first] = 1
        pending.append(first)
        addState(first, of: automaton)
        var done = 0
        while done < pending.count {
            let members = pending[done]
            done += 1
            var targets = [[Int]](repeating: [], count: symbolCount)
            var touched: [Int] = []
            for member in members {
                for move in automaton.moves[member] {
                    for symbol in symbolsOf[move.terminal] ?? [] {
                        if targets[symbol].isEmpty { touched.append(symbol) }
                        targets[symbol].append(move.target)
                    }
                }
            }
            var reached: [[Int]: Int] = [:]
            for symbol in touched {
                let direct = Array(Set(targets[symbol])).sorted()
                let state: Int
                if let known = reached[direct] {
                    state = known
                } else {
                    let set = Self.closure(direct, of: automaton)
                    if let known = states[set] {
                        state = known
                    } else {
                        state = accepted.count
                        guard state < Int(UInt16.max) else { continue }
                        states[set] = state
                        pending.append(set)
                        addState(set, of: automaton)
                    }
                    reached[direct] = state
                }
                next[done * symbolCount + symbol] = UInt16(state)
            }
        }
    }

    /// Number of states, the dead one included.
    var stateCount: Int { accepted.count }

    /// The state after `symbol`; 0 where no rule goes on.
    func state(after state: Int, on symbol: Int) -> Int { Int(next[state * symbolCount + symbol]) }

    /// The rules that end in `state`, in the order of the rule table.
    func rules(at state: Int) -> [Int] { accepted[state] }

    private mutating func addState(_ members: [Int], of automaton: DatePatternCompiler.Automaton) {
        next.append(contentsOf: repeatElement(0, count: symbolCount))
        accepted.append(Array(Set(members.compactMap { automaton.rules[$0] })).sorted())
    }

    /// All states reached by empty moves; only those that move or accept are kept, so that equal sets meet.
    private static func closure(_ states: [Int], of automaton: DatePatternCompiler.Automaton) -> [Int] {
        var seen = Set(states)
        var pending = states
        while let state = pending.popLast() {
            for target in automaton.emptyMoves[state] where seen.insert(target).inserted { pending.append(target) }
        }
        return seen.filter { !automaton.moves[$0].isEmpty || automaton.rules[$0] != nil }.sorted()
    }
}
