import ArticleModel
import ReportModel

/// An invented brief with every kind of node and every circumstance of an entry, as the goldens show it.
enum SampleBrief {
    static let gazette = ArticleID("aaaaaaaaaaaa")
    static let courier = ArticleID("bbbbbbbbbbbb")
    static let copy = ArticleID("cccccccccccc")

    static let full = Brief(
        kind: "chronology", title: "Harbour talks between Norland and Sudland", period: "2005–2016",
        sections: [atAGlance, chronology, figures, closing], sources: sources)

    static let empty = Brief(kind: "brief", title: "Nothing at all", sections: [], sources: [])

    static func citation(_ article: ArticleID, _ raw: Range<Int>, _ quote: String) -> Citation {
        let path = article == gazette ? "articles/2016-12-17-harbour deal.txt" : "articles/courier.ndjson"
        return Citation(
            article: article, path: path, record: article == gazette ? nil : 3,
            revision: SHA256Digest(of: article.description), raw: raw, quote: quote)
    }

    static func statement(_ id: String, _ words: String, _ article: ArticleID = gazette, at start: Int = 0) -> Statement
    {
        let quote = citation(article, start..<start + words.utf8.count, words)
        return Statement(id: id, runs: [.source(words)], citations: [quote])
    }

    // MARK: Sections

    private static let atAGlance = BriefSection(
        id: "at-a-glance", heading: "At a glance",
        nodes: [
            .statement(statement("g1", "The two sides signed nearly 70 agreements on the second day.", at: 410)),
            .statement(
                Statement(
                    id: "g2",
                    runs: [
                        .source("He"), .gloss("Harbour Minister Lund"), .source("said"), .omission,
                        .source("that the pier “will not be shared”"), .source(", and left."),
                    ],
                    citations: [
                        citation(gazette, 700..<760, "He said on Monday that the pier “will not be shared”, and left."),
                        citation(gazette, 120..<141, "Harbour Minister Lund"),
                    ])),
            .statement(Statement(id: "g3", runs: [.scripted("Three of four sources are dailies.")], citations: [])),
            .timeline(
                Timeline(marks: [
                    mark("2005~", .happened, "e1", "First letter"),
                    mark("2014-02-08", .happened, "e2", "Meeting on the ice"),
                    mark("2014-23", .planned, "e3", "State visit planned"),
                    mark("2016-12-15/2016-12-16", .happened, "e4", "Summit"),
                    mark("2017", .cancelled, "untold", "Second summit called off"),
                ])),
        ])

    private static let chronology = BriefSection(
        id: "chronology", heading: "Chronology",
        nodes: [
            .entry(
                entry(
                    "2005~", .inferred, "the letter is called “some ten years old” in 2015", .happened, nil,
                    statement("e1", "The first letter about the harbour was sent.", courier, at: 35))),
            .entry(
                entry(
                    "2014-02-08", .relative, "“Saturday” before publication on 9 February 2014", .happened, "Icehaven",
                    statement("e2", "The two leaders met on the ice on Saturday.", courier, at: 90),
                    Support(outlets: ["Courier"], origins: ["Courier"]))),
            .entry(
                entry(
                    "2014-23", .stated, "", .planned, nil,
                    statement("e3", "A state visit was agreed for the autumn.", courier, at: 180),
                    Support(outlets: ["Courier", "Gazette"], origins: ["Courier", "Gazette"]),
                    followUp: "nothing in these sources shows that it took place", issues: ["visits"])),
            .entry(
                entry(
                    "2016-12-15/2016-12-16", .stated, "", .happened, "Port Sud",
                    statement("e4", "The summit closed with a joint statement.", at: 300),
                    Support(outlets: ["Gazette", "The Echo"], origins: ["Gazette"]),
                    differences: [agreements], issues: ["harbour", "trade"])),
            .entry(toldWithoutDate),
            .entry(
                entry(
                    nil, .none, "", .denied, nil,
                    statement("e5", "The ministry says no paper was lost.", at: 900),
                    Support(outlets: ["Gazette"], origins: ["Gazette"]))),
        ])

    /// A plan that tells no day of its own.
    private static var toldWithoutDate: Entry {
        var told = entry(
            "2016-12-16", .relative, "the plan has no date of its own; this is the day it was told", .planned, nil,
            statement("e6", "A second pier is to follow.", courier, at: 340),
            Support(outlets: ["Courier"], origins: ["Courier"]), issues: ["harbour"])
        told.dating = .telling
        return told
    }

