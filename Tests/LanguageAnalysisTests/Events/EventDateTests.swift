import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Which of a sentence's dates dates its event. The articles were published on Wednesday 12 March 2014.
struct EventDateTests {
    @Test(arguments: [
        // Reported speech and background apart.
        ("Anna Holm said on Monday that Norland signed the pact on March 3, 2014.", "2014-03-03 happened"),
        ("Norland signed the pact on March 3, 2014, Anna Holm said on Monday.", "2014-03-03 happened"),
        (
            "Norland, which left the Northern Trade Club in 2009, signed an agreement with Sudria on March 10, 2014.",
            "2014-03-10 happened"
        ),
        ("Five years after the talks of 2009, Anna Holm visited Sudria on March 10, 2014.", "2014-03-10 happened"),
        // Plan or past, by the verb.
        ("Anna Holm told Sudria on Monday that she will visit Harbour City in May.", "2014-05 planned"),
        ("Norland signed the pact on Monday and will open the line in May.", "2014-05 planned"),
        ("Norland signed the pact on Monday and will open the line in May.", "2014-03-10 happened"),
        ("Anna Holm visits Sudria next week.", "2014-03-17/2014-03-23 planned"),
        // Times, parts of days and weeks are of their day or week.
        ("Anna Holm met Erik Vance on Tuesday evening.", "2014-03-11 happened"),
        ("Anna Holm met Erik Vance last week.", "2014-03-03/2014-03-09 happened"),
        ("Anna Holm met Erik Vance a day earlier.", "2014-03-11 happened"),
        // Ranges.
        ("Anna Holm visited Sudria on March 3-5, 2014.", "2014-03-03/2014-03-05 happened"),
        ("Anna Holm visited Sudria from March 3 to March 5, 2014.", "2014-03-03/2014-03-05 happened"),
        ("Anna Holm visited Sudria on Monday and Tuesday.", "2014-03-10/2014-03-11 happened"),
        ("Anna Holm will visit Sudria on Thursday and Friday.", "2014-03-13/2014-03-14 planned"),
        ("Anna Holm visited Sudria on 4 and 5 March 2014.", "2014-03-04/2014-03-05 happened"),
        ("Anna Holm visited Sudria on March 4 and 5.", "2014-03-04/2014-03-05 happened"),
        ("Anna Holm will visit Sudria on 31 March and 1 April.", "2014-03-31/2014-04-01 planned"),
        ("Anna Holm visited Sudria on March 4 and 5 ministers met her.", "2014-03-04 happened"),
        // What has happened was on a day before it was told.
        ("Anna Holm visited Sudria this week.", "2014-03-10/2014-03-12 happened"),
        // What lies between two days is not told.
        ("Anna Holm visited Sudria on 4 and 7 March 2014.", "2014-03-07 happened"),
        ("Anna Holm visited Sudria on Sunday and Tuesday.", "2014-03-09 happened"),
        ("The council approved a new pier on Monday and Tuesday.", "2014-03-10/2014-03-11 happened"),
        // Midnight ends one day and begins the next.
        ("Anna Holm signed the treaty at midnight on Monday.", "2014-03-10 happened"),
        ("The strike ended at midnight on March 9, 2014.", "2014-03-09 happened"),
        ("Anna Holm visited Sudria between March 3 and March 5, 2014.", "2014-03-03/2014-03-05 happened"),
        ("Anna Holm will visit Sudria from Monday to Wednesday.", "2014-03-17/2014-03-19 planned"),
    ])
    func theDateIsThatOfTheAct(sentence: String, told: String) {
        let found = EventSample(sentence).told
        #expect(found.contains(told), "\(found)")
    }

    /// "Since July" is when the mood began to be so; "when" tells what was in July.
    @Test(arguments: [
        (
            "The mood had been poor since last July, when Anna Holm travelled to the lake for the second time.",
            ["2013-07 happened"], ["[…] Anna Holm travelled to the lake for the second time."]
        ),
        // One day, one telling.
        (
            "Norland opened the line in July 2013, when Anna Holm visited Sudria.",
            ["2013-07 happened"], ["Norland opened the line in July 2013, when Anna Holm visited Sudria."]
        ),
        ("The mood had been poor since last July, when it rained.", [], []),
        ("The mood had been poor since last July, when she travelled to the lake.", [], []),
    ])
    func whatWasAtATimeHasItsDate(sentence: String, told: [String], shown: [String]) {
        let sample = EventSample(sentence)
        #expect(sample.told == told)
        #expect(sample.shown == shown)
    }

    /// A piece about 1945 is no news of 1945, and its bare days are of that year.
    @Test func aPieceThatLooksBackTellsOfItsYear() {
        let sample = EventSample(
            "Norland keeps the 69th anniversary of the pact. Norland and Sudria signed the pact on August 28, 1945. "
                + "On September 2, Norland took the islets.", published: "2014-08-28")
        #expect(sample.told == ["1945-08-28 happened", "1945-09-02 happened"])
    }

    /// The day on which a sentence was added to a page is not that of what it tells.
    @Test func theDayOfAnUpdateDatesNoAct() {
        #expect(EventSample("Update, March 11: Erik Vance left Norland on Monday.").told == ["2014-03-10 happened"])
        #expect(EventSample("March 11: Erik Vance left Norland.").told == ["2014-03-11 happened"])
    }
}
