import ArticleModel
import ReportModel
import Testing

@testable import ReportRendering

@Suite struct HTMLFormatTests {
    private func page(_ brief: Brief = SampleBrief.full) -> String {
        String(decoding: HTMLFormat().render(brief, options: RenderOptions(sourcesBase: "../")), as: UTF8.self)
    }

    private func values(of attribute: String, in page: String) -> [String] {
        page.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.prefix { $0 != "\"" })
        }
    }

    @Test func nothingIsLoadedAndNothingRuns() {
        for text in HostileBrief.texts {
            let page = page(HostileBrief.brief(text))
            for tag in ["<script", "<link", "<img", "<iframe", "<object", "<form", "<base", "@import", "url("] {
                let parts = page.split(separator: tag, omittingEmptySubsequences: false)
                #expect(parts.count == 1, "\(tag) by \(text.debugDescription)")
            }
        }
    }

    @Test func linksLeadOnlyWhereTheyMay() {
        for text in HostileBrief.texts {
            for link in values(of: "href", in: page(HostileBrief.brief(text))) {
                let isKnown = ["#", "https://", "../"].contains { link.hasPrefix($0) }
                #expect(isKnown, "\(link)")
            }
        }
        #expect(!page().contains("href=\"javascript"))
    }

    @Test func anchorsAreUniqueAndMet() {
        let ids = values(of: "id", in: page())
        #expect(Set(ids).count == ids.count)
        for link in values(of: "href", in: page()) where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
        for target in values(of: "popovertarget", in: page()) { #expect(ids.contains(target)) }
    }

    @Test func usedWordsAreMarkedInThePassage() {
        let pieces = MarkedPassage.pieces(
            of: "Yesterday he  said the pier was open, and left.",
            usedBy: [.source("said the pier"), .omission, .source("and left.")])
        #expect(pieces.map(\.text) == ["Yesterday he ", "said the pier", " was open, ", "and left."])
        #expect(pieces.map(\.isMarked) == [false, true, false, true])
        #expect(MarkedPassage.pieces(of: "Other words.", usedBy: [.source("Nothing")]).map(\.isMarked) == [false])
        #expect(MarkedPassage.pieces(of: "", usedBy: [.source("x")]).isEmpty)
    }

    @Test func figuresOfOneUnitAreDrawnWhereTheyDiffer() {
        func charts(_ measures: [Measure?]) -> Int {
            let rows = measures.map { Table.Row(cells: ["so much", "of it"], citations: [], measure: $0) }
            let section = BriefSection(
                id: "figures", heading: "Figures", nodes: [.table(Table(columns: ["Figure", "Of what"], rows: rows))])
            let page = page(Brief(kind: "brief", title: "T", sections: [section], sources: []))
            return page.split(separator: "<svg ", omittingEmptySubsequences: false).count - 1
        }
        let (short, long) = (Measure(value: 2, unit: "km"), Measure(value: 30, unit: "km", bound: .approximate))
        #expect(charts([short, nil, long]) == 2)
        #expect(charts([short, long, Measure(value: 4, unit: "USD")]) == 2)
        #expect(charts([short, short]) == 0)
        #expect(charts([short, Measure(value: 30, unit: "miles")]) == 0)
        #expect(charts([Measure(value: 2, unit: ""), Measure(value: 3, unit: "")]) == 0)
        #expect(charts([short, Measure(value: -.infinity, unit: "km")]) == 0)
        #expect(charts([short, Measure(value: .infinity, unit: "km")]) == 0)
        #expect(charts((1...40).map { Measure(value: Double($0), unit: "km") }) == 0)
    }
}
