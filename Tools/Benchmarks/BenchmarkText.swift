import LanguageAnalysis

/// A text to be read: news, or something that an enemy of the program would write.
struct BenchmarkText {
    let name: String
    let unit: String
    var isNews = false

    /// The text repeated to about so many bytes.
    func text(ofAbout size: Int) -> [UInt8] {
        let bytes = Array(unit.utf8)
        return Array(repeatElement(bytes, count: max(1, size / bytes.count)).joined())
    }

    static let samples: [BenchmarkText] = [
        BenchmarkText(name: "news", unit: news, isNews: true),
        BenchmarkText(name: "digits", unit: "7"),
        BenchmarkText(name: "short numbers", unit: "12 "),
        BenchmarkText(name: "May May May", unit: "May "),
        BenchmarkText(name: "on Monday, on Monday", unit: "on Monday, "),
        BenchmarkText(name: "years", unit: "1945 in 1946 "),
        BenchmarkText(name: "words that begin dates", unit: "the last the next two or three of the "),
        BenchmarkText(name: "opening brackets", unit: "("),
        BenchmarkText(name: "full stops", unit: ". "),
        BenchmarkText(name: "one line of letters", unit: "a"),
    ]

    /// A sentence with a date among four without, about as news has them.
    private static let news = DateLanguage.english.examples.map { example in
        let sentence = String(example.marked.filter { $0 != "[" && $0 != "]" })
        return """
            The harbour company of Veldt said that its second dock would need more steel than the ministry had thought. \
            \(sentence) Two of the three partners did not answer, and the third, a bank, asked for more papers. \
            Nobody in the town believes that the old crane will be moved before the new one stands on its rails, \
            or that the fishermen will get what they asked for. "We have seen such plans before," their speaker said.

            """
    }.joined(separator: "\n")
}
