import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What bounds or tells the year of an article that prints none, where no other article tells the same happening.
struct YearEvidenceTests {
    private static func dated(_ text: String, _ published: String, _ path: String = "dated.txt") -> EventSample {
        EventSample(text, published: published, path: path)
    }

    private func findings(_ text: String, beside samples: [EventSample]) -> (
        date: ResolvedDate?, contradiction: String?
    ) {
        let undated = EventSample(text, published: nil, path: "undated.txt")
        let found = PublicationInference(gazetteer: SampleGazetteer.gazetteer)
            .findings(of: (samples + [undated]).map(\.article))
        return (found.dates[undated.article.id], found.contradictions[undated.article.id])
    }

    private static let visit = dated("Anna Holm visited Sudria on May 3, 2003.", "2003-05-04")

    /// The last visit was in 2003.
    @Test(arguments: [
        ("Anna Holm came to Sudria for the first visit in 11 years.", "2014~"),
        ("It is the first visit of Anna Holm to Sudria in 11 years.", "2014~"),
        ("Anna Holm visited Sudria for the first time in eleven years.", "2014~"),
        // Rounded numbers bound a date, they do not make one.
        ("It is the first visit of Anna Holm to Sudria in a decade.", nil),
        ("It is the first visit of Anna Holm to Sudria in nearly 11 years.", nil),
        // Another act, another country, and no first.
        ("It is the first pact of Anna Holm with Sudria in 11 years.", nil),
        ("It is the first visit of Anna Holm to Harbour City in 11 years.", nil),
        ("It is the longest visit of Anna Holm to Sudria in 11 years.", nil),
    ])
    func theFirstInYearsIsReckonedFromTheLast(_ text: String, _ expected: String?) {
        let found = findings(text, beside: [Self.visit])
        #expect(found.date?.date.description == expected, "\(text)")
        #expect(found.date.map { $0.witnesses.count == 2 && $0.basis == .crossDocument } ?? true)
    }

    @Test func theReasonNamesBothArticles() throws {
        let found = findings("It is the first visit of Anna Holm to Sudria in 11 years.", beside: [Self.visit])
        let reason = try #require(found.date).reason
        #expect(
            reason
                == "it says 'first visit of Anna Holm to Sudria in 11 years' and sample.txt tells of the last one in 2003"
        )
    }

    /// Between the last and the first of a row nothing of the kind happened.
    @Test func whatCameBetweenIsNotTheLast() {
        let between = Self.dated("Anna Holm visited Sudria on May 3, 2006.", "2006-05-04", "between.txt")
        let found = findings(
            "It is the first visit of Anna Holm to Sudria in 11 years.", beside: [Self.visit, between])
        #expect(found.date?.date.description == "2017~")
    }

    @Test func whoSaysTheSameWroteInTheSameYear() {
        let other = Self.dated("It is the first visit of Anna Holm to Sudria in 11 years.", "2014-05-20", "other.txt")
        #expect(
            findings("Norland sees the first visit of Anna Holm to Sudria in 11 years.", beside: [other])
                .date?.date.description == "2014~")
    }

    /// Whoever is 64 in 2014 is 62 about 2012.
    @Test(arguments: [
        ("Anna Holm, 62, opened a bakery.", "2012~"), ("Anna Holm (62) opened a bakery.", "2012~"),
        ("Ida Vance, 62, opened a bakery.", nil), ("Anna Holm, 62 guests and a band opened a bakery.", nil),
    ])
    func theAgeOfAPersonTellsTheYear(_ text: String, _ expected: String?) {
        let other = Self.dated("Anna Holm, 64, spoke in Harbour City.", "2014-05-20")
        #expect(findings(text, beside: [other]).date?.date.description == expected)
    }

    @Test(arguments: [
        ("Norland keeps the 60th anniversary of the truce of 1953.", "2012~"),
        ("Sudria marks the tenth anniversary of its pact with Norland of June 2004.", "2013~"),
        ("Norland keeps the 60th anniversary of the truce.", nil),
        ("Norland keeps an anniversary of 1953.", nil),
    ])
    func anAnniversaryTellsTheYear(_ text: String, _ expected: String?) {
        let found = findings(text, beside: [Self.visit])
        #expect(found.date?.date.description == expected)
        #expect(found.date.map { $0.basis == .inferred } ?? true)
    }

    /// Anna Holm was prime minister for a year from 26 September 2006, and again from 2012 on; Erik Vance president to 2008.
    @Test(arguments: [
        ("Prime Minister Anna Holm met President Erik Vance on the Long Coast.", "2006-09-26/2007-09-26"),
        // One office holder alone bounds too little, and who names a later year looks back.
        ("Prime Minister Anna Holm met Erik Vance on the Long Coast.", nil),
        ("Prime Minister Anna Holm met President Erik Vance on the Long Coast in June 2007.", nil),
        // 4 June was a Monday in 2007, 5 June was one in 2006.
        ("Prime Minister Anna Holm met President Erik Vance on Monday, June 4.", "2007-06~"),
        ("Prime Minister Anna Holm met President Erik Vance on Monday, June 5.", "2006-09-26/2007-09-26"),
    ])
    func officeHoldersTogetherTellTheTime(_ text: String, _ expected: String?) {
        let found = findings(text, beside: [Self.visit])
        #expect(found.date?.date.description == expected, "\(text)")
        #expect(found.date.map { $0.basis == .inferred && $0.witnesses.count >= 2 } ?? true)
    }

    @Test func cluesThatDisagreeAreReported() {
        let other = Self.dated("Anna Holm, 64, spoke in Harbour City.", "2014-05-20")
        let found = findings("Anna Holm, 62, keeps the 60th anniversary of the truce of 1973.", beside: [other])
        #expect(found.date == nil)
        #expect(
            found.contradiction
                == "it speaks of 'Anna Holm, 62' where sample.txt, of 2014, has 64, but it speaks of '60th anniversary of the truce of 1973'"
        )
    }

    @Test func cluesThatOfficeHoldersRefuteAreReported() {
        let found = findings(
            "Prime Minister Anna Holm keeps the 60th anniversary of the truce of 1950.", beside: [Self.visit])
        #expect(found.date == nil)
        #expect(found.contradiction?.contains("held office 2006-09-26/2007-09-26") == true)
    }
}
