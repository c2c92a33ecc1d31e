import ArticleModel

/// The date that relative expressions are reckoned from, and how sharp it is.
struct DateAnchor: Sendable {
    /// The date as given.
    let date: EDTFDate
    /// The same, as reasons print it behind what was reckoned from it.
    let reason: String
    /// The day, where it is known to the day.
    let day: CivilDay?
    /// The finest unit it is known to.
    let precision: DateUnit
    /// Some day of it.
    let someDay: CivilDay

    /// Nil where the date has no earliest or no latest day.
    init?(_ date: EDTFDate?) {
        guard let date, let earliest = date.earliest, let latest = date.latest, earliest <= latest else { return nil }
        self.date = date
        reason = " reckoned from \(date)"
        someDay = earliest
        if earliest == latest {
            precision = .day
            day = earliest
        } else {
            day = nil
            let (first, last) = (earliest.components, latest.components)
            if first.year != last.year {
                precision = first.year / 10 == last.year / 10 ? .decade : .century
            } else if first.month == last.month {
                precision = .month
            } else {
                precision = (first.month - 1) / 3 == (last.month - 1) / 3 ? .quarter : .year
            }
        }
    }

    /// The period of a unit that holds the anchor; nil where the anchor is blunter than the unit.
    func period(_ unit: DateUnit) -> TimexPeriod? {
        // Weeks straddle months and years, so only a day tells the week.
        let isSharpEnough = unit == .week || unit == .fortnight ? day != nil : precision <= unit
        return isSharpEnough ? TimexPeriod.holding(someDay, unit: unit) : nil
    }
}
