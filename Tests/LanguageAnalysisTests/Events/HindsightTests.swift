import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What later articles say by implication of plans.
struct HindsightTests {
    /// What became of a plan told on 12 March 2014, and the words that imply it; `later` is told on another day in another paper.
    private static func closing(
        of plan: String, _ later: String, published: String, toldOn: String = "2014-03-12"
    ) -> String? {
        let samples = [
            EventSample(plan, published: toldOn, path: "a.txt"),
            EventSample(later, published: published, path: "b.txt"),
        ]
        let events = EventSample.events(samples)
        guard let closing = events.lazy.filter({ $0.status == .planned }).compactMap(\.closing).first else {
            return nil
        }
        return samples.first { $0.article.id == closing.claim.article }.map {
            "\(closing.outcome.rawValue): \($0.article.text[closing.claim.span])"
        }
    }

    private static let visit = "Erik Vance will visit Norland in June 2014, Anna Holm said."

    @Test(arguments: [
        (
            "Erik Vance arrived in Harbour City on Monday. The visit, his first to Norland for eleven years, ends on Friday.",
            "his first to Norland for eleven years"
        ),
        (
            "Erik Vance, on his first trip to Norland in more than a decade, met officials on Monday.",
            "his first trip to Norland in more than a decade"
        ),
        (
            "It is Erik Vance's first visit to Norland since 2005, the ministry said on Monday.",
            "first visit to Norland since 2005"
        ),
        (
            "Erik Vance came to Norland on Monday, his first visit to the country in eight years.",
            "his first visit to the country in eight years"
        ),
        (
            "For the first time in ten years Erik Vance has paid a visit to Norland.",
            "For the first time in ten years Erik Vance has paid a visit to Norland"
        ),
        (
            "Erik Vance on Monday came to Norland. The tour was the first by Erik Vance in Norland since March 2009.",
            "first by Erik Vance in Norland since March 2009"
        ),
        (
            "Erik Vance visited Norland for the first time in almost twelve years on Monday.",
            "Erik Vance visited Norland for the first time in almost twelve years on Monday"
        ),
    ])
    func aPlanWithinALullWasNotCarriedOut(later: String, words: String) {
        #expect(Self.closing(of: Self.visit, later, published: "2016-12-16") == "not carried out: \(words)")
    }

    @Test(arguments: [
        // Somebody else, elsewhere, something else.
        "Ida Vance, on her first trip to Norland in ten years, met officials on Monday.",
        "Erik Vance, on his first trip to Sudria in ten years, met officials on Monday.",
        "Erik Vance, in his first interview in Norland for ten years, praised the ferry.",
        // A lull that the plan does not lie in, or not wholly.
        "Erik Vance, on his first trip to Norland in two years, met officials on Monday.",
        "Erik Vance, on his first trip to Norland since July 2014, met officials on Monday.",
        // A first that is none of years.
        "Erik Vance, on his first trip to Norland for the summit, met officials on Monday.",
        "Erik Vance said that his first visit to Norland had lasted two years.",
        "Erik Vance said on Monday that his first visit to Norland will come in two years.",
        // Only in an office that nobody knows him to have borne.
        "Erik Vance, on his first trip to Norland as president for ten years, met officials on Monday.",
        // Others of another sort may have been.
        "Erik Vance, on his first state visit to Norland in ten years, met officials on Monday.",
        "For the first time in ten years Erik Vance has paid a private visit to Norland.",
        // Where to is not told.
        "Erik Vance, on his first trip abroad in ten years, praised Norland on Monday.",
        "Erik Vance came from Norland to Sudria on Monday, his first visit in eight years.",
        // Doubt, and what was not.
        "Erik Vance did not visit Norland for the first time in ten years.",
        "“It would be Erik Vance's first visit to Norland since 2005,” an aide said on Monday.",
    ])
    func whatIsNoLullOfThePlanLeavesItOpen(later: String) {
        #expect(Self.closing(of: Self.visit, later, published: "2016-12-16") == nil)
    }

