import ArticleModel
import ReportModel

extension Brief {
    /// True when there is no node in any section.
    var isEmpty: Bool { sections.allSatisfy(\.isEmpty) }

    /// The day the newest source was published, 1970-01-01 where none is known: what formats give that must name a time of
    /// change, since no clock may be asked.
    var newestDay: CivilDay {
        let days = sources.compactMap { $0.published?.date.latest }
        return days.filter { (1970...9998).contains($0.components.year) }.max() ?? CivilDay(number: 0)
    }

    /// The marks of a timeline that no entry of the report tells; formats that cannot draw list these.
    func untoldMarks(of timeline: Timeline) -> [Timeline.Mark] {
        let told = Set(citedParts.filter { $0.kind == .entry }.map(\.id))
        return timeline.marks.filter { !told.contains($0.entry) }
    }

    /// The nodes of a section under the years they begin in; one part without heading unless this is a chronology whose
    /// entries speak of several years.
    func years(of nodes: [BriefNode]) -> [(heading: String?, nodes: [BriefNode])] {
        guard kind == "chronology" else { return [(nil, nodes)] }
        var parts: [(heading: String?, nodes: [BriefNode])] = []
        for node in nodes {
            var heading = parts.last?.heading
            if case .entry(let entry) = node { heading = DateWording.yearHeading(entry.date) }
            if let last = parts.last, last.heading == heading {
                parts[parts.count - 1].nodes.append(node)
            } else {
                parts.append((heading, [node]))
            }
        }
        return Set(parts.compactMap(\.heading)).count > 1 ? parts : [(nil, nodes)]
    }
}

extension BriefSection {
    var isEmpty: Bool {
        nodes.allSatisfy { if case .section(let section) = $0 { section.isEmpty } else { false } }
    }
}
