import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// Which articles a digest counts as new.
struct DigestComposerTests {
    /// One article a day, from 30 May 2025 to 16 June 2025.
    private static let corpus: Corpus = {
        guard let first = CivilDay(year: 2025, month: 5, day: 30) else { return Corpus(articles: []) }
        let articles = (0..<18).map { number -> Article in
            let date = EDTFDate.day(first.adding(days: number))
            var article = Article.sample("Ice came.", path: "\(date).txt")
            article.published = ResolvedDate(date: date, basis: .stated, witnesses: [], reason: "metadata")
            return article
        }
        return Corpus(articles: articles)
    }()

    private func digest(now: String, period: (String, String)?) -> (period: String, gaps: [String]) {
        var sink = DiagnosticSink()
        let values: [String: OptionValue] = ["days": .integer(7), "limit": .integer(20)]
        let composer = DigestComposer(
            options: OptionValues(values: values), resources: SampleWorld.resources, sink: &sink)
        var facts = RunFacts(title: "T", loaded: 18, quarantined: 0, departures: [], now: EDTFDate(now))
        if let period, let first = EDTFDate(period.0)?.earliest, let last = EDTFDate(period.1)?.latest {
            facts.period = first...last
        }
        let brief = composer.compose(Self.corpus, facts: facts)
        let notes = brief.sections.flatMap(\.nodes).compactMap { node -> String? in
            if case .note(let text) = node { text } else { nil }
        }
        return (brief.period, notes.filter { $0.hasSuffix("none of these topics.") })
    }

    @Test func countsBackFromTheTimeOfTheRun() {
        let digest = digest(now: "2025-06-09", period: nil)
        #expect(digest.period == "3–9 June 2025")
        #expect(digest.gaps == ["7 recent articles are about none of these topics."])
    }

    @Test func tellsOfTheDaysOfThePeriodWhereTheRunHasOne() {
        let week = digest(now: "2025-06-09", period: ("2025-06-02", "2025-06-08"))
        #expect(week.period == "2–8 June 2025")
        #expect(week.gaps == ["7 recent articles are about none of these topics."])
        let tenDays = digest(now: "2025-06-14", period: ("2025-06-01", "2025-06-10"))
        #expect(tenDays.period == "1–10 June 2025")
        #expect(tenDays.gaps == ["10 recent articles are about none of these topics."])
    }
}
