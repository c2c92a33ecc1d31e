import ArticleModel
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// Numbers that agree, that disagree, and that are left out.
struct FiguresSectionTests {
    private func figures(_ texts: [String], limit: Int = 20) async -> FiguresSection {
        let articles = texts.enumerated().map { index, text in Article.sample(text, path: "\(index).txt") }
        let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
        return FiguresSection(TopicPassages(corpus: corpus, topics: []), citer: Citer(corpus), limit: limit)
    }

    private func rows(_ section: BriefSection?) -> [[String]] {
        guard case .table(let table)? = section?.nodes.first else { return [] }
        return table.rows.map { [$0.cells[0], $0.cells[1], $0.cells[3]] }
    }

    @Test func equalReadingsAreOneRowAndNameWhoSaysSo() async {
        let figures = await figures([
            "The energy board of Norland offered them four percent of its profit on Friday, in a letter.",
            "Anna Holm said the energy board had offered them 4 percent of its profit, and that it was little.",
        ])
        let rows = rows(figures.section)
        #expect(rows.count == 1)
        let tellers = rows.first?.last?.split(separator: "; ").sorted() ?? []
        #expect(tellers == ["0.txt", "Anna Holm (1.txt)"])
    }

    @Test func aChangeKeepsItsVerbAndAMeasureOfNothingIsLeftOut() async {
        let figures = await figures([
            "On the energy coast the price of coal has fallen by more than half. It is 40 kilometres away. The ferry cost $3 million."
        ])
        #expect(rows(figures.section).map(\.[0]) == ["fallen by more than half", "$3 million"])
    }

    @Test func numbersThatDisagreeAreSetSideBySide() async {
        let figures = await figures([
            "On the energy coast Anna Holm counted 1,900 strikers; Erik Vance put the number at 2,400."
        ])
        #expect(
            rows(figures.section) == [
                ["1,900", "strikers", "Anna Holm (0.txt)"], ["2,400", "strikers", "Erik Vance (0.txt)"],
            ])
        #expect(figures.differences.map(\.subject) == ["strikers"])
        let positions = figures.differences.flatMap(\.positions)
        #expect(positions.map(\.holder) == ["Anna Holm (0.txt)", "Erik Vance (0.txt)"])
        #expect(positions.map(\.statement.text).last == "Erik Vance put the number at 2,400.")
    }

    @Test func whatIsLeftOutIsSaid() async {
        let figures = await figures(
            ["The wind board bought 300 turbines, 40 boats and 25 cranes at once for the coast."], limit: 2)
        #expect(rows(figures.section).count == 2)
        #expect(
            figures.section?.nodes.last == .note("The 2 weightiest of 3 figures are listed; 'figures' sets how many."))
    }
}