    private static let figures = BriefSection(
        id: "figures", heading: "Figures",
        nodes: [
            .table(
                Table(
                    columns: ["What", "Value", "Who says"],
                    rows: [
                        .init(
                            cells: ["Port traffic", "17,000 t | year", "Gazette"],
                            citations: [citation(gazette, 500..<540, "17,000 tonnes | a year go through the port")],
                            measure: Measure(value: 17_000, unit: "tonnes/year")),
                        .init(
                            cells: ["Port traffic", "at least 21,500 t", "Courier"],
                            citations: [citation(courier, 240..<258, "at least 21,500 tonnes")],
                            measure: Measure(value: 21_500, unit: "tonnes/year", bound: .atLeast)),
                        .init(
                            cells: ["港の貨物", "¥300 billion"],
                            citations: [citation(courier, 260..<300, "投資額は3000億円に達した")]),
                    ])),
            .quotation(
                QuotationNode(
                    statement: statement("q1", "“We have opened a door. We have not yet gone through it.”", at: 800),
                    speaker: "Prime Minister Ada Berg", outlet: "Gazette", date: EDTFDate("2016-12-16"))),
            .difference(
                DifferenceNode(
                    subject: "the length of the pier",
                    positions: [
                        .init(
                            holder: "Gazette", statement: statement("d1", "the 300-metre pier", at: 1_000),
                            measure: Measure(value: 300, unit: "metres")),
                        .init(
                            holder: "Courier", statement: statement("d2", "a pier of 280 metres", courier, at: 400),
                            measure: Measure(value: 280, unit: "metres")),
                    ])),
        ])

    private static let closing = BriefSection(
        id: "closing", heading: "Gaps",
        nodes: [
            .section(
                BriefSection(
                    id: "freshness", heading: "Freshness of the sources",
                    nodes: [.note("The latest article is of 17 December 2016; one article bears no date.")])),
            .section(BriefSection(id: "hollow", heading: "Not covered", nodes: [])),
        ])

    // MARK: Parts

    private static let agreements = DifferenceNode(
        subject: "agreements",
        positions: [
            .init(
                holder: "Gazette",
                statement: statement("e4-1", "The two sides signed nearly 70 agreements on the second day.", at: 410)),
            .init(holder: "Courier", statement: statement("e4-2", "more than 80 agreements", courier, at: 330)),
        ])

    private static let sources = [
        SourceListing(
            article: courier, headline: "Ice & Fire: a meeting", outlet: "Courier", origin: "NPA",
            published: published("2014-02-09", .metadata, "the sidecar gives it"), url: "javascript:alert(1)",
            path: "articles/courier.ndjson"),
        SourceListing(
            article: gazette, headline: "Harbour deal signed", outlet: "Gazette", origin: nil,
            published: published("2016-12-17", .stated, "stands under the headline"),
            url: "https://gazette.example/a?b=1&c=(2)", path: "articles/2016-12-17-harbour deal.txt",
            copies: [
                ArticleCopy(
                    id: copy, path: "articles/echo.txt", outlet: "The Echo", headline: "Harbour deal", similarity: 987)
            ]),
    ]

    private static func published(_ date: String, _ basis: DateBasis, _ reason: String) -> ResolvedDate? {
        EDTFDate(date).map {
            ResolvedDate(
                date: $0, basis: basis, witnesses: [.init(article: gazette, span: TextSpan(20, 36))], reason: reason)
        }
    }

    private static func entry(
        _ date: String?, _ basis: DateBasis, _ reason: String, _ status: Event.Status, _ place: String?,
        _ statement: Statement, _ support: Support = Support(outlets: [], origins: []),
        differences: [DifferenceNode] = [], followUp: String? = nil, issues: [String] = []
    ) -> Entry {
        Entry(
            date: date.flatMap { EDTFDate($0) }, basis: basis, dateReason: reason, status: status, place: place,
            statement: statement, support: support, differences: differences, followUp: followUp, issues: issues)
    }

    private static func mark(_ date: String, _ status: Event.Status, _ entry: String, _ label: String) -> Timeline.Mark
    {
        Timeline.Mark(
            date: EDTFDate(date) ?? .calendar(1), status: status, entry: entry, label: label)
    }
}
