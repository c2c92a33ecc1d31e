import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore
import ReportModel

/// Which events a report tells, and which of them stay when there is room for only some.
struct EventSelection: Sendable {
    static let options: [OptionDescriptor] = [
        OptionDescriptor(
            "topics", .list(.text),
            summary: "Tell only events that speak of one of these topics; all events unless given.",
            example: "[energy]"),
        OptionDescriptor(
            "focus", .list(.text),
            summary:
                "Topics whose events stay when there is room for only some, which those of others then take no part of; leaves "
                + "out none where there is room for all.",
            example: "[territory]"),
        OptionDescriptor(
            "event_since", .date, summary: "Tell only events on or after this date.", example: "2005"),
        OptionDescriptor(
            "event_until", .date, summary: "Tell only events on or before this date.", example: "2016-12-31"),
        OptionDescriptor(
            "where", .expression,
            summary: "Tell only events for which this Lua expression over 'event' is neither false nor nil.",
            example: "'#event.outlets > 1'"),
    ]

    private let topics: [String]
    /// The topics that matter most; none for whatever the corpus is about.
    let focus: [String]
    /// How the names of their issues begin.
    let issuesOfFocus: [String]
    private let since: EDTFDate?
    private let until: EDTFDate?
    private let judge: ExpressionJudge<Event>?

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        topics = options.texts("topics")
        focus = options.texts("focus") + topics
        issuesOfFocus = focus.map { $0 + "/" }
        since = DateOption.date("event_since", options, &sink)
        until = DateOption.date("event_until", options, &sink)
        DateOption.checkOrder("event_since", "event_until", options, &sink)
        judge = options.text("where").flatMap {
            resources.expressions?.eventPredicate($0, at: options.place(of: "where"), sink: &sink)
        }.map { ExpressionJudge($0) }
    }

    /// Whether a sentence that tells no event may be told: never where `where` chooses events, else where it speaks of a topic.
    func allows(_ claim: Claim, of article: Article) -> Bool {
        guard judge == nil else { return false }
        return topics.isEmpty
            || article.annotations.annotations(of: .topic, in: claim.span).contains { annotation in
                if case .topic(let mention) = annotation.value { topics.contains(mention.topic) } else { false }
            }
    }

    /// Whether events are chosen by more than their topics, so that passages on the topics alone say nothing of them.
    var isNarrow: Bool { judge != nil || since != nil || until != nil }

    /// The room for days, within the bounds that the options set.
    func budget(days: Int, sentences: Int) -> DaySelection.Budget {
        .init(days: days, sentences: sentences, since: since, until: until)
    }

    /// The events of a corpus that the report may tell, in chronological order.
    func events(of corpus: Corpus) -> [Event] {
        let allowed = RestatedAccords(corpus).without(PicturedEvents(corpus).without(corpus.events)).filter { event in
            isOfTime(event) && judge?.admits(event) ?? true
        }
        let told = allowed.filter(isOnTopic)
        // An article on the subject whose dated sentences have none of its words tells something all the same.
        let more = SilentSources(topics: topics, weigh: { weight($0) }).events(
            of: corpus.articles, told: told, among: allowed)
        guard !more.isEmpty else { return told }
        let added = Dictionary(more.map { ($0.id, $0) }) { first, _ in first }
        // What came since an event is told on the day of its article.
        let all = allowed.compactMap { added[$0.id] ?? (isOnTopic($0) ? $0 : nil) }.filter(isOfTime)
        return Corpus(articles: [], events: all).events
    }

    /// Whether an event may be of the time that the options set; one without a date never is.
    private func isOfTime(_ event: Event) -> Bool {
        guard let date = event.date?.date else { return false }
        if let since, date.isBefore(since) == .yes { return false }
        if let until, date.isAfter(until) == .yes { return false }
        return true
    }

    /// Whether an event speaks of a topic of the report; every event where it has none.
    func isOnTopic(_ event: Event) -> Bool {
        topics.isEmpty || topics.contains { event.topics[$0, default: 0] > 0 }
    }

    /// What a report must say of events for which `where` could not be worked out; they are told.
    func faults(of corpus: Corpus) -> [BriefNode] {
        let faults = judge?.faults(corpus.events) ?? []
        guard let first = faults.first else { return [] }
        return [
            .note("For \(faults.count) of the events 'where' could not be worked out; they are told: \(first.message)")
        ]
    }

    /// What the user should know of a `where` that failed.
    func diagnostics(of corpus: Corpus) -> [Diagnostic] { judge?.summary(corpus.events) ?? [] }

    /// The `count` weightiest of some events, in the order given.
    func weightiest(_ events: [Event], count: Int) -> [Event] {
        guard events.count > count else { return events }
        let chosen = Set(ranked(events).prefix(count).map(\.id))
        return events.filter { chosen.contains($0.id) }
    }

    /// The events, weightiest first: origins, tellings, weight of the topics, then what was done over what was said.
    func ranked(_ events: [Event]) -> [Event] {
        let weights = events.map(weight)
        return events.indices.sorted { left, right in
            weights[left] != weights[right] ? weights[left] > weights[right] : events[left].id < events[right].id
        }.map { events[$0] }
    }

    /// What a part of a sentence weighs less than a whole one: "[…] the islands, which troops occupied in 1945".
    private static let fragment = 5

    /// What is of the focus but of none of its issues weighs less.
    private static let noIssue = 5
    /// What a yearly total weighs less than an act: it is a figure.
    private static let yearlyTotal = 8
    /// Acts that change where things stand, or cost lives.
    private static let gravity = [
        "kill": 5, "agree": 3, "sign": 3, "meet": 2, "discuss": 2, "visit": 2, "declare": 2, "seize": 2, "say": -4,
    ]

    /// What a word that names a subject weighs at least.
    private static let subject = 3
    /// A plan whose end is told is worth as much as what happened, one of which nothing more is told less.
    private static let (told, untold) = (3, -3)

    private func outcome(of plan: Event) -> Int {
        plan.followUp != nil || plan.closing != nil ? Self.told : Self.untold
    }

    /// Whether an event speaks of an issue of the topics that matter; of every event where none matters more.
    func isOfIssue(_ event: Event) -> Bool {
        focus.isEmpty || event.issues.contains { issue in issuesOfFocus.contains { issue.utf8.starts(with: $0.utf8) } }
    }

    /// What is told without a day weighs less than what has one.
    private static let undated = 4
    /// What the lead of a story of the subject is worth: it is what the story is about.
    private static let lead = 6
    /// What is told by the way, in a sentence about something else, weighs less.
    private static let aside = 8
    /// What one source looks back on weighs less than what was told in its time.
    private static let background = 3

    /// Whether an event, told where it is, is of the subject: by its own words, or as what a story of the subject is about.
    func isMaterial(_ event: Event, told place: TellingPlaces.Place) -> Bool {
        !place.contains(.aside)
            && (isOfIssue(event) || isOfFocus(event) || !place.isDisjoint(with: [.storyOfIssue, .linked]))
    }

    /// Whether an event speaks of a topic that matters most; every event where none matters more.
    func isOfFocus(_ event: Event) -> Bool { focus.isEmpty || focus.contains { event.topics[$0, default: 0] > 0 } }

    /// How much an event counts for, told where it is.
    func weight(_ event: Event, told place: TellingPlaces.Place) -> Int {
        weight(event, isOfIssue: isOfIssue(event) || !place.isDisjoint(with: [.storyOfIssue, .linked]))
            + (place.contains(.storyOfIssue) || focus.isEmpty && place.contains(.lead) ? Self.lead : 0)
            - (place.contains(.aside) ? Self.aside : 0) - (place.contains(.background) ? Self.background : 0)
    }

    /// How much an event counts for when there is room for only some.
    func weight(_ event: Event) -> Int { weight(event, isOfIssue: isOfIssue(event)) }

    private func weight(_ event: Event, isOfIssue: Bool) -> Int {
        let topicWeight = event.topics.reduce(0) { focus.isEmpty || focus.contains($1.key) ? $0 + $1.value : $0 }
        // What names the very subject needs none of its issues, nor do talks on it.
        let isOfIssue =
            isOfIssue || !focus.isEmpty && (topicWeight >= Self.subject || topicWeight > 0 && event.act == "discuss")
        // What does not speak of the report's focus must weigh a good deal more to take the place of what does.
        let distance = !focus.isEmpty && topicWeight == 0 && !isOfIssue ? 8 : 0
        let act = event.act.map { 4 + (isOfIssue ? Self.gravity[$0] ?? 0 : 0) } ?? 0
        return event.support.origins.count * 6 + event.claims.count * 2 + min(topicWeight, 12)
            + (event.status == .happened ? 3 : 0) + (event.status == .planned ? outcome(of: event) : 0)
            - (event.status == .happened && event.dating == .telling ? Self.undated : 0)
            + act + min(event.actors.count, 4) - distance
            - (isOfIssue ? 0 : Self.noIssue) - (Matters.isYearlyTotal(event) ? Self.yearlyTotal : 0)
            - (event.statement.pieces.first == .omission ? Self.fragment : 0)
    }
}

/// Reads options that hold a date.
enum DateOption {
    /// The date of an option; a wrong one is told and left out.
    static func date(_ name: String, _ options: OptionValues, _ sink: inout DiagnosticSink) -> EDTFDate? {
        guard let written = options.text(name) else { return nil }
        if let date = EDTFDate(written) { return date }
        sink.report(
            .wrongType, at: options.place(of: name), "'\(written)' is not a date",
            help: "write a date in EDTF: 2014, 2014-02 or 2014-02-08")
        return nil
    }
    /// Tells of two options that leave no day between them.
    static func checkOrder(_ first: String, _ last: String, _ options: OptionValues, _ sink: inout DiagnosticSink) {
        guard let start = options.text(first).flatMap(EDTFDate.init),
            let end = options.text(last).flatMap(EDTFDate.init),
            end.isBefore(start) == .yes
        else { return }
        sink.report(
            .endsBeforeStart, at: options.place(of: last), "'\(last): \(end)' lies before '\(first): \(start)'",
            help: "nothing can lie between them; exchange the two")
    }
}
