import ArticleModel
import Testing

@testable import LanguageAnalysis

/// The articles were published on Wednesday 12 March 2014.
struct EventFinderTests {
    @Test(
        arguments: [
            ("Norland and Sudria signed an agreement on March 11, 2014.", ["2014-03-11 happened"]),
            ("Norland has signed an agreement with Sudria on March 11, 2014.", ["2014-03-11 happened"]),
            ("Anna Holm met Erik Vance on Tuesday.", ["2014-03-11 happened"]),
            ("The agreement was signed by Anna Holm on March 11, 2014.", ["2014-03-11 happened"]),
            ("Anna Holm will visit Sudria on April 5, 2014.", ["2014-04-05 planned"]),
            ("Anna Holm plans to visit Sudria in May 2014.", ["2014-05 planned"]),
            ("Anna Holm is to visit Sudria in May 2014.", ["2014-05 planned"]),
            ("Anna Holm was expected to visit Sudria in May 2014.", ["2014-05 planned"]),
            ("Anna Holm would visit Sudria in May 2014, officials said.", ["2014-05 planned"]),
            ("Anna Holm visits Sudria on April 5, 2014.", ["2014-04-05 planned"]),
            (
                "Norland agreed on March 10, 2014 to open the line in June 2014.",
                ["2014-03-10 happened", "2014-06 planned"]
            ),
            ("Norland cancelled the talks with Sudria on March 10, 2014.", ["2014-03-10 cancelled"]),
            ("The talks in Norland were cancelled on March 10, 2014.", ["2014-03-10 cancelled"]),
            ("Sudria denied the report on March 10, 2014.", ["2014-03-10 denied"]),
            ("Anna Holm could visit Sudria in May 2014.", []),
            ("Anna Holm may visit Sudria in May 2014.", []),
            ("Anna Holm should visit Sudria in May 2014.", []),
            ("If the talks go well, Anna Holm will visit Sudria in May 2014.", []),
            ("Unless Norland pays, Sudria will close the line in May 2014.", []),
        ] as [(String, [String])])
    func statusFollowsTheVerb(sentence: String, told: [String]) {
        #expect(EventSample(sentence).told == told)
    }

    /// What goes on, is claimed or denied, was put off, or was once to be.
    @Test(arguments: [
        ("Divers were still searching the wreck near Harbour City on Wednesday.", ["2014-03-12 ongoing"]),
        ("Divers were searching the wreck near Harbour City on March 3, 2014.", ["2014-03-03 happened"]),
        ("Norland is sending letters to Sudria this week.", ["2014-03-10/2014-03-16 ongoing"]),
        ("Norland is sending letters to Sudria in May 2014.", ["2014-05 planned"]),
        ("The talks in Sudria were put back on March 10, 2014.", ["2014-03-10 cancelled"]),
        ("Anna Holm accused Erik Vance of theft on March 10, 2014.", ["2014-03-10 claimed"]),
        ("Anna Holm rejected suggestions that she paid him on March 10, 2014.", ["2014-03-10 denied"]),
        ("Norland should finish the bridge to Sudria by May 2014.", ["2014-05 planned"]),
        ("The bridge in Norland was to have been opened on March 10, 2014.", []),
        ("Norland would have opened the bridge to Sudria on March 10, 2014.", []),
        ("Norland had planned to open the bridge on March 10, 2014.", []),
        ("The bridge in Norland had been due to open on March 10, 2014.", []),
        ("Norland didn't open the bridge on March 10, 2014.", []),
        ("Norland didn’t open the bridge on March 10, 2014.", []),
        ("Anna Holm charged that Erik Vance had lied on March 10, 2014.", ["2014-03-10 claimed"]),
        ("Norland dismissed as fantasy a claim by Sudria on March 10, 2014.", ["2014-03-10 denied"]),
        ("Norland dismissed the minister after reports of theft on March 10, 2014.", ["2014-03-10 happened"]),
        ("Norland nearly signed the treaty with Sudria on March 10, 2014.", []),
        ("According to unconfirmed reports, Norland closed the port on March 10, 2014.", ["2014-03-10 claimed"]),
        ("Norland shelled the port on March 10, 2014, Sudria claimed.", ["2014-03-10 claimed"]),
        ("Norland will sell its ferries, Anna Holm announced on March 10, 2014.", ["2014-03-10 planned"]),
        ("Anna Holm proposed on Monday to lower the toll in Norland.", ["2014-03-10 happened"]),
        ("Nobody was hurt when Norland opened the bridge.", []),
        ("Norland is calm: no new case was found on March 10, 2014.", []),
    ])
    func statusFollowsWhatStandsAround(sentence: String, told: [String]) {
        #expect(EventSample(sentence).told == told)
    }

