import ArticleModel

/// Finds the day that the place of publication had when a program wrote the moment in universal time.
///
/// A story put out on Friday evening in New York bears a stamp of Saturday, UTC; its readers, and the dates in its text, say Friday.
enum LocalDay {
    /// The furthest that clocks are behind and ahead of universal time, in minutes.
    private static let zones = -12 * 60...14 * 60

    /// The candidate with the local day; nil where the moment is not in universal time or nothing tells the zone.
    static func candidate(for best: DateCandidate, among candidates: [DateCandidate]) -> DateCandidate? {
        guard case .point(let point) = best.date, let time = point.time, time.offset == 0,
            let month = point.month, let dayNumber = point.day,
            let day = CivilDay(year: point.year, month: month, day: dayNumber)
        else { return nil }
        let minute = time.hour * 60 + time.minute
        let told = candidates.filter { $0.kind == .published && $0.score >= 50 && $0 != best }
        for other in told {
            if isSameMoment(other.date, day, minute) { return other }
            // A printed day or a local time that names the same day settles it.
            if names(day, other.date) { return nil }
        }
        return shifted(best, day, minute, by: offset(among: candidates))
    }

    /// True for the day before or after that a clock somewhere showed at that moment.
    private static func isSameMoment(_ date: EDTFDate, _ day: CivilDay, _ minute: Int) -> Bool {
        guard case .point(let point) = date, let month = point.month, let dayNumber = point.day,
            let other = CivilDay(year: point.year, month: month, day: dayNumber), other != day
        else { return false }
        if let time = point.time {
            // A time of its own without a zone, or with one, must be that very moment.
            let gap = (other.number - day.number) * 1440 + time.hour * 60 + time.minute - minute
            return time.offset.map { gap - $0 == 0 } ?? (zones.contains(gap) && gap % 15 == 0)
        }
        switch other.number - day.number {
        case 1: return minute + zones.upperBound >= 1440
        case -1: return minute + zones.lowerBound < 0
        default: return false
        }
    }

    /// True for the day itself, or a time on it that is not in universal time.
    private static func names(_ day: CivilDay, _ date: EDTFDate) -> Bool {
        guard case .point(let point) = date, let month = point.month, let dayNumber = point.day,
            CivilDay(year: point.year, month: month, day: dayNumber) == day
        else { return false }
        return point.time.map { $0.offset != 0 } ?? true
    }

    /// The zone of the page's other stamps, the best one's; nil where none has one.
    private static func offset(among candidates: [DateCandidate]) -> Int? {
        for candidate in candidates where candidate.kind == .published || candidate.kind == .updated {
            guard case .point(let point) = candidate.date, let offset = point.time?.offset, offset != 0 else {
                continue
            }
            return offset
        }
        return nil
    }

    private static func shifted(_ best: DateCandidate, _ day: CivilDay, _ minute: Int, by offset: Int?)
        -> DateCandidate?
    {
        guard let offset, zones.contains(offset) else { return nil }
        let local = minute + offset
        let shift = local < 0 ? -1 : local >= 1440 ? 1 : 0
        guard shift != 0 else { return nil }
        let parts = day.adding(days: shift).components
        let inDay = local - shift * 1440
        let time = EDTFPoint.Time(hour: inDay / 60, minute: inDay % 60, offset: offset)
        return DateCandidate(
            kind: .published,
            date: .point(EDTFPoint(year: parts.year, month: parts.month, day: parts.day, time: time)), span: best.span,
            score: best.score, reason: best.reason + ", in the zone of the page's other stamps")
    }
}
