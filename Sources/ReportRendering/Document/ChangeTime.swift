import ArticleModel
import ReportModel

/// What a format writes that must name a time of change: the one it was told, else the start of the newest source's day. No
/// clock is asked, so that the same sources give the same bytes.
struct ChangeTime {
    let seconds: Int

    init(of brief: Brief, options: RenderOptions) {
        seconds = options.modified ?? brief.newestDay.number * 86400
    }

    /// As RFC 3339 has it: `2016-12-16T00:00:00Z`.
    var extended: String { written("-", ":") }
    /// As RFC 5545 has it: `20161216T000000Z`.
    var basic: String { written("", "") }

    private func written(_ dash: String, _ colon: String) -> String {
        let day = CivilDay(number: seconds / 86400).components
        let time = seconds % 86400
        let date = [Self.padded(day.year, 4), Self.padded(day.month, 2), Self.padded(day.day, 2)]
        let clock = [time / 3600, time / 60 % 60, time % 60].map { Self.padded($0, 2) }
        return date.joined(separator: dash) + "T" + clock.joined(separator: colon) + "Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(max(0, number))
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
