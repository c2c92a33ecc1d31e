import Testing

@testable import LanguageAnalysis

/// The tables of `docs/events.md`: what each sentence tells.
struct EventPageTests {
    struct Row: CustomTestStringConvertible {
        let sentence: String
        let told: [String]
        var testDescription: String { sentence }
    }

    /// Rows whose last cell but one is a sentence, and whose last one is what is told, in code marks.
    static let rows: [Row] = (DocumentationPage.lines("docs/events.md") ?? []).compactMap { line in
        let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }.map(String.init)
        guard cells.count >= 2, let last = cells.last, let sentence = cells.dropLast().last?.trimmed,
            sentence.hasSuffix("."), last.hasPrefix("`") || last.hasPrefix("nothing")
        else { return nil }
        let told = last.split(separator: "`").map(String.init).filter { $0.first?.isNumber == true }
        return Row(sentence: sentence, told: told)
    }

    @Test(arguments: rows) func tells(row: Row) {
        let events = EventSample.events([EventSample(row.sentence)])
        let told = events.compactMap { event in event.date.map { "\($0.date) \(event.status)" } }
        #expect(told.sorted() == row.told.sorted())
    }

    @Test func theTablesAreRead() { #expect(Self.rows.count == 41) }
}

extension String {
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
