import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// What later articles tell of what was planned, agreed or only talked about.
struct LaterTellingsTests {
    private func brief(_ type: any Composer.Type, _ texts: [String], options: [String: OptionValue] = [:]) async
        -> Brief
    {
        let articles = texts.enumerated().map { Article.sample($0.element, path: "\($0.offset).txt") }
        let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
        return ComposerSample.brief(type, of: corpus, options: options)
    }

    private func discussed(_ later: String) async -> String? {
        let talked = """
            Published: April 2, 2014

            Anna Holm opened a wind fair on April 1, 2014. Erik Vance has been talking to a bank about a wind turbine yard near Skela Harbour.
            """
        let brief = await brief(
            BriefComposer.self, [talked, "Published: May 2, 2015\n\n\(later)"],
            options: ["topics": .list([.text("energy")])])
        return brief.rows("standing").first { $0.hasPrefix("Only discussed") }
    }

    @Test func whatWasTalkedAboutLeadsToWhatIsToldOfItLater() async {
        let row = await discussed("Norland opened a turbine in Skela Harbour on May 1, 2015.")
        #expect(row?.contains("told of later: see 1 May 2015") == true, "\(row ?? "none")")
    }

    @Test(arguments: [
        "Norland opened a big wind turbine in Harbour City on May 1, 2015.",
        "Norland signed a plan of gas for Skela Harbour on May 1, 2015.",
    ])
    func anotherMatterIsNotLedTo(later: String) async {
        let row = await discussed(later)
        #expect(row?.contains("told of later") == false, "\(row ?? "none")")
    }

    private static let planned = """
        Published: March 12, 2014

        Erik Vance will visit Norland in May 2014, his office said.
        """
    private static let putOff = """
        Published: April 20, 2014

        Erik Vance will not come to Norland in May after all. Meeting in Harbour City on Friday, he and Anna Holm agreed to begin \
        preparing a visit for a suitable time in 2015.
        """
    private static let visited = """
        Published: March 3, 2016

        Erik Vance visited Norland on March 1, 2016, his first visit to Norland for five years.
        """

    @Test func whatBecameOfThePlanStandsWithTheAccord() async {
        let brief = await brief(ChronologyComposer.self, [Self.planned, Self.putOff, Self.visited])
        let accord = brief.entries.first {
            $0.statement.text.contains("agreed to begin preparing") && $0.status == .happened
        }
        #expect(
            accord?.followUp?.hasPrefix("the plan in it was not carried out, going by a later article (3 March 2016)")
                == true,
            "\(brief.entries.map(\.followUp))")
        #expect(accord?.statement.citations.contains { $0.path == "2.txt" } == true)
    }

    @Test func theVisitThatCameAfterAllIsTold() async {
        let brief = await brief(ChronologyComposer.self, [Self.planned, Self.putOff, Self.visited])
        let plan = brief.entries.first { $0.status == .planned && $0.date?.description == "2014-05" }
        #expect(
            plan?.followUp?.hasSuffix("the next such visit that the articles tell is of 1 March 2016") == true,
            "\(brief.entries.map(\.followUp))")
    }
}

extension Brief {
    fileprivate func rows(_ id: String) -> [String] {
        sections.filter { $0.id == id }.flatMap(\.nodes).flatMap { node -> [String] in
            if case .table(let table) = node { table.rows.map { $0.cells.joined(separator: " | ") } } else { [] }
        }
    }
}
