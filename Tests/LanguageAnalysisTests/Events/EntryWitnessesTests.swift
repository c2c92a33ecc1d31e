import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Whose tellings count for what an entry says, and whose are merely cited.
struct EntryWitnessesTests {
    private static func events(_ texts: [String]) -> [Event] {
        EventSample.events(
            texts.enumerated().map { EventSample($0.element, published: "2016-05-02", path: "\($0.offset).txt") })
    }

    private static let signed = "Anna Holm and Erik Vance signed a ferry programme in Harbour City on March 11, 2014."

    @Test func whatSaysOnlyAFragmentIsCitedAndNotCounted() {
        let events = Self.events([
            Self.signed,
            "When Erik Vance came to Harbour City on March 11, 2014, it was business, and nobody spoke of the lake.",
        ])
        #expect(events.map(\.claims.count) == [2])
        #expect(events.map(\.support.origins) == [["0.txt"]])
    }

    @Test func whoTellsTheSameActOfTheSameDayIsCounted() {
        let events = Self.events([Self.signed, "Holm had signed the programme with Erik Vance on March 11, 2014."])
        #expect(events.map(\.support.origins.count) == [2])
    }

    @Test func aYearAloneBearsOutNoDays() {
        let events = Self.events([
            "Neither side spoke of the harbours, which Sudrian forces occupied in 1945.",
            "Sudria seized the harbours between August 28 and September 5, 1945.",
        ])
        #expect(events.map(\.claims.count) == [2])
        #expect(events.map(\.support.origins) == [["1.txt"]])
        #expect(events.map { $0.date?.date.description } == ["1945-08-28/1945-09-05"])
    }

    @Test func theSameStretchOfDaysIsEvidenceByItself() {
        let events = Self.events([
            "Sudria took the harbours between August 28 and September 5, 1945.",
            "In August 1945 Sudria broke a pact, entered the war and landed at the piers between August 28 and September 5, 1945.",
        ])
        #expect(events.contains { $0.support.origins.count == 2 })
    }
}
