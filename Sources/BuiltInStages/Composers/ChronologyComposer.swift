import ArticleModel
import Configuration
import Diagnostics
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
                summary: "Most entries to tell; the weightiest stay.", example: "40")
        ],
        needs: [.events],
        examples: [
            .init(
                "A chronology of the twenty weightiest events on territory.",
                yaml: "- chronology: { topics: [territory], limit: 20, write: reports/chronology.md }")
        ])

    private let selection: EventSelection
    private let limit: Int

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        selection = EventSelection(options: options, resources: resources, sink: &sink)
        limit = options.integer("limit") ?? .max
    }

    func compose(_ corpus: Corpus, facts: RunFacts) -> Brief {
        let all = selection.events(of: corpus)
        let shown = selection.weightiest(all, count: limit)
        let maker = EntryMaker(corpus: corpus, citer: Citer(corpus))
        let entries = shown.map(maker.entry)
        var sections: [BriefSection] = []
        if entries.isEmpty {
            sections.append(
                BriefSection(
                    id: "chronology", heading: "Chronology",
                    nodes: [.note("No dated event was found in these articles.")]))
        } else {
            let marks = zip(shown, entries).compactMap { event, entry in
                entry.date.map {
                    Timeline.Mark(date: $0, status: entry.status, entry: event.id, label: Self.label(entry))
                }
            }
            sections.append(
                BriefSection(
                    id: "chronology", heading: "Chronology",
                    nodes: [.timeline(Timeline(marks: marks))] + entries.map { .entry($0) }))
        }
        if let changes = ChangesSection.section(shown, facts: facts, maker: maker) { sections.append(changes) }
        var about = SourceLists.gaps(corpus: corpus, facts: facts)
        about.nodes += selection.faults(of: corpus)
        if all.count > shown.count {
            about.nodes.append(.note("The \(shown.count) weightiest of \(all.count) events are told."))
        }
        sections.append(about)
        return Brief(
            kind: "chronology", title: facts.title, sections: sections,
            sources: SourceLists.sources(of: sections, corpus: corpus))
    }

    /// The first words of an entry, for a mark on the timeline.
    private static func label(_ entry: Entry) -> String {
        let words = entry.statement.text.split(separator: " ")
        return words.prefix(9).joined(separator: " ") + (words.count > 9 ? " …" : "")
    }
}