    @Test func whatCameAboutIsNotClosed() {
        let events = EventSample.events([
            EventSample(Self.visit, path: "a.txt"),
            EventSample(
                "Erik Vance visited Norland on June 7, 2014.", published: "2014-06-08", path: "b.txt"),
            EventSample(
                "Erik Vance, on his first trip to Norland in ten years, met officials on Monday.",
                published: "2014-06-09", path: "c.txt"),
        ])
        #expect(events.allSatisfy { $0.closing == nil })
    }

    @Test func anOfficeOfAStateStandsForWhoeverBoreIt() {
        let plan =
            "Prime Minister Anna Holm agreed on Monday that she would meet the fishermen. Holm will visit Sudria in June 2014."
        func isClosed(_ later: String) -> Bool {
            Self.closing(of: plan, later, published: "2016-12-16") != nil
        }
        #expect(isClosed("For the first time in ten years a Norlandic prime minister has paid a visit to Sudria."))
        #expect(isClosed("Ida Vance is the first Norlandic prime minister to visit Sudria since 2006."))
        #expect(isClosed("The trip was the first visit to Sudria by a Norlandic prime minister in a decade."))
        #expect(!isClosed("For the first time in ten years a Norlandic foreign minister has paid a visit to Sudria."))
        #expect(!isClosed("For the first time in ten years a Sudrian prime minister has paid a visit to Norland."))
    }

    @Test func theCapitalStandsForTheState() {
        let later = "For the first time in ten years Erik Vance has paid an official visit to Harbour City."
        #expect(Self.closing(of: Self.visit, later, published: "2016-12-16") != nil)
    }

    @Test func aVisitThatIsPreparedIsTheOneJustSpokenOf() {
        let plan = """
            Erik Vance will not come to Norland this spring after all. Meeting in Sudria on Sunday, he and Prime Minister Anna Holm \
            agreed to begin preparing a visit for a suitable time in 2015.
            """
        func isClosed(_ later: String) -> Bool {
            Self.closing(of: plan, later, published: "2016-12-16") != nil
        }
        #expect(isClosed("Erik Vance, on his first trip to Norland in ten years, met officials on Monday."))
        #expect(!isClosed("Anna Holm, on her first trip to Norland in ten years, met officials on Monday."))
    }

