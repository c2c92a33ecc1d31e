import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel

/// Tells where a subject stands: at a glance, by issue, in figures, by who is involved, agreed, planned and said.
struct BriefComposer: Composer {
    static let descriptor = StageDescriptor(
        name: "brief",
        summary:
            "Tells where a subject stands: at a glance, by issue, in figures, who is involved, what is agreed and planned.",
        kind: .compose,
        options: EventSelection.options + [
            OptionDescriptor(
                "limit", .integer(1...10_000), default: .integer(40),
                summary: "Most events to tell; the weightiest stay.", example: "40"),
            OptionDescriptor(
                "glance", .integer(0...20), default: .integer(5), summary: "Lines under 'At a glance'.", example: "4"),
            OptionDescriptor(
                "quotations", .integer(0...100), default: .integer(8),
                summary: "Most quotations to give; where some are left out, no more than a third are of one speaker.",
                example: "8"
            ),
            OptionDescriptor(
                "figures", .integer(0...200), default: .integer(20),
                summary: "Most figures to list; one that several tell is listed once, and what is left out is counted.",
                example: "20"),
        ],
        needs: [.events],
        examples: [
            .init(
                "Where energy cooperation stands.",
                yaml: "- brief: { topics: [energy], write: [reports/energy.md, reports/energy.json] }")
        ])

    private let selection: EventSelection
    private let topics: [String]
    private let limit: Int
    private let glance: Int
    private let quotations: Int
    private let figures: Int

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        selection = EventSelection(options: options, resources: resources, sink: &sink)
        topics = options.texts("topics")
        limit = options.integer("limit") ?? .max
        glance = options.integer("glance") ?? 0
        quotations = options.integer("quotations") ?? 0
        figures = options.integer("figures") ?? 0
    }

    func faults(of corpus: Corpus) -> [Diagnostic] { selection.diagnostics(of: corpus) }

    func compose(_ corpus: Corpus, facts: RunFacts) -> Brief {
        let all = selection.events(of: corpus)
        let citer = Citer(corpus)
        let events = EventChoice(selection: selection, citer: citer).weightiest(all, count: limit)
        let newest = corpus.articles.compactMap { $0.published?.date }.max { EDTFDate.chronological($0, $1) }
        let matters = Matters(events, all: corpus.allEvents, newest: newest, citer: citer)
        let deals = Deals(events, matters: matters, citer: citer)
        var maker = EntryMaker(
            corpus: corpus, citer: citer, topics: topics, matters: matters, told: Set(events.map(\.id)))
        maker.deals = deals
        // A report whose choice of events finds none says so, and not what else stands in the articles.
        let tellsNothing = events.isEmpty && selection.isNarrow
        let passages = TopicPassages(
            corpus: tellsNothing ? Corpus(articles: []) : corpus, topics: topics, behind: events)
        var about = BriefSection(id: "about", heading: "About this report", nodes: [])
        about.nodes += selection.faults(of: corpus)
        if let note = EventChoice.note(told: events.count, of: all.count, limit: limit) {
            about.nodes.append(.note(note))
        }
        let numbers = FiguresSection(passages, citer: citer, limit: figures, events: events, matters: matters)
        let gists = Gists(citer)
        let parts: [BriefSection?] = [
            // Whoever read the edition before wants first to know what is new.
            ChangesSection.section(events.map(maker.entry), of: corpus, facts: facts),
            atAGlance(events, Glance(selection: selection, matters: matters, citer: citer, followUp: maker.followUp)),
            stateOfPlay(events, corpus: corpus, maker: maker, deals: deals),
            StandingSection(citer: citer, gists: gists, matters: matters, deals: deals)
                .section(events, talks: Talks(events, citer: citer).rows(passages)),
            numbers.section,
            InvolvedSection(corpus: corpus, citer: citer, gists: gists).section(events),
            QuotationsSection(citer: citer, topics: topics).section(passages, limit: quotations),
            differences(of: corpus.events, told: events, and: numbers.differences, maker: maker),
        ]
        var sections = parts.compactMap(\.self)
        about.nodes =
            SourceLists.gaps(corpus: corpus, facts: facts, sections: sections, events: events).nodes + about.nodes
        sections.append(about)
        return Brief(
            kind: "brief", title: facts.title, sections: sections,
            sources: SourceLists.sources(of: sections, corpus: corpus))
    }

    private func atAGlance(_ events: [Event], _ glance: Glance) -> BriefSection? {
        guard !events.isEmpty else {
            return BriefSection(
                id: "at-a-glance", heading: "At a glance",
                nodes: [.note("No dated event on this subject was found in these articles.")])
        }
        let lines = glance.lines(events, count: self.glance)
        guard !lines.isEmpty else { return nil }
        return BriefSection(id: "at-a-glance", heading: "At a glance", nodes: lines.map { .statement($0) })
    }

    /// Every event once, under its heaviest issue, and those of one deal under one; issues in the order of their lexicons.
    private func stateOfPlay(
        _ events: [Event], corpus: Corpus, maker: EntryMaker, deals: Deals
    ) -> BriefSection? {
        guard !events.isEmpty else { return nil }
        let wanted = topics.isEmpty ? corpus.topics.keys.sorted() : topics
        var parts: [BriefSection] = []
        var told: Set<String> = []
        for topic in wanted.compactMap({ corpus.topics[$0] }) {
            for issue in topic.issues {
                let key = "\(topic.id)/\(issue.id)"
                let own = events.filter { event in
                    !told.contains(event.id)
                        && deals.issue(of: event) { heaviestIssue($0, among: wanted) } == key
                }
                guard !own.isEmpty else { continue }
                told.formUnion(own.map(\.id))
                parts.append(
                    BriefSection(
                        id: "\(topic.id)-\(issue.id)", heading: issue.name, nodes: own.map { entry($0, maker) }))
            }
        }
        let rest = events.filter { !told.contains($0.id) }
        if !rest.isEmpty {
            parts.append(
                BriefSection(
                    id: "other", heading: parts.isEmpty ? "Events" : "Other",
                    nodes: rest.map { entry($0, maker) }))
        }
        return BriefSection(
            id: "state-of-play", heading: "State of play by issue", nodes: parts.map { .section($0) })
    }

    /// An entry without its differences: they stand together in a part of their own.
    private func entry(_ event: Event, _ maker: EntryMaker) -> BriefNode {
        var entry = maker.entry(event)
        entry.differences = []
        return .entry(entry)
    }

    private func heaviestIssue(_ event: Event, among topics: [String]) -> String? {
        event.issues.first { issue in topics.contains { issue.hasPrefix("\($0)/") } }
    }

    /// Over all events of the corpus: a number that sources tell differently seldom stands in a sentence with the subject's words.
    /// What parties say otherwise is told only where it is of the subject.
    ///
    /// - Parameter told: those of the report, with the tellings that were brought to them.
    private func differences(
        of events: [Event], told: [Event], and numbers: [DifferenceNode], maker: EntryMaker
    ) -> BriefSection? {
        let borneOut = EventsByID(told)
        let told = events.map { borneOut[$0.id] ?? $0 }.flatMap { event in
            maker.differences(of: event).filter { !$0.isOfParties || selection.isOnTopic(event) }
        }
        let nodes = told + numbers
        guard !nodes.isEmpty else { return nil }
        return BriefSection(
            id: "differences", heading: "Where sources differ", nodes: nodes.map { .difference($0) })
    }
}
