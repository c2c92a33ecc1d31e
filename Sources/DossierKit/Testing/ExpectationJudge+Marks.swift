import ArticleModel
import Configuration
import Diagnostics
import PipelineCore

extension ExpectationJudge {
    // MARK: Annotations

    /// The checks of an annotation that are compared one by one.
    private static let facets = [
        "text", "value", "type", "basis", "entity", "party", "speaker", "manner", "unit", "bound", "upper", "topic",
        "issue", "weight",
    ]

    func annotationFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let options = expectation.options
        let kind = options.text("annotation") ?? ""
        if let named = options.text("article"), outcome.articles(named).isEmpty {
            return found(named, expectation, check: "article") { _ in [] }
        }
        let articles = options.text("article").map(outcome.articles) ?? outcome.articles
        let marks = articles.map { outcome.last[$0.id] ?? $0 }.flatMap { article in
            article.annotations[AnnotationKind(kind)].map { AnnotationFacets($0, in: article) }
        }
        let wanted = Self.facets.compactMap { name in options.text(name).map { (name, $0) } }
        let fitting = marks.filter { mark in wanted.allSatisfy { mark.fits($0.0, $0.1) } }
        let words = wanted.map { "\($0.0) '\($0.1)'" }.joined(separator: ", ")
        let owner = options.text("article").map { " in article \($0)" } ?? ""
        let which = "of the kind '\(kind)'\(words.isEmpty ? "" : " with \(words)")\(owner)"
        guard
            let fault = Self.countFault(
                fitting.count, options.integer("count"), "an annotation \(which)", "annotations \(which)")
        else { return [] }
        return [
            Mismatch(
                place: expectation.place,
                expected: fault,
                came: Self.told(fitting.isEmpty ? marks.map(\.shown) : fitting.map(\.shown), of: kind),
                nearest: fitting.isEmpty && marks.count > 5 ? nearest(marks, wanted) : nil
            ).diagnostic
        ]
    }

    private static func told(_ shown: [String], of kind: String) -> String {
        guard !shown.isEmpty else { return "no annotation of the kind '\(kind)'" }
        let rest = shown.count > 5 ? "\n      and \(shown.count - 5) more" : ""
        return "\(shown.count) of the kind '\(kind)':"
            + shown.prefix(5).map { "\n      \($0)" }.joined() + rest
    }

    /// The annotation that is most like what is wanted: by its words, and by what else of it is right.
    private func nearest(_ marks: [AnnotationFacets], _ wanted: [(String, String)]) -> String? {
        let words = wanted.first { $0.0 == "text" }?.1
        let ranked = marks.map { mark in
            let isAlike = words.map { TestWords.sharesWords($0, mark.text) } ?? false
            return (mark, 2 * wanted.count { mark.fits($0.0, $0.1) } + (isAlike ? 3 : 0))
        }
        guard let most = ranked.map(\.1).max(), most > 0 else { return nil }
        return ranked.first { $0.1 == most }?.0.shown
    }

    // MARK: Events

    func eventFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let options = expectation.options
        let words = options.text("event") ?? "*"
        let events = outcome.corpus.events
        let named = events.filter { words == "*" || tells($0, words) }
        let wanted = eventChecks(options)
        let fitting = named.filter { event in wanted.allSatisfy { $0.holds(event) } }
        var faults = snapshots.faults(expectation, of: "the events") { _ in
            Array(named.map { outcome.line(of: $0) + "\n" }.joined().utf8)
        }
        let checks = wanted.map(\.words).joined(separator: ", ")
        let which = (words == "*" ? "" : " that tells of '\(words)'") + (checks.isEmpty ? "" : " with \(checks)")
        guard let fault = Self.countFault(fitting.count, options.integer("count"), "an event\(which)", "events\(which)")
        else { return faults }
        let shown = (fitting.isEmpty ? named : fitting).prefix(5).map { "\n      " + outcome.line(of: $0) }.joined()
        let some =
            events.prefix(3).map { "\n      " + outcome.line(of: $0) }.joined()
            + (events.count > 3 ? "\n      and \(events.count - 3) more" : "")
        faults.append(
            Mismatch(
                place: expectation.place, expected: fault,
                came: named.isEmpty
                    ? "none of \(events.count) events does\(outcome.whyEmpty)" + (events.isEmpty ? "" : ":" + some)
                    : "\(named.count) \(named.count == 1 ? "does" : "do"):\(shown)",
                nearest: named.isEmpty ? nearestEvent(to: words) : nil
            ).diagnostic)
        return faults
    }

    /// Whether any telling of an event has some words.
    private func tells(_ event: Event, _ words: String) -> Bool {
        sentences(of: event).contains { TestWords.has($0, words) }
    }

    private func sentences(of event: Event) -> [String] {
        event.claims.compactMap { claim in outcome.last[claim.article].map { $0.text[claim.span] } }
    }

    private func nearestEvent(to words: String) -> String? {
        TestWords.nearest(to: words, among: outcome.corpus.events.flatMap(sentences))
    }

    /// A check of an event and how messages say it.
    private struct EventCheck {
        let words: String
        let holds: (Event) -> Bool
    }

    private func eventChecks(_ options: OptionValues) -> [EventCheck] {
        let texts: [(String, (Event) -> String?)] = [
            ("basis", { $0.date?.basis.rawValue }), ("status", { $0.status.rawValue }), ("place", { $0.place }),
            ("act", { $0.act }),
        ]
        let numbers: [(String, (Event) -> Int)] = [
            ("outlets", { $0.support.outlets.count }), ("origins", { $0.support.origins.count }),
            ("differences", { $0.differences.count }),
        ]
        let lists: [(String, (Event) -> [String])] = [
            ("actors", { $0.actors }), ("topics", { Array($0.topics.keys) }), ("issues", { $0.issues }),
        ]
        var checks = texts.compactMap { name, value in
            options.text(name).map { wanted in EventCheck(words: "\(name) '\(wanted)'") { value($0) == wanted } }
        }
        if let wanted = options.text("date") {
            let date = EDTFDate(wanted)
            checks.insert(EventCheck(words: "date '\(wanted)'") { date?.fits($0.date?.date) ?? false }, at: 0)
        }
        checks += numbers.compactMap { name, value in
            options.integer(name).map { wanted in EventCheck(words: "\(name) \(wanted)") { value($0) == wanted } }
        }
        checks += lists.flatMap { name, values in
            options.texts(name).map { wanted in
                EventCheck(words: "\(name) '\(wanted)'") { values($0).contains(wanted) }
            }
        }
        guard let wanted = options.text("follow_up") else { return checks }
        let following = outcome.corpus.events.filter { tells($0, wanted) }.map(\.id)
        return checks + [
            EventCheck(words: "follow_up '\(wanted)'") { $0.followUp.map(following.contains) ?? false }
        ]
    }
}
