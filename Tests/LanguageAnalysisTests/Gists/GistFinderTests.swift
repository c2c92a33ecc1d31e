import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What sentences come to in few words, and who takes part.
struct GistFinderTests {
    /// `words | parties` of each event of a text, by date.
    private func gists(_ text: String, published: String = "2014-03-12") -> [String] {
        let sample = EventSample(text, published: published)
        let finder = GistFinder(sample.article)
        let events = EventSample.events([sample], merging: false)
        return events.sorted { $0.id < $1.id }.map { event in
            guard let gist = finder.gist(of: event) else { return "-" }
            let words = gist.words.map { sample.article.text[$0] }.joined(separator: " … ")
            return
                "\(words) | \(gist.parties.map { $0.entity ?? sample.article.text[$0.span] }.joined(separator: ", "))"
        }
    }

    @Test(arguments: [
        (
            "Norland and Sudria signed an agreement on a ferry line on Tuesday.",
            "signed an agreement on a ferry line | norland, sudria"
        ),
        (
            "Erik Vance met officials of the Northern Trade Club in Harbour City on Tuesday.",
            "met officials of the Northern Trade Club in Harbour City | erik-vance, trade-club"
        ),
        // Where somebody went, and whose something is, is no party.
        (
            "Norland built a pier some 70 kilometres from Sudria on Tuesday.",
            "built a pier some 70 kilometres from Sudria | norland"
        ),
        (
            "Norland's first ferry was opened on Tuesday by Prime Minister Anna Holm and President Erik Vance.",
            "Norland's first ferry was opened | anna-holm, erik-vance"
        ),
        (
            "Anna Holm signed a contract on Tuesday with Sudria's Northern Trade Club and Erik Vance.",
            "signed a contract … with Sudria's Northern Trade Club and Erik Vance | anna-holm, trade-club, erik-vance"
        ),
        // A clause on the object names nobody who takes part in the act.
        (
            "The Northern Trade Club signed a loan on Tuesday for the pier that Norland is building with Sudria.",
            "signed a loan … for the pier | trade-club"
        ),
        (
            "The Norlandic energy agency agreed on Tuesday to prepare a pier near Harbour City that would take ships.",
            "agreed … to prepare a pier near Harbour City | The Norlandic energy agency"
        ),
        ("Norland plans to open a ferry line in May 2014.", "open a ferry line | norland"),
        ("The second ferry is to reach Norland by 2016 at the latest.", "The second ferry is to reach Norland | "),
        ("The pier that Norland planned with Sudria will not be built.", "The pier … will not be built | "),
    ])
    func aTellingIsBroughtDownToItsVerbAndObject(text: String, gist: String) {
        #expect(gists(text).contains(gist), "\(gists(text))")
    }

    @Test func aLongObjectIsCutBeforeAJoint() {
        let text = """
            Norland and Sudria signed an agreement on a ferry line for cars and for the trains of the old coast line between \
            the northern harbours of the bay and the islets on Tuesday.
            """
        let words = gists(text).first.map { $0.split(separator: " ").count } ?? 0
        #expect(words > 6 && words < GistFinder.longest + 4)
    }
}

/// What takes the force from what was agreed.
struct AgreementLimitsTests {
    private func limit(_ text: String) -> AgreementLimits.Limit? {
        let article = EventSample(text).article
        guard let first = article.annotations[.sentence].first?.span else { return nil }
        return AgreementLimits(article).limit(of: first)?.limit
    }

    @Test func anAgreementIsLimitedByWhatIsSaidOfIt() {
        let agreed = "Norland and Sudria agreed on Tuesday to build a ferry."
        #expect(limit(agreed) == nil)
        #expect(limit("\(agreed) The text binds nobody to pay for it.") == .bindsNobody)
        #expect(limit("\(agreed) The memorandum is not binding.") == .bindsNobody)
        #expect(limit("\(agreed) The parliaments of both countries have yet to approve the text.") == .notYetApproved)
        // Somebody else's hands are bound by something else.
        #expect(limit("\(agreed) Rope to bind the ferry is not for sale.") == nil)
        #expect(limit("Norland signed a memorandum with Sudria on Tuesday.") == .memorandum)
    }
}
