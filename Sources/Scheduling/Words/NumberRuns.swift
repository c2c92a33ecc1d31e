/// Numbers told as people do: singly, or as runs with their ends.
enum NumberRuns {
    /// `1, 3 to 5 and 9`; runs of two stay single numbers.
    static func words(
        _ numbers: [Int], joint: String = "and", _ word: (Int) -> String = { String($0) }
    ) -> String {
        var parts: [String] = []
        var index = 0
        while index < numbers.count {
            var end = index
            while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
            if end - index >= 2 {
                parts.append("\(word(numbers[index])) to \(word(numbers[end]))")
            } else {
                parts += numbers[index...end].map(word)
            }
            index = end + 1
        }
        return CalendarWords.list(parts, joint: joint)
    }

    /// The numbers whose bits are set.
    static func numbers(_ bits: UInt64) -> [Int] {
        (0..<64).filter { bits >> UInt64($0) & 1 == 1 }
    }

    /// The step of numbers that begin with the range's first and go on evenly to its end; nil for others and for a step
    /// that does not divide the range.
    static func step(_ numbers: [Int], of count: Int) -> Int? {
        guard numbers.count > 1, numbers[0] == 0 else { return nil }
        let step = numbers[1]
        guard count % step == 0, numbers.count == count / step else { return nil }
        return numbers.indices.allSatisfy { numbers[$0] == $0 * step } ? step : nil
    }
}
