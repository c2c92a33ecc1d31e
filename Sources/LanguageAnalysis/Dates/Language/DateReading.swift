/// How the words that a rule matched are read; each case has one function in `DateReader`.
enum DateReading: Sendable, CaseIterable {
    case fullDate, dayRange, dayAlone, furtherDay, isoDate, slashDate, monthOfYear, month, season, quarter,
        relativeQuarter,
        fiscalYear
    case decade, century, yearRange, year
    case weekday, timeOfDay, deictic, dayPart, holiday, weekend
    case pointedUnit, countedAway, neighbour, besideDay, weekOf, span, recentUnits, duration, bareUnits, recurrence,
        ordinalDay, reference
}
