/// Gives words numbers, equal ones to equal words, so that they are compared fast; the numbers are of no order.
struct Interning {
    private var numbers: [String: Int] = [:]

    /// The number of a word.
    mutating func number(of word: String) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = numbers.count
        return numbers.count - 1
    }
}
