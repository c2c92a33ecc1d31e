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

    /// Before how many people something was said is no figure of the subject.
    @Test func whoListenedIsNotCounted() async {
        let figures = await figures([
            "\"The gas pipeline opens big prospects for energy,\" Anna Holm said in a speech before a forum of 500 traders. It cost "
                + "$3 million."
        ])
        #expect(rows(figures.section).map(\.[0]) == ["$3 million"])
    }

    /// "Makes up" is no rise.
    @Test func aParticleIsTheVerbs() async {
        let figures = await figures([
            "The energy of the coast makes up about 30 percent of Norland's exports. Sales of its coal were up 40 percent on the year."
        ])
        #expect(rows(figures.section).map(\.[0]) == ["about 30 percent", "up 40 percent"])
    }

    /// The figure stands behind what was put in, or a date stands between another figure and it.
    @Test(arguments: [
        ("They blocked the energy pier, which Sudria owns, for 40 percent of the oil.", []),
        (
            "Under the energy plan it spent 40 million dollars on oil by May 3 the firm takes 50 percent of the gas.",
            ["the firm takes … of the gas"]
        ),
        (
            "In all the energy board paid 5 million dollars on Monday the firm gave 40 percent of its gas.",
            ["the firm gave … of its gas"]
        ),
    ])
    func sharesBehindOtherFiguresAreReadToo(text: String, told: [String]) async {
        let rows = rows(await figures([text]).section).filter { $0[0].hasSuffix("percent") }.map { $0[1] }
        #expect(rows == told)
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

    private func cells(_ text: String) async -> [[String]] {
        guard case .table(let table)? = await figures([text]).section?.nodes.first else { return [] }
        return table.rows.map { Array($0.cells.prefix(3)) }
    }

    /// A share says who has it and of what, or is left out.
    @Test(arguments: [
        (
            "Norland supplies some 8 percent of Sudria's coal.",
            ["some 8 percent", "Norland supplies … of Sudria's coal"]
        ),
        (
            "About a third of the coal burned in Norland went through Harbour City.",
            ["About a third", "… of the coal burned in Norland went through Harbour City"]
        ),
        (
            "Under a paper signed on Monday the Norland coal board takes 50 percent plus one share of the mine.",
            ["50 percent", "the Norland coal board takes … plus one share of the mine"]
        ),
        ("The price of coal in Norland fell 11 percent.", ["fell 11 percent", "price of coal in Norland"]),
        ("The paper sets no year for the second half of the coal line of Norland.", []),
        ("Nearly a tenth came from the coal mine of Norland.", []),
    ])
    func aShareNamesItsPartAndItsWhole(sentence: String, row: [String]) async {
        let text = "Published: March 12, 2014\n\n\(sentence)"
        #expect(await cells(text).map { Array($0.prefix(2)) } == (row.isEmpty ? [] : [row]))
    }

    /// What the words shown leave open is glossed, or they are left out.
    @Test(arguments: [
        (
            "Norland supplies 8 percent of Sudria's coal and 6 percent of its oil.",
            ["Norland supplies … of Sudria's coal", "Norland supplies … of its [Sudria] oil"]
        ),
        (
            "Norland sold Sudria a tenth of the coal that it burns in its mills.",
            ["Norland sold Sudria … of the coal that it burns in its mills"]
        ),
        (
            "Norland builds a coal plant near Harbour City. “It is little beside the $27 million that the plant costs,” it said.",
            ["the plant [near Harbour City] costs"]
        ),
        ("“It is little beside the $27 million that the plant costs,” a trader said of energy.", []),
    ])
    func whatAFigureIsOfIsClear(text: String, told: [String]) async {
        let cells = await cells("Published: March 12, 2014\n\n\(text)")
        #expect(cells.map { $0[1] } == told)
    }

    /// Behind a figure of last year another one in the past is of that year as well.
    @Test func aFigureIsOfTheTimeOfTheOneBeforeIt() async {
        let cells = await cells(
            """
            Published: March 12, 2014

            The coal trade of Norland reached $35 million last year. Norland sold Sudria a tenth of its coal.
            """)
        #expect(cells.map { $0[2] } == ["2013", "2013"])
        let now = await self.cells(
            """
            Published: March 12, 2014

            The coal trade of Norland reached $35 million last year. Norland sells Sudria a tenth of its coal.
            """)
        #expect(now.map { $0[2] } == ["2013", "12 March 2014"])
    }

    @Test func moneySaysWhoPaysForWhat() async {
        let cells = await cells(
            "Published: March 12, 2014\n\nNorland will pay $7 billion for a majority of the coal mine.")
        #expect(cells == [["$7 billion", "Norland will pay … for a majority of the coal mine", "12 March 2014"]])
    }

    /// The figures of one clause are of one time, and "before the flood" is a time.
    @Test func figuresOfOneClauseAreOfOneTime() async {
        let two = await cells(
            "Published: March 12, 2014\n\nNorland imported 70 million tonnes of coal last year, a third of the trade of the world."
        )
        #expect(two.map { $0[2] } == ["2013", "2013"])
        #expect(
            two.last?[1] == "Norland imported 70 million tonnes of coal last year [2013] … of the trade of the world",
            "\(two)")
        let before = await cells(
            "Published: March 12, 2014\n\nBefore the flood Norland drew 30 percent of its power from coal.")
        #expect(before == [["30 percent", "Norland drew … of its power from coal", "before the flood"]])
    }

    /// What is paid and moved goes before shares, and shares before the sizes of things.
    @Test func sizesGoLast() async {
        let figures = await figures(
            [
                "The coal line is 800 kilometres long. Norland supplies 8 percent of the coal of Sudria. The mine cost Norland $3 million."
            ],
            limit: 2)
        #expect(rows(figures.section).map(\.[0]).sorted() == ["$3 million", "8 percent"])
    }

    /// A measure says who has it, and words that a sentence before explains have a gloss.
    @Test(arguments: [
        (
            "The plant at Harbour City, on the bay, belongs to Norland. Its two lines can make 9 million tonnes of coal a year.",
            ["9 million tonnes of coal a year", "Its [the plant at Harbour City] two lines can make …"]
        ),
        (
            "Norland will build a plant near Harbour City. In the end the plant is to make 10 million tonnes of coal a year.",
            ["10 million tonnes of coal a year", "the plant [near Harbour City] is to make …"]
        ),
        (
            "\"Every idle mill means roughly a million tonnes of coal a year,\" said Anna Holm.",
            ["roughly a million tonnes of coal a year", "Every idle mill means …"]
        ),
        (
            "Norland imported 70 million tonnes of coal last year.",
            ["70 million tonnes", "Norland imported … of coal last year [2013]"]
        ),
    ])
    func aMeasureSaysWhose(text: String, row: [String]) async {
        let rows = await cells("Published: March 12, 2014\n\n\(text)").map { Array($0.prefix(2)) }
        #expect(rows.contains(row), "\(rows)")
    }

    @Test func whatGoesFromOneValueToAnotherIsOneFigure() async {
        let cells = await cells(
            """
            Published: March 12, 2014

            Holm's share of the coal mine falls from 55 percent to 27 percent, that of Vance from 25 percent to 12 percent.
            """)
        #expect(
            cells.map { Array($0.prefix(2)) } == [
                ["from 55 percent to 27 percent", "Holm's share of the coal mine falls"],
                ["from 25 percent to 12 percent", "that [share] of Vance"],
            ])
    }
}
