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
        (
            "Under a protocol signed in Harbour City on Tuesday the Northern Trade Club takes half of the ferry line.",
            "a protocol signed in Harbour City … the Northern Trade Club takes half of the ferry line | trade-club"
        ),
        // Between whom it is stands before what was signed.
        (
            "The fish now goes to Sudria, under the contract of 30 years that was signed in Harbour City on Tuesday.",
            "the contract of 30 years … was signed in Harbour City | sudria"
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
        // What is to be decided stands before the semicolon.
        (
            "Norland said that it wants a second pier; a decision is to be taken in May 2014.",
            "said that it wants a second pier … a decision is to be taken | norland"
        ),
        // A list is whole, and cut behind its last member.
        (
            "Norland signed a contract on Tuesday with Sudria, Anna Holm and the trade club of the coast.",
            "signed a contract … with Sudria, Anna Holm and the trade club of the coast | norland, sudria, anna-holm"
        ),
        (
            "Norland agreed on Tuesday with Sudria, Anna Holm and Erik Vance to look for coal and fish off the north of the bay.",
            "agreed … with Sudria, Anna Holm and Erik Vance to look for coal and fish | norland, sudria, anna-holm, erik-vance"
        ),
        // The date is that of the first act alone.
        (
            "Norland wants to decide on the pier in May 2014 and to send the first ferry in 2018.",
            "decide on the pier | norland"
        ),
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

    private static let agreed = "Norland and Sudria agreed on Tuesday to build a ferry."

    @Test(arguments: [
        "The accord commits neither side to a date.", "The document obliges no one to buy.",
        "It is not legally binding, officials said.", "The text is non-binding.", "It binds neither of them to pay.",
        "Nothing in the document obliges Sudria to pay.", "The agreement does not bind the two states.",
    ])
    func whatBindsNobody(sentence: String) { #expect(limit("\(Self.agreed) \(sentence)") == .bindsNobody) }

    @Test(arguments: [
        "The treaty must first be ratified by both parliaments.", "The deal is subject to approval by the regulator.",
        "Shareholders have yet to vote on the offer.", "The settlement still needs the approval of a judge.",
        "Union members must still vote on the pay deal.", "It has not yet been approved by the council.",
        "The agreement will take effect once both parliaments ratify it.", "It still awaits ratification.",
        "The merger needs clearance from the cartel office.", "The council must approve the deal.",
    ])
    func whatAwaitsApproval(sentence: String) { #expect(limit("\(Self.agreed) \(sentence)") == .notYetApproved) }

    @Test(arguments: [
        "The agreement commits both sides to a date.", "The parliaments approved the text on Wednesday.",
        "The deal requires both states to approve visas.", "Another treaty, on fishing, must be ratified first.",
        "Norland must approve its budget.", "The council had yet to approve the budget at that time.",
        "The text was ratified by both parliaments.", "Fishing rights are not covered by the accord.",
        "It does not oblige the two states to share data.",
    ])
    func whatIsNoLimit(sentence: String) { #expect(limit("\(Self.agreed) \(sentence)") == nil) }

    /// What is said of several papers together may be so of each, and of all is so of each.
    @Test func severalPapersMayBindNobody() {
        func share(_ text: String) -> String? {
            let article = EventSample(text).article
            guard let second = article.annotations[.sentence].dropFirst().first?.span else { return nil }
            return AgreementLimits(article).share(of: second).map { article.text[$0] }
        }
        let signed = "Forty documents were signed on Tuesday. Norland agreed on Tuesday to buy a ferry."
        for told in [
            "Of the 40, at least half are memoranda that oblige nobody.", "Most of the papers are not binding.",
            "Few of them commit anybody to a date.", "Many agreements bind no one, a judge said.",
        ] {
            #expect(share("\(signed) The talks took a day. \(told)") == told)
        }
        for other in [
            "Most of the guests were late.", "Most of the papers bind both sides.", "Half of the ferries are old.",
            "Most likely it will rain.", "Of the 40 guests, half are bound for home.",
        ] {
            #expect(share("\(signed) The talks took a day. \(other)") == nil, "\(other)")
        }
        // A contract is no memorandum.
        #expect(
            share("Papers were signed on Tuesday. Norland signed a contract on Tuesday. Most memoranda bind nobody.")
                == nil)
        #expect(limit("Norland signed a contract on Tuesday. None of the agreements is binding.") == .bindsNobody)
        #expect(
            limit("Norland signed a contract on Tuesday. All the papers are said not to be binding.") == .bindsNobody)
    }

    @Test func aFinalPaperThatIsToComeIsTold() {
        let signed = "Under a protocol signed on Tuesday Norland takes half of the ferry line."
        #expect(limit("\(signed) The price is fair. Final contracts are to be signed in May.") == .notYetFinal)
        #expect(limit("\(signed) A binding agreement is due next year.") == .notYetFinal)
        #expect(limit("\(signed) The final contract was signed on Wednesday.") == nil)
        #expect(limit("\(signed) The final match is to be played in May.") == nil)
        // Another paper stands between.
        #expect(limit("\(signed) Sudria signed a treaty. Final contracts are to be signed in May.") == nil)
        #expect(limit("Norland signed the final contract on Tuesday. Final agreements will follow.") == nil)
    }

    @Test func aLimitIsOfThePaperThatItNames() {
        let text = """
            Norland signed a contract with Sudria on Tuesday. Its ferry company signed a memorandum with a yard. \
            The memorandum binds nobody.
            """
        #expect(limit(text) == nil)
        #expect(limit("Norland signed a contract with Sudria on Tuesday. The contract binds nobody.") == .bindsNobody)
        let other =
            "Norland signed a memorandum on Tuesday. The contract with the union must be approved by its members."
        #expect(limit(other) == .memorandum)
    }

    @Test(arguments: [
        ("Norland signed a letter of intent with Sudria on Tuesday.", AgreementLimits.Limit.letterOfIntent),
        ("Norland agreed in principle on Tuesday to buy the ferry.", .inPrinciple),
        ("Norland and Sudria reached a preliminary agreement on Tuesday.", .inPrinciple),
        ("Norland signed a non-binding memorandum with Sudria on Tuesday.", .bindsNobody),
        ("Norland agreed on Tuesday to buy the ferry, subject to approval by parliament.", .notYetApproved),
        ("Norland agreed on Tuesday to prepare a pier. The memorandum was signed by Anna Holm.", .memorandum),
        ("Norland signed a treaty on Tuesday that binds nobody to pay.", .bindsNobody),
    ])
    func theNatureOfThePaperTravelsWithTheDeal(text: String, expected: AgreementLimits.Limit) {
        #expect(limit(text) == expected)
    }

    /// What is said of other things, or the other way round, limits no paper.
    @Test(arguments: [
        "All of the recommendations of the coast committee are non-binding.",
        "None of the papers is non-binding.",
        "Fishermen and their unions reached a final agreement to end a long strike.",
        "Half of the boats are not obliged to stop.",
    ])
    func whatLimitsNoPaper(sentence: String) {
        #expect(limit("Norland and Sudria signed two agreements on a bridge on Tuesday. \(sentence)") == nil)
    }

    /// Some papers that bind nobody are no loan.
    @Test func aLoanIsMoreThanAPaper() {
        let rest = "Of the 80, at least half are memoranda that oblige nobody."
        #expect(share("Norland agreed with Sudria to look for coal. \(rest)") == rest)
        #expect(share("Norland signed a loan of 3 million with Sudria. \(rest)") == nil)
    }

    private func share(_ text: String) -> String? {
        let article = EventSample("Eighty documents were signed. " + text).article
        let sentences = article.annotations[.sentence]
        guard sentences.count > 1 else { return nil }
        return AgreementLimits(article).share(of: sentences[1].span).map { article.text[$0] }
    }
}