    /// Clauses that "after" and its like do not open, and participles that are no verbs.
    @Test(arguments: [
        ("After the talks in Sudria, Norland signed the agreement on March 10, 2014.", ["2014-03-10 happened"]),
        ("Two sailors have since died in Norland.", []),
        (
            "Erik Vance, known only as the Baker, 51, of Norland, was sentenced on March 10, 2014.",
            ["2014-03-10 happened"]
        ),
        (
            "Talks in Norland collapsed in the small hours of March 10, 2014, and resumed by March 12, 2014.",
            ["2014-03-10 happened", "2014-03-12 happened"]
        ),
        (
            "Eleven years after Norland laid the stone, the first of the ferries was sold on March 10, 2014.",
            ["2014-03-10 happened"]
        ),
        (
            "The bridge in Norland, once planned for the year 2010, was opened on March 10, 2014.",
            ["2014-03-10 happened"]
        ),
        (
            "The number of sailors infected on the ship of Norland rose to 26 on March 10, 2014.",
            ["2014-03-10 happened"]
        ),
    ])
    func conjunctionsAndParticiples(sentence: String, told: [String]) {
        #expect(EventSample(sentence).told == told)
    }

    @Test(arguments: [
        ("Norland is in advanced talks to buy the ships of Sudria.", "ongoing is in"),
        ("Two sailors have since died in Norland.", "happened have since died"),
        (
            "Norland lost a ship and the number of sailors in hospital has risen to 40.", "happened has risen"
        ),
        ("Sudria held a town that has been under siege since May.", "ongoing has been under"),
        ("Hours after two expelled envoys had crossed the border, Norland closed it.", "happened had crossed"),
        ("Norland repaired the hut that the winter gales knocked flat.", "happened knocked"),
        ("Norland lost a ship, and within hours the Sudrian Front attacked the port.", "happened attacked"),
        ("Norland lost a ship, and negotiators will sit down in Harbour City.", "planned will sit"),
        ("Norland closed the pier. Its results are expected early next week.", "planned are expected"),
        ("Norland, which had planned to open the line in May, now hopes to open it in June.", "planned hopes"),
        ("Anna Holm and Erik Vance left. Both deny taking the money.", "denied deny"),
        ("Sudria contends that the maps were wrong.", "claimed contends"),
        ("Norland has been building the bridge since 2012.", "ongoing has been building"),
    ])
    func whatIsToldWithoutADate(text: String, told: String) {
        let sample = EventSample(text)
        let found = sample.tellings.map { draft in "\(draft.status) \(draft.verb.map { sample.article.text[$0] } ?? "")"
        }
        #expect(found.contains(told))
    }

    @Test(arguments: [
        "Norland did not sign the agreement on March 10, 2014.",
        "Anna Holm never met Erik Vance in March 2014.",
        "Neither Norland nor Sudria signed the agreement on March 10, 2014.",
        "Anna Holm was not elected on March 10, 2014.",
    ])
    func whatIsNegatedDidNotHappen(sentence: String) {
        #expect(!EventSample(sentence).told.contains { $0.hasSuffix("happened") })
    }

    @Test func whatIsNotToComeIsNoPlan() {
        #expect(!EventSample("Anna Holm will not visit Sudria in May 2014.").told.contains("2014-05 planned"))
    }

    @Test func callingOffCancels() {
        #expect(EventSample("Anna Holm called off the visit on March 10, 2014.").told == ["2014-03-10 cancelled"])
    }

    @Test(arguments: [
        "Anna Holm praised the 1956 declaration.",
        "Norland has ruled the islets since 2000.",
        "Norland ruled the islets until 1999.",
        "“We won in 1999,” Anna Holm said.",
        "Anna Holm read the April 2011 report.",
        "The farmers signed on March 10, 2014.",
    ])
    func someDatesDateNoAct(sentence: String) {
        #expect(EventSample(sentence).told == [])
    }

    @Test(arguments: [
        ("Anna Holm signed the 2010 budget on March 10, 2014.", "2014-03-10 happened"),
        ("Under the 2009 agreement, Norland sold fish to Sudria in January 2014.", "2014-01 happened"),
        ("Norland, a member since 2000, left the League of Oil States on March 10, 2014.", "2014-03-10 happened"),
    ])
    func theDateOfTheActIsFound(sentence: String, told: String) {
        #expect(EventSample(sentence).told == [told])
    }

