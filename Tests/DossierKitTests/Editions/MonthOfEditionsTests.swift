import ArticleModel
import FileAccess
import RunHistory
import ScheduleService
import Scheduling
import Synchronization
import Testing

@testable import DossierKit

/// A month of a weekly schedule over articles that arrive day by day: each edition's "what changed" is held against what
/// the articles that came in say.
struct MonthOfEditionsTests {
    /// Runs ticks in this process, the articles of the days before having come in.
    private final class Desk: TickExecutor {
        let world: SampleWorkspace
        let arrivals: [(day: String, path: String, text: String)]

        init(world: SampleWorkspace, arrivals: [(day: String, path: String, text: String)]) {
            self.world = world
            self.arrivals = arrivals
        }

        func run(_ claim: TickClaim) async -> TickOutcome {
            let today = InstantText.utc(claim.instant).prefix(10)
            for article in arrivals where article.day < today { try? world.put(article.text, at: article.path) }
            let order = TickOrder(claim, pipeline: world.root + "/pipelines/strait.yaml", zone: .utc)
            let outcome = await PipelineRun().run(order.request(jobs: 1))
            let line = TickReply.line(outcome, run: nil)
            return TickReply.outcome(of: line, previous: claim.previous?.number)
                ?? TickOutcome(.failed, reason: "no reply")
        }

        func tell(_ command: ScheduleDefinition.Command, event: [UInt8]) async {}
        func stop() async {}
    }

    private static func article(_ day: Int, _ outlet: String, _ sentence: String) -> (
        day: String, path: String, text: String
    ) {
        let two = day < 10 ? "0\(day)" : "\(day)"
        let text = "Notes of the day\n\n\(outlet), \(day) March 2015\n\n\(sentence)\n"
        return ("2015-03-\(two)", "articles/2015-03-\(two)-\(outlet.split(separator: " ")[0]).txt", text)
    }

    /// Week by week: a first event; one more; another paper tells the first; nothing about either country.
    private static let arrivals = [
        article(
            3, "Harbour Post", "Norland and Sudria signed an agreement on a bridge on March 2, 2015, officials said."),
        article(10, "Harbour Post", "Anna Holm opened a school in Sudria on March 9, 2015."),
        article(
            17, "Brook Daily", "Norland and Sudria signed an agreement on a bridge on March 2, 2015, ministers said."),
        article(25, "Brook Daily", "The weather stayed mild all week."),
    ]

    @Test func whatChangedIsTrueInEveryEdition() async throws {
        let world = try SampleWorkspace(articles: [SampleWorkspace.articles[0]])
        let schedule = try schedule()
        let store = try HistoryStore(path: world.root + "/" + HistoryStore.location)
        let keeping = ScheduleKeeping(
            schedule: schedule, store: store, executor: Desk(world: world, arrivals: Self.arrivals))
        var told: [String] = []
        for instant in keeping.ticks(from: 1_425_254_400, through: 1_427_846_400) {
            let asked = try await keeping.run(instant, origin: .due) { _ in }
            guard let edition = asked.edition else {
                told.append("\(asked.ending?.state.rawValue ?? "?")")
                continue
            }
            told.append("edition \(edition): " + Self.summary(of: try world.text("reports/strait.md")))
        }
        #expect(
            told == [
                "edition 1: ",
                "edition 2: Compared with edition 1 of 2 March 2015: 1 new.",
                "edition 3: Compared with edition 2 of 9 March 2015: 1 new.",
                "edition 4: Compared with edition 3 of 16 March 2015: 1 with other support.",
                "skipped",
            ])
        let third = try world.text(".dossier/editions/strait/20150316T070000Z/files/strait.md")
        #expect(Self.changes(of: third).contains("Anna Holm opened a school in Sudria"))
        #expect(!Self.changes(of: third).contains("bridge"))
        let fourth = try world.text("reports/strait.md")
        #expect(Self.changes(of: fourth).contains("Now also told by articles/2015-03-17-Brook.txt"))
        #expect(world.verify("reports/strait.md").holds)
    }

    /// Mondays at 07:00 in UTC.
    private func schedule() throws -> ScheduleDefinition {
        var schedule = ScheduleDefinition(
            pipeline: "strait", name: "strait", timetable: Timetable(try Trigger(cron: "0 7 * * MON"), in: .utc))
        schedule.onlyIfChanged = true
        return schedule
    }

    private static func changes(of report: String) -> String {
        guard let start = report.split(separator: "\n## What changed", maxSplits: 1).dropFirst().first else {
            return ""
        }
        return String(start.split(separator: "\n## ", maxSplits: 1).first ?? "")
    }

    private static func summary(of report: String) -> String {
        let line = changes(of: report).split(separator: "\n").first { $0.hasPrefix("*Compared") }
        return line.map { String($0.dropFirst().dropLast()) } ?? ""
    }
}