    @Test func actsOfAllSortsMayHaveBeenWantingForYears() {
        func isClosed(_ plan: String, _ later: String) -> Bool {
            Self.closing(of: plan, later, published: "2016-12-16") != nil
        }
        let talks = "Anna Holm and Erik Vance will meet in June 2014 to discuss fishing."
        #expect(isClosed(talks, "Anna Holm met Erik Vance on Monday, their first meeting since 2011."))
        #expect(!isClosed(talks, "Anna Holm met Ida Vance on Monday, their first meeting since 2011."))
        let sale = "The Northern Trade Club will sell its ferries in June 2014."
        #expect(isClosed(sale, "The Northern Trade Club sold two mills on Monday, its first sale since 2009."))
        #expect(
            !isClosed(sale, "The Northern Trade Club sold two mills on Monday, its first sale of mills since 2009."))
        #expect(!isClosed(sale, "The Northern Trade Club sold a bank on Monday, its first big sale since 2009."))
        let strike = "The Northern Trade Club will hold a strike at the mill in June 2014."
        #expect(isClosed(strike, "The Northern Trade Club began on Monday its first strike at the mill since 2009."))
        #expect(!isClosed(strike, "The Northern Trade Club began on Monday its first strike in the port since 2009."))
    }

    // MARK: What has gone on since

    @Test(arguments: [
        (
            "The Northern Trade Club will open a gas terminal in Harbour City in May 2014.",
            "The gas terminal in Harbour City has shipped gas since 2014."
        ),
        ("Line 7 is to open in May 2014.", "Line 7 has run since 2014, and few have counted its passengers."),
        (
            "Norland will open a ferry line to Sudria in June 2014.",
            "The ferry line has been in service since June 2014, and Norland means to keep it."
        ),
        (
            "The Northern Trade Club is to supply the mill with gas from May 2014.",
            "The Northern Trade Club has supplied the mill since May 2014."
        ),
        (
            "Norland is to open a coal mine on the Long Coast in 2014.",
            "The coal mine on the Long Coast has been operating since 2014."
        ),
    ])
    func whatHasGoneOnSinceBeganThen(plan: String, later: String) {
        let told = Self.closing(of: plan, later, published: "2016-12-16")
        #expect(told?.hasPrefix("carried out: ") ?? false, "\(told ?? "open")")
    }

    @Test(arguments: [
        "The gas terminal in Sudria has shipped gas since 2011.",
        "The gas terminal in Harbour City has not run since 2014.",
        "The gas terminal in Harbour City has stood still since 2014.",
        "The coal mine in Sudria has been running since 2014.",
        "The gas terminal in Harbour City has been criticised since 2014.",
    ])
    func whatWentOnOtherwiseIsNoBeginning(later: String) {
        let plan = "The Northern Trade Club will open a gas terminal in Harbour City in May 2014."
        #expect(Self.closing(of: plan, later, published: "2016-12-16") == nil)
    }

    // MARK: How what was called off ended

    private static func ending(_ calling: String) -> String? {
        ending(
            of: "Erik Vance will visit Norland on March 24, 2014, Anna Holm said.", calling, published: "2014-03-20"
        )
        .map { $0.outcome.rawValue + ($0.newDate.map { " to \($0)" } ?? "") }
    }

    private static func ending(of plan: String, _ calling: String, published: String) -> PlanClosing? {
        let samples = [EventSample(plan, path: "a.txt"), EventSample(calling, published: published, path: "b.txt")]
        let events = EventSample.events(samples)
        let ends = PlanEnds(events) { id in samples.first { $0.article.id == id }?.article }
        guard
            let plan = events.first(where: { $0.status == .planned && $0.statement.article == samples[0].article.id }),
            let calling = events.first(where: { $0.id == plan.followUp })
        else { return nil }
        return ends.ending(of: plan, by: calling)
    }

    @Test func whatNeverTookPlaceWasNotCalledOff() {
        let ending = Self.ending(
            of: "The ministers of Norland and Sudria will meet at a ferry summit in June 2014.",
            "The ferry summit of Norland and Sudria in June 2014 never took place.", published: "2014-08-06")
        #expect(ending?.outcome == .didNotTakePlace)
    }

    @Test(arguments: [
        ("Erik Vance called off his visit to Norland of March 24, 2014.", "called off"),
        ("Erik Vance has cancelled his visit to Norland of March 24, 2014.", "called off"),
        ("Erik Vance put off his visit to Norland of March 24, 2014.", "put off"),
        (
            "The visit of Erik Vance to Norland on March 24, 2014 was postponed to April 3, 2014.",
            "put off to 2014-04-03"
        ),
        ("The visit of Erik Vance to Norland on March 24, 2014 was postponed.", "put off"),
        ("Norland put back the visit of Erik Vance on March 24, 2014 to April 3, 2014.", "put off to 2014-04-03"),
        ("Erik Vance has dropped his plan to visit Norland on March 24, 2014.", "dropped"),
        ("Norland scrapped the visit of Erik Vance on March 24, 2014.", "dropped"),
        ("Norland suspended the visit of Erik Vance on March 24, 2014.", "suspended"),
        ("The visit of Erik Vance to Norland will not take place on March 24, 2014.", "called off"),
        (
            "Erik Vance called off his visit to Norland of March 24, 2014. He and Anna Holm agreed to prepare a visit in May 2014.",
            "put off to 2014-05"
        ),
    ])
    func aCallingOffSaysHowThePlanEnded(calling: String, expected: String) {
        #expect(Self.ending(calling) == expected)
    }
}