    @Test func aDateDatesItsOwnClauseOnly() {
        let sample = EventSample("Sudria will build 40 boats, Ida Vance announced on March 10, 2014.")
        #expect(sample.told == ["2014-03-10 planned"])
        #expect(sample.drafts.map(\.dating) == [.telling])
    }

    @Test func aPlanWithoutADateIsDatedByItsTelling() {
        let sample = EventSample("Anna Holm will visit Sudria soon.", published: "2014-03-12T09:30Z")
        #expect(sample.told == ["2014-03-12 planned"])
        #expect(sample.drafts.first?.date.reason == "the plan has no date of its own; this is the day it was told")
    }

    @Test func commentsAndRepeatsTellNothing() {
        var comment = EventSample("Norland and Sudria signed an agreement on March 11, 2014.")
        comment.article.blocks[0].role = .comment
        #expect(comment.drafts.isEmpty)
        comment.article.blocks[0].role = .body
        comment.article.blocks[0].repeats = 0
        #expect(comment.drafts.isEmpty)
    }

    @Test(
        arguments: [
            ("Anna Holm met Erik Vance in Harbour City on March 10, 2014.", "meet", "harbour-city"),
            ("Anna Holm held talks with Erik Vance on March 10, 2014.", "meet", nil),
            ("Norland signed the pact in Sudria on March 10, 2014.", "sign", "sudria"),
            ("Anna Holm danced with Erik Vance on March 10, 2014.", nil, nil),
            // Where the fire was, and not where the act is.
            ("The price of Norland's coal rose sharply after the 2011 fire at its Harbour City works.", nil, nil),
        ] as [(String, String?, String?)])
    func actAndPlace(sentence: String, act: String?, place: String?) {
        let draft = EventSample(sentence).drafts.first
        #expect(draft != nil)
        #expect(draft?.act == act)
        #expect(draft?.place == place)
    }

    @Test func witnessesLeadToTheWordsOfTheDate() {
        let sample = EventSample("Anna Holm met Erik Vance on Tuesday.")
        let words = sample.drafts.first?.date.witnesses.map { sample.article.text[$0.span] }
        #expect(words == ["Tuesday"])
        #expect(sample.drafts.first?.date.basis == .relative)
    }

    @Test(
        "Where nobody is named, a known act with one date is told, and nothing else",
        arguments: [
            ("The city council approved a new pier on Monday.", true),
            ("The city council enjoyed a quiet lunch on Monday.", false),
            ("Trade fell from 34 tons in 2012 to 21 tons in 2013.", false),
            ("The council's officials said on Monday that little had changed.", false),
            ("They approved a new pier on Monday.", false),
        ])
    func unnamedActors(sentence: String, isTold: Bool) {
        #expect(EventSample(sentence).drafts.isEmpty != isTold)
    }
}

/// What a sentence names and does not tell as having been then.
struct MisdatedActTests {
    /// The day is that of an earlier act, which is told without the main one.
    @Test(arguments: [
        (
            "Norland withdrew the note of protest that Sudria had handed over on March 7, 2014.",
            "[…] Sudria had handed over [the note of protest] on March 7, 2014."
        ),
        (
            "Norland rejected the offer that the ministry had made on March 7, 2014.",
            "[…] the ministry had made [the offer] on March 7, 2014."
        ),
    ])
    func anEarlierActDoesNotDateALaterOne(_ sentence: String, shown: String) {
        let sample = EventSample(sentence)
        #expect(sample.told == ["2014-03-07 happened"])
        #expect(sample.shown == [shown])
    }

    /// A sentence that ends in an attribution stays whole, and would tell the withdrawal at the day of the note.
    @Test func whatCannotBeCutIsNotToldAtTheEarlierDay() {
        let sample = EventSample(
            "Norland withdrew the note of protest that Sudria had handed over on March 7, 2014, officials said.")
        #expect(sample.told.allSatisfy { !$0.hasPrefix("2014-03-07") })
    }

    /// The same words with a day of the main act are told at it.
    @Test func theMainActsOwnDayCounts() {
        let sample = EventSample(
            "Norland withdrew the note on March 11, 2014 that Sudria had handed over on March 7, 2014.")
        #expect(sample.told.contains("2014-03-11 happened"))
    }

    @Test(arguments: [
        "Had Norland signed the treaty on March 7, 2014, the strike would have ended.",
        "Were Norland to sign the treaty on March 17, 2014, the strike would end.",
    ])
    func whatWasNotIsNoEvent(_ sentence: String) {
        #expect(EventSample(sentence).told.isEmpty)
    }
}
