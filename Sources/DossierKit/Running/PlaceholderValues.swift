import ArticleModel
import PipelineCore
import ReportRendering

/// What fills the placeholders of a report's title and paths.
struct PlaceholderValues {
    private let titles: [String: String]
    private let paths: [String: String]
    private let name: String

    /// The values of a run; `share` is the value that one of several reports is on.
    init(
        plan: Plan, period: ClosedRange<CivilDay>?, division: ReportDivision? = nil, share: ReportShare? = nil
    ) {
        var titles = ["name": plan.name, "period": "all dates"]
        var paths = ["name": plan.name, "period": "all-dates", "period.start": "all-dates", "period.end": "all-dates"]
        titles["period.start"] = "all dates"
        titles["period.end"] = "all dates"
        if let period {
            let (start, end) = Self.ends(period)
            titles["period"] = DateWording.words(EDTFDate(days: period))
            titles["period.start"] = start.map { DateWording.words($0) } ?? "an open start"
            titles["period.end"] = end.map { DateWording.words($0) } ?? "an open end"
            paths["period"] = Self.pathText(period)
            paths["period.start"] = start?.description ?? Self.open
            paths["period.end"] = end?.description ?? Self.open
        }
        if let division, let share {
            titles[division.word] = share.name
            paths[division.word] = share.slug
        }
        self.titles = titles
        self.paths = paths
        name = share?.name ?? ""
    }

    /// A period as it stands in paths.
    static func pathText(_ period: ClosedRange<CivilDay>) -> String {
        let (start, end) = ends(period)
        if let start, start == end { return start.description }
        return "\(start?.description ?? open)_\(end?.description ?? open)"
    }

    private static let open = "open"

    /// First and last day, nil where there is none.
    private static func ends(_ period: ClosedRange<CivilDay>) -> (start: EDTFDate?, end: EDTFDate?) {
        guard case .interval(let from, let to) = EDTFDate(days: period) else {
            return (.day(period.lowerBound), .day(period.lowerBound))
        }
        return (from.isBoundless ? nil : .day(period.lowerBound), to.isBoundless ? nil : .day(period.upperBound))
    }

    /// A title with its placeholders filled.
    func title(_ template: String) -> String { PlaceholderText(template).filled(titles) }
    /// The title of one of several reports: where it does not say the value, the value stands behind it.
    func dividedTitle(_ template: String) -> String {
        let filled = title(template)
        return filled == template ? "\(template): \(name)" : filled
    }
    /// A path with its placeholders filled.
    func path(_ template: String) -> String { PlaceholderText(template).filled(paths) }
}
