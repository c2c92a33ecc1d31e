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
        let closures = automaton.moves.indices.map { Self.closure(of: $0, in: automaton) }
        let moves = automaton.moves.map { moves in
            moves.flatMap { move in (symbolsOf[move.terminal] ?? []).map { (symbol: $0, target: move.target) } }
        }
        var states: [[Int]: Int] = [closures[0]: start]
        // Sets of targets before their empty moves: most repeat, and their closures need not be made again.
        var statesOfTargets: [[Int]: Int] = [:]
        var pending = [closures[0]]
        addState([], of: automaton)
        addState(closures[0], of: automaton)
        var done = 0
        while done < pending.count {
            let members = pending[done]
            done += 1
            for (symbol, targets) in Self.grouped(members.flatMap { moves[$0] }) {
                if let known = statesOfTargets[targets] {
                    next[done * symbolCount + symbol] = UInt16(known)
                    continue
                }
                let set =
                    targets.count == 1 ? closures[targets[0]] : Array(Set(targets.flatMap { closures[$0] })).sorted()
                var state = states[set] ?? accepted.count
                if state == accepted.count {
                    // A table too large for its numbers loses its last states, never its bounds.
                    if state > Int(UInt16.max) {
                        state = 0
                    } else {
                        states[set] = state
                        pending.append(set)
                        addState(set, of: automaton)
                    }
                }
                statesOfTargets[targets] = state
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

    /// The targets of each symbol, sorted and without repeats.
    private static func grouped(_ moves: [(symbol: Int, target: Int)]) -> [(symbol: Int, targets: [Int])] {
        let sorted = moves.sorted { $0.symbol != $1.symbol ? $0.symbol < $1.symbol : $0.target < $1.target }
        var groups: [(symbol: Int, targets: [Int])] = []
        for move in sorted {
            if groups.last?.symbol != move.symbol {
                groups.append((move.symbol, [move.target]))
            } else if groups[groups.count - 1].targets.last != move.target {
                groups[groups.count - 1].targets.append(move.target)
            }
        }
        return groups
    }

    /// All states reached by empty moves; only those that move or accept are kept, so that equal sets meet.
    private static func closure(of state: Int, in automaton: DatePatternCompiler.Automaton) -> [Int] {
        var seen: Set<Int> = [state]
        var pending = [state]
        while let state = pending.popLast() {
            for target in automaton.emptyMoves[state] where seen.insert(target).inserted { pending.append(target) }
        }
        return seen.filter { !automaton.moves[$0].isEmpty || automaton.rules[$0] != nil }.sorted()
    }
}
