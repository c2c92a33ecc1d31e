import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// What a brief says of a small corpus, part by part.
struct BriefComposerTests {
    private func brief(
        _ texts: [String], options: [String: OptionValue] = [:], merging: Bool = true,
        lexicons: [String] = ["energy.yaml"]
    ) async -> Brief {
        let articles = texts.enumerated().map { index, text in Article.sample(text, path: "\(index).txt") }
        let stages = BuiltIn.stages.map { type in
            type == EventsStage.self
                ? StageChain.ready(type, ["merge": .boolean(merging)])
                : type == TopicsStage.self
                    ? StageChain.ready(type, ["lexicon": .list(lexicons.map { .text($0) })]) : StageChain.ready(type)
        }
        let corpus = await StageChain.run(stages, on: articles).corpus
        return ComposerSample.brief(BriefComposer.self, of: corpus, options: options)
    }

    private func rows(_ id: String, of brief: Brief) -> [String] {
        guard let section = brief.sections.first(where: { $0.id == id }) else { return [] }
        return section.nodes.flatMap { node -> [String] in
            if case .table(let table) = node { table.rows.map { $0.cells.joined(separator: " | ") } } else { [] }
        }
    }

    private func notes(_ id: String, of brief: Brief) -> [String] {
        brief.sections.first { $0.id == id }?.nodes.compactMap { if case .note(let note) = $0 { note } else { nil } }
            ?? []
    }

    private static let agreed = """
        Norland and Sudria agree on gas

        Published: March 12, 2014

        Norland and Sudria signed a memorandum on a gas pipeline on March 11, 2014. The energy talks took a day. \
        Norland plans to open a gas pipeline in Harbour City in May 2014.
        """
    private static let opened = """
        Gas flows

        Published: June 2, 2014

        Norland opened the gas pipeline in Harbour City on May 30, 2014. "The gas is cheap and there is a great deal of it," \
        Anna Holm said. "This is ours," Erik Vance said of the pipeline.
        """

