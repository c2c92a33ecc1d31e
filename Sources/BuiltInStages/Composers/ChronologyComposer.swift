import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore
import ReportModel

/// Tells events in the order of time.
struct ChronologyComposer: Composer {
    static let descriptor = StageDescriptor(
        name: "chronology",
        summary: "Tells events oldest first, each with date, status, support, differences and citations.",
        kind: .compose,
        options: EventSelection.options + [
            OptionDescriptor(
                "limit", .integer(1...10_000), default: .integer(40),
                summary: "Most entries to tell; the weightiest stay.", example: "40"),
            OptionDescriptor(
                "dates", .integer(1...10_000),
                summary:
                    "Tell this many days, those that most articles name and still name long after, each by the sentences "
                    + "nearest to it; every event is told unless given.",
                example: "20"),
            OptionDescriptor(
                "sentences", .integer(1...50), default: .integer(2),
                summary: "Most sentences a day, where 'dates' is given; fewer where the rest say little.", example: "2"),
        ],
        needs: [.events],
        examples: [
            .init(
                "A chronology of the twenty weightiest events on territory.",
                yaml: "- chronology: { topics: [territory], limit: 20, write: reports/chronology.md }"),
            .init(
                "The twenty days that matter most in a long corpus, two sentences each.",
                yaml: "- chronology: { dates: 20, sentences: 2, write: reports/timeline.md }"),
        ])

    private let selection: EventSelection
    private let limit: Int
    private let dates: Int?
    private let sentences: Int

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        selection = EventSelection(options: options, resources: resources, sink: &sink)
        limit = options.integer("limit") ?? .max
        dates = options.integer("dates")
        sentences = options.integer("sentences") ?? 2
    }

    func faults(of corpus: Corpus) -> [Diagnostic] { selection.diagnostics(of: corpus) }

    func compose(_ corpus: Corpus, facts: RunFacts) -> Brief {
        let all = selection.events(of: corpus)
        let (entries, note) = dates.map { days($0, of: corpus, events: all) } ?? told(all, of: corpus)
        var sections: [BriefSection] = []
        if entries.isEmpty {
            sections.append(
                BriefSection(
                    id: "chronology", heading: "Chronology",
                    nodes: [.note("No dated event was found in these articles.")]))
        } else {
            // The day on which a plan was told is no day of its own.
            let marks = entries.filter { $0.dating != .telling }.compactMap { entry in
                entry.date.map {
                    Timeline.Mark(
                        date: $0, status: entry.status, ending: entry.ending, entry: entry.statement.id,
                        label: Self.label(entry))
                }
            }
            sections.append(
                BriefSection(
                    id: "chronology", heading: "Chronology",
                    nodes: [.timeline(Timeline(marks: marks))] + entries.map { .entry($0) }))
        }
        // Whoever read the edition before wants first to know what is new.
        if let changes = ChangesSection.section(entries, of: corpus, facts: facts) { sections.insert(changes, at: 0) }
        var about = SourceLists.gaps(corpus: corpus, facts: facts, sections: sections)
        about.nodes += selection.faults(of: corpus)
        if let note { about.nodes.append(.note(note)) }
        sections.append(about)
        return Brief(
            kind: "chronology", title: facts.title, sections: sections,
            sources: SourceLists.sources(of: sections, corpus: corpus))
    }

    /// The weightiest events, and what to say of those left out.
    private func told(_ all: [Event], of corpus: Corpus) -> ([Entry], note: String?) {
        let citer = Citer(corpus)
        let linked = LinkedEvents(all, of: corpus, selection: selection, citer: citer, room: limit)
        let told = linked.added(to: all)
        let shown = EventChoice(selection: selection, citer: citer, linked: linked.ids).weightiest(told, count: limit)
        var maker = EntryMaker(corpus: corpus, citer: citer, told: Set(shown.map(\.id)))
        let sayings = SubjectSayings(focus: selection.focus, citer: citer)
        maker.replies = Replies(
            shown, citer: citer,
            continuations: Continuations(shown, of: corpus.allEvents, sayings: sayings, citer: citer))
        return (shown.map(maker.entry), EventChoice.note(told: shown.count, of: told.count, limit: limit))
    }

    /// The weightiest days, and what to say of the budget; events of no single day fill the days that are left.
    private func days(_ count: Int, of corpus: Corpus, events: [Event]) -> ([Entry], note: String?) {
        let budget = selection.budget(days: count, sentences: sentences)
        let days = DaySelection().days(of: corpus.narrowedArticles, focus: selection.focus, budget: budget)
        let maker = DayEntries(corpus: corpus, events: events, selection: selection)
        var entries = maker.entries(of: days)
        let room = count - Set(entries.map(\.date)).count
        if room > 0 {
            let coarse = events.filter { ($0.date?.date.width ?? 0) > 0 }
            entries += maker.entries(of: selection.weightiest(coarse, count: room))
            entries.sort { left, right in
                guard let first = left.date, let second = right.date else { return false }
                return EDTFDate.chronological(first, second)
            }
        }
        return (Array(entries.prefix(limit)), "Room was given for \(count) days, \(sentences) sentences each.")
    }

    /// The first words of an entry, for a mark on the timeline.
    private static func label(_ entry: Entry) -> String {
        let words = entry.statement.text.split(separator: " ")
        return words.prefix(9).joined(separator: " ") + (words.count > 9 ? " …" : "")
    }
}
