/// The states that tokens mean, as a state's adjective or name, by the tokens' indices.
struct TokenStates {
    /// Number of the state that each token means; -1 where it means none.
    private var numbers: [Int32]
    private var names: [String] = []
    private var adjectives: Set<Int> = []

    /// No state yet, for an article with so many tokens.
    init(count: Int) { numbers = [Int32](repeating: -1, count: count) }

    /// Whether the token at `index` means a state; false beyond the article.
    func contains(_ index: Int) -> Bool { numbers.indices.contains(index) && numbers[index] >= 0 }

    /// The state that the token at `index` means.
    subscript(index: Int) -> String? { contains(index) ? names[Int(numbers[index])] : nil }

    /// Whether the token at `index` is a state's adjective.
    func isAdjective(_ index: Int) -> Bool { adjectives.contains(index) }

    /// Lets the tokens of a range mean a state, by its name or its adjective.
    mutating func set(_ state: String, of range: ClosedRange<Int>, isAdjective: Bool = false) {
        if isAdjective { adjectives.formUnion(range) }
        let number = names.firstIndex(of: state) ?? names.count
        if number == names.count { names.append(state) }
        for index in range where numbers.indices.contains(index) { numbers[index] = Int32(number) }
    }
}