    @Test func aPlanAndItsOutcomeAreOneRow() async {
        let rows = rows("standing", of: await brief([Self.agreed, Self.opened], merging: false))
        #expect(
            rows == [
                "Agreed, a memorandum | 11 March 2014 | signed a memorandum on a gas pipeline | Norland, Sudria",
                "Planned, since done | 30 May 2014 (planned for May 2014) | opened the gas pipeline in Harbour City | Norland",
            ])
    }

    /// What is talked about stands by itself; what an agreement is about does not stand again.
    @Test func whatWasOnlyDiscussedIsARowOfItsOwn() async {
        let talked = """
            Published: April 2, 2014

            Anna Holm opened a wind fair on April 1, 2014. Erik Vance has been talking to a bank about a second wind turbine yard. Norland \
            and Anna Holm are discussing the gas pipeline in Harbour City with Sudria.
            """
        let rows = rows("standing", of: await brief([Self.agreed, Self.opened, talked], merging: false))
        #expect(
            rows.filter { $0.hasPrefix("Only discussed") } == [
                "Only discussed | told 2 April 2014 | talking to a bank about a second wind turbine yard | Erik Vance"
            ])
    }

    @Test func aPlanWhoseTimeIsOverIsNotSimplyPlanned() async {
        let later = """
            Wind and energy

            Published: August 2, 2014

            Sudria will build 40 wind turbines in May 2015. The energy ministry of Sudria paid for it on August 1, 2014.
            """
        let rows = rows("standing", of: await brief([Self.agreed, later]))
        #expect(rows.contains { $0.hasPrefix("Planned | May 2015") })
        #expect(rows.contains { $0.hasPrefix("Planned, outcome not found | May 2014") }, "\(rows)")
    }

    private static func article(_ published: String, _ body: String) -> String {
        "Gas and energy\n\nPublished: \(published)\n\n\(body) The energy talks took a day."
    }

    @Test func anAgreementKeepsWhatItIsWorth() async {
        let signed = Self.article(
            "March 12, 2014",
            "Norland and Sudria signed a gas treaty on March 11, 2014. The treaty must be ratified by both parliaments."
        )
        let open = await brief([signed])
        #expect(rows("standing", of: open).contains { $0.hasPrefix("Agreed, not yet approved then | 11 March 2014") })
        let entry = open.entries.first { $0.statement.text.contains("gas treaty") }
        #expect(
            entry?.statement.text.hasSuffix(
                "[not yet approved then: “The treaty must be ratified by both parliaments.”]") ?? false)
        let ratified = Self.article(
            "July 2, 2014", "The parliaments of Norland and Sudria ratified the gas treaty on July 1, 2014.")
        let closed = await brief([signed, ratified])
        #expect(
            rows("standing", of: closed).contains {
                $0.hasPrefix("Agreed, since approved | 11 March 2014 (approved, 1 July 2014)")
            }, "\(rows("standing", of: closed))")
        #expect(!rows("standing", of: closed).contains { $0.hasPrefix("Decided") })
    }

    @Test func theApprovalOfSomethingElseIsNone() async {
        let signed = Self.article(
            "March 12, 2014",
            "Norland and Sudria signed a gas treaty on March 11, 2014. The parliaments of both states have yet to approve the text."
        )
        let other = Self.article(
            "August 6, 2014", "Norland approved a ban on arms for Sudria and both its ports on August 5, 2014.")
        let rows = rows("standing", of: await brief([signed, other]))
        #expect(rows.contains { $0.hasPrefix("Agreed, not yet approved") }, "\(rows)")
    }

    @Test func whatWasDroppedKeepsWhatItWasWorth() async {
        let signed = Self.article(
            "March 12, 2014",
            "Norland and Sudria agreed on March 11, 2014 to build a gas plant. The memorandum binds nobody.")
        let dropped = Self.article(
            "June 24, 2015", "The gas plant that Norland agreed with Sudria in March 2014 will not be built.")
        let brief = await brief([signed, dropped])
        let rows = rows("standing", of: brief)
        #expect(rows.contains { $0.hasPrefix("Agreed, binds nobody; since dropped | 11 March 2014") }, "\(rows)")
        let entry = brief.entries.first { $0.status == .happened }
        #expect(entry?.followUp == "since called off: see what was told on 24 June 2015")
    }

    @Test func aPlanThatWasPutOffSaysToWhen() async {
        let planned = Self.article("March 12, 2014", "Norland will open a gas terminal in Harbour City in May 2014.")
        let later = Self.article(
            "April 20, 2014", "Norland postponed the opening of the gas terminal in Harbour City to September 2014.")
        let brief = await brief([planned, later])
        #expect(
            rows("standing", of: brief).contains {
                $0.hasPrefix("Put off | May 2014 (put off to September 2014, told 20 April 2014)")
            }, "\(rows("standing", of: brief))")
        #expect(
            brief.entries.contains { $0.followUp == "put off to September 2014: see what was told on 20 April 2014" })
    }

    @Test func whatEndedSaysWhyOnceWhereItsEndIsTold() async {
        let planned = Self.article("March 12, 2014", "Norland will open a gas terminal in Harbour City in May 2014.")
        let later = Self.article(
            "April 20, 2014",
            "Norland scrapped the opening of the gas terminal in Harbour City in May 2014. Officials blamed the price of gas."
        )
        let brief = await brief([planned, later])
        let reason = "reason given: “Officials blamed the price of gas.”"
        #expect(!rows("standing", of: brief).contains { $0.contains("reason") }, "\(rows("standing", of: brief))")
        let plan = brief.entries.first { $0.status == .planned }
        #expect(plan?.followUp == "dropped: see what was told on 20 April 2014")
        let end = brief.entries.first { $0.status == .cancelled }
        #expect(end?.statement.text.hasSuffix("[\(reason)]") ?? false, "\(end?.statement.text ?? "")")
    }

    @Test func aHeadlineMayTellWhyItsStoryEnded() async {
        let planned = Self.article("March 12, 2014", "Norland will open a gas terminal in Harbour City in May 2014.")
        let later = """
            Norland puts off gas terminal after flood

            Published: April 20, 2014

            Norland postponed the opening of the gas terminal in Harbour City in May 2014. The energy talks took a day.
            """
        let entries = await brief([planned, later]).entries
        #expect(entries.first { $0.status == .planned }?.followUp == "put off: see what was told on 20 April 2014")
        let end = entries.first { $0.status == .cancelled }
        #expect(end?.statement.text.hasSuffix("[told with it: “after flood”]") ?? false)
        #expect(end?.ending == "put off")
    }

    /// An end that its article doubts, or that may be taken back, is told as no more.
    @Test(arguments: [
        ("will not be built in this decade, and probably not at all", "shelved"),
        ("will not be built at all, and never", "dropped"), ("has been shelved", "shelved"),
        ("has been put on ice", "shelved"), ("has been abandoned", "dropped"),
    ])
    func anEndIsToldNoStrongerThanItsArticleDoes(words: String, word: String) async {
        let signed = Self.article(
            "March 12, 2014",
            "Norland and Sudria agreed on March 11, 2014 to build a gas plant. The plant is to make 10 million tonnes of gas a year."
        )
        let ended = Self.article(
            "June 24, 2015", "The gas plant that Norland agreed with Sudria in March 2014 \(words).")
        let brief = await brief([signed, ended])
        #expect(
            brief.entries.contains { $0.followUp == "since \(word): see what was told on 24 June 2015" },
            "\(brief.entries.map(\.followUp))")
        #expect(rows("standing", of: brief).contains { $0.hasPrefix("Since \(word) | 11 March 2014") })
        let end = brief.entries.first { $0.status == .cancelled }
        #expect(end?.ending == (word == "shelved" ? "shelved" : nil))
    }

    @Test func theFiguresOfWhatIsNoLongerToBeSaySo() async {
        let planned = Self.article(
            "March 12, 2014", "Norland will open a gas terminal for 3 million tonnes in Harbour City in May 2014.")
        let ended = Self.article(
            "April 20, 2014", "Norland shelved the opening of the gas terminal in Harbour City in May 2014.")
        let open = rows("figures", of: await brief([planned])).filter { $0.contains("3 million") }
        let closed = rows("figures", of: await brief([planned, ended])).filter { $0.contains("3 million") }
        #expect(open.count == 1 && !open[0].contains("since"), "\(open)")
        #expect(closed.count == 1 && closed[0].contains(" [since shelved] | "), "\(closed)")
    }

    /// The plan, the paper signed on it and the deed stand together, and the paper names whoever its plan names.
    @Test func oneDealIsToldInOnePlace() async {
        let signed = Self.article(
            "March 12, 2014",
            """
            Norland will buy a majority of the gas pipeline for $3 million. Under a protocol signed on March 11, 2014 the northern \
            monopoly takes 51 percent of its wind operator. Final contracts are to be signed in May.
            """)
        let done = Self.article(
            "June 2, 2014", "Norland completed the purchase of its majority of the gas pipeline on May 30, 2014.")
        let brief = await brief([signed, done])
        let accord = brief.entries.first { $0.statement.text.contains("protocol") }
        #expect(accord?.followUp == "carried out: see 30 May 2014", "\(brief.entries.map(\.statement.text))")
        #expect(
            accord?.statement.text.hasSuffix("[not final then: “Final contracts are to be signed in May.”]") ?? false)
        let row = rows("standing", of: brief).first { $0.contains("protocol") }
        #expect(
            row?.hasPrefix("Agreed, since carried out | 11 March 2014 (carried out, 30 May 2014)") ?? false,
            "\(row ?? "")")
        #expect(row?.hasSuffix("| Norland") ?? false, "\(row ?? "")")
    }

    @Test func whatIsSaidOfAllPapersStandsBesideEach() async {
        let signed = Self.article(
            "March 12, 2014",
            """
            Twenty papers were signed on March 11, 2014. Norland and Sudria agreed on March 11, 2014 to build a gas plant. \
            At least half of the papers oblige nobody.
            """)
        let brief = await brief([signed])
        #expect(
            rows("standing", of: brief).contains { $0.hasPrefix("Agreed, may bind nobody | 11 March 2014") },
            "\(rows("standing", of: brief))")
        let gloss = "[may bind nobody: “At least half of the papers oblige nobody.”]"
        #expect(brief.entries.contains { $0.statement.text.hasSuffix(gloss) })
        guard case .statement(let line)? = brief.sections.first?.nodes.first else {
            Issue.record("nothing at a glance")
            return
        }
        #expect(line.text.hasSuffix(gloss), "\(line.text)")
    }

    @Test func wordsThatCountFromAnotherDayAreGlossedBesideTheirDate() async {
        let text = Self.article("March 12, 2014", "Norland wants to open a gas terminal early next year.")
        let entry = await brief([text]).entries.first
        #expect(entry?.statement.text == "Norland wants to open a gas terminal early next year [2015].")
    }

    @Test func nobodyIsQuotedMoreThanAThirdOfTheTimesWhereOthersAreLeftOut() async {
        let words = ["cheap", "clean", "safe", "near", "old"].map {
            "\"Gas is \($0) and there is a great deal of gas,\" Anna Holm said."
        }
        let text = """
            Gas flows

            Published: June 2, 2014

            Norland opened the gas pipeline in Harbour City on May 30, 2014. \(words.joined(separator: " "))

            "Our port is too small for such ships," said a ministry official.
            """
        #expect(await brief([text]).sections.first { $0.id == "quotations" }?.nodes.count == 6)
        let nodes =
            await brief([text], options: ["quotations": .integer(4)]).sections.first { $0.id == "quotations" }?.nodes
            ?? []
        let speakers = nodes.compactMap { if case .quotation(let quotation) = $0 { quotation.speaker } else { nil } }
        #expect(speakers == ["Anna Holm", "Anna Holm", "a ministry official"])
        #expect(
            nodes.last
                == .note("3 of 6 quotations are given, no more than 2 of one speaker; 'quotations' sets how many."))
    }

    /// Words beside the subject are given of an article that begins with it, and of none that begins with more of another.
    @Test(arguments: [
        ("gas pipeline and the stadium", ["Our port is too small for large ships"]),
        ("football stadium and the gas pier", []),
    ])
    func anArticleIsAboutWhatItsBeginningSaysMostOf(opened: String, quoted: [String]) async {
        let text = """
            Harbour City builds

            Published: June 2, 2014

            Norland opened the \(opened) in Harbour City on May 30, 2014.

            "Our port is too small for large ships," said a ministry official.
            """
        let brief = await brief(
            [text], options: ["topics": .list([.text("energy")])], lexicons: ["energy.yaml", "sport.yaml"])
        let nodes = brief.sections.first { $0.id == "quotations" }?.nodes ?? []
        let found = nodes.compactMap {
            if case .quotation(let quotation) = $0 { quotation.statement.text } else { nil }
        }
        #expect(found == quoted)
    }

    @Test func aLaterFirstClosesAPlanAndIsCited() async {
        let planned = Self.article("March 12, 2014", "Erik Vance will visit Norland in June 2014 to speak of gas.")
        let later = Self.article(
            "December 16, 2016", "Erik Vance, on his first trip to Norland in ten years, spoke of gas on Monday.")
        let brief = await brief([planned, later])
        let entry = brief.entries.first { $0.status == .planned }
        #expect(
            entry?.followUp
                == "not carried out, going by a later article (16 December 2016): “his first trip to Norland in ten years”"
        )
        #expect(entry?.statement.citations.contains { $0.quote == "his first trip to Norland in ten years" } ?? false)
        #expect(rows("standing", of: brief).contains { $0.hasPrefix("Planned, not carried out | June 2014") })
    }

    @Test func aLineAtAGlanceTellsWhereThingsStand() async {
        let texts = [
            Self.article("March 12, 2014", "Norland approved the gas pipeline on March 11, 2014."),
            Self.article("May 12, 2014", "Norland and Sudria began work on the gas pipeline on May 11, 2014."),
            Self.article("August 2, 2014", "Norland opened the gas pipeline to Sudria on August 1, 2014."),
        ]
        let brief = await brief(texts, options: ["glance": .integer(1)])
        let glance = brief.sections.first { $0.id == "at-a-glance" }?.nodes ?? []
        guard case .statement(let line)? = glance.first else {
            Issue.record("no line")
            return
        }
        #expect(line.text.hasPrefix("Norland opened"))
    }

    @Test func onlyWhoTakesPartIsInvolved() async {
        let text = """
            Published: March 12, 2014

            Norland opened a gas pipeline some 70 kilometres from Sudria on March 11, 2014.
            """
        let rows = rows("involved", of: await brief([text]))
        // No column is shown that says nothing.
        #expect(rows == ["Norland | country | 1"])
    }

    @Test func quotationsSayWhoPrintedThemAndWhatIsLeftOut() async {
        let brief = await brief([Self.opened], options: ["quotations": .integer(1)])
        let quotations = brief.sections.first { $0.id == "quotations" }?.nodes ?? []
        guard case .quotation(let first)? = quotations.first else {
            Issue.record("no quotation")
            return
        }
        // Words that lean on what stands before them come last.
        #expect(first.speaker == "Anna Holm")
        #expect(first.date == EDTFDate("2014-06-02"))
        #expect(notes("quotations", of: brief) == ["1 of 2 quotations are given; 'quotations' sets how many."])
    }

    @Test func aLineAtAGlanceIsWholeAndTheLastThatIsKnown() async {
        let dropped = """
            Pipeline dropped

            Published: June 2, 2014

            The gas pipeline that Norland planned with Sudria in March 2014 will not be built. It was an energy dream.
            """
        let brief = await brief([Self.agreed, dropped], options: ["glance": .integer(1)])
        let glance = brief.sections.first { $0.id == "at-a-glance" }?.nodes ?? []
        guard case .statement(let line)? = glance.first else {
            Issue.record("no line")
            return
        }
        #expect(line.text.hasPrefix("The gas pipeline that Norland planned"))
        // The day of the telling is marked as such.
        #expect(line.text.hasSuffix("[told on 2 June 2014]"))
    }
}

/// Composers made ready for tests.
enum ComposerSample {
    static func brief(
        _ type: any Composer.Type, of corpus: Corpus, options: [String: OptionValue] = [:], facts: RunFacts? = nil
    ) -> Brief {
        var values: [String: OptionValue] = [:]
        for option in type.descriptor.options { values[option.name] = option.defaultValue }
        var sink = DiagnosticSink()
        let composer = type.init(
            options: OptionValues(values: values.merging(options) { $1 }), resources: SampleWorld.resources, sink: &sink
        )
        return composer.compose(
            corpus,
            facts: facts
                ?? RunFacts(title: "A report", loaded: corpus.articles.count, quarantined: 0, departures: [], now: nil))
    }
}
