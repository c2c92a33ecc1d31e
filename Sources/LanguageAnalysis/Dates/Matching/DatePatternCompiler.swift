/// Turns rule patterns into a nondeterministic automaton over terminals.
struct DatePatternCompiler {
    /// An automaton with empty moves; state 0 is the start.
    struct Automaton {
        var moves: [[(terminal: DateTerminal, target: Int)]] = [[]]
        var emptyMoves: [[Int]] = [[]]
        var rules: [Int?] = [nil]

        mutating func addState() -> Int {
            moves.append([])
            emptyMoves.append([])
            rules.append(nil)
            return moves.count - 1
        }
    }

    private(set) var automaton = Automaton()
    /// The words and marks that patterns name, by index of their terminals.
    private(set) var literals: [String] = []
    private var literalIndices: [String: Int] = [:]
    private let macros: [String: [String]]

    /// Takes macros as pairs of name and pattern.
    init(macros: [(String, String)]) {
        self.macros = Dictionary(macros.map { ($0.0, Self.lexemes($0.1)) }, uniquingKeysWith: { _, last in last })
    }

    mutating func add(_ pattern: String, rule: Int) {
        var reader = Lexemes(Self.lexemes(pattern))
        let end = alternatives(&reader, from: 0)
        let accepting = automaton.addState()
        automaton.emptyMoves[end].append(accepting)
        automaton.rules[accepting] = rule
    }

    private mutating func alternatives(_ reader: inout Lexemes, from start: Int) -> Int {
        var end = sequence(&reader, from: start)
        guard reader.next == "|" else { return end }
        let join = automaton.addState()
        automaton.emptyMoves[end].append(join)
        while reader.take("|") {
            end = sequence(&reader, from: start)
            automaton.emptyMoves[end].append(join)
        }
        return join
    }

    private mutating func sequence(_ reader: inout Lexemes, from start: Int) -> Int {
        var state = start
        while let lexeme = reader.next, lexeme != "|", lexeme != ")" {
            reader.advance()
            // A state of its own keeps the alternatives of a group from leaking into what stands before it.
            let entry = automaton.addState()
            automaton.emptyMoves[state].append(entry)
            var end = element(lexeme, &reader, from: entry)
            if reader.take("?") {
                let join = automaton.addState()
                automaton.emptyMoves[end].append(join)
                automaton.emptyMoves[entry].append(join)
                end = join
            }
            state = end
        }
        return state
    }

    private mutating func element(_ lexeme: String, _ reader: inout Lexemes, from start: Int) -> Int {
        if lexeme == "(" {
            let end = alternatives(&reader, from: start)
            _ = reader.take(")")
            return end
        }
        if lexeme.utf8.first == UInt8(ascii: "$"), let body = macros[lexeme] {
            var inner = Lexemes(body)
            return alternatives(&inner, from: start)
        }
        let end = automaton.addState()
        automaton.moves[start].append((terminal(lexeme), end))
        return end
    }

    private mutating func terminal(_ lexeme: String) -> DateTerminal {
        if let wordClass = DateWordClass.named[lexeme] { return .ofClass(wordClass) }
        if let known = literalIndices[lexeme] { return .literal(known) }
        literalIndices[lexeme] = literals.count
        literals.append(lexeme)
        return .literal(literals.count - 1)
    }

    private struct Lexemes {
        private let lexemes: [String]
        private var position = 0

        init(_ lexemes: [String]) { self.lexemes = lexemes }

        var next: String? { position < lexemes.count ? lexemes[position] : nil }

        mutating func advance() { position += 1 }

        mutating func take(_ lexeme: String) -> Bool {
            guard next == lexeme else { return false }
            position += 1
            return true
        }
    }

    /// Cuts a pattern at blanks, and before and after `( ) | ?`.
    private static func lexemes(_ pattern: String) -> [String] {
        var lexemes: [String] = []
        var current: [UInt8] = []
        func close() {
            if !current.isEmpty { lexemes.append(String(decoding: current, as: UTF8.self)) }
            current = []
        }
        for byte in pattern.utf8 {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"): close()
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "?"):
                close()
                lexemes.append(String(decoding: [byte], as: UTF8.self))
            default: current.append(byte)
            }
        }
        close()
        return lexemes
    }
}
