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
            let (start, end) = (EDTFDate.day(period.lowerBound), EDTFDate.day(period.upperBound))
            let range = EDTFDate.interval(
                from: .point(EDTFPoint(period.lowerBound)), to: .point(EDTFPoint(period.upperBound)))
            titles["period"] =
                period.lowerBound == period.upperBound ? DateWording.words(start) : DateWording.words(range)
            titles["period.start"] = DateWording.words(start)
            titles["period.end"] = DateWording.words(end)
            paths["period"] = Self.pathText(period)
            paths["period.start"] = "\(start)"
            paths["period.end"] = "\(end)"
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
        let (start, end) = (EDTFDate.day(period.lowerBound), EDTFDate.day(period.upperBound))
        return period.lowerBound == period.upperBound ? "\(start)" : "\(start)_\(end)"
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
