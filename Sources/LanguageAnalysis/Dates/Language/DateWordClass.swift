/// What a word can do in a date expression; the raw value is its name in rule patterns.
///
/// A word may have several classes ("second" is a unit and an ordinal), each with a value of its own.
enum DateWordClass: String, Sendable, CaseIterable {
    // Names of the calendar. Short forms may end in a full stop.
    case month = "MONTH"
    case shortMonth = "SHORTMONTH"
    case weekday = "WEEKDAY"
    case shortWeekday = "SHORTWEEKDAY"
    /// Value: see `DayPart`.
    case dayPart = "DAYPART"
    /// Value: the hour.
    case clockWord = "CLOCK"
    /// Value: EDTF's month number, 21...24.
    case season = "SEASON"
    /// Value: month * 100 + day; for movable feasts 1000 and more.
    case holiday = "HOLIDAY"
    /// The evening before a holiday; value: days from it.
    case eve = "EVE"
    /// Value: first year of the decade in its century, 20...90.
    case decadeWord = "DECADE"

    // Measures. Value: raw value of `DateUnit`.
    case unit = "UNIT"
    case units = "UNITS"
    /// An adverb or adjective of recurrence; value: the unit.
    case recurrence = "RECURRENCE"
    case weekend = "WEEKEND"

    // Numbers written as words. Value: the number.
    case cardinal = "CARD"
    case multiplier = "MULTIPLIER"
    case article = "ART"
    /// Value: the number meant, or 0 for an unknown one.
    case vague = "VAGUE"
    case ordinal = "ORDINAL"
    case ordinalEnding = "ORDEND"
    case half = "HALF"

    // Pointers. Value of `deictic`: days from today.
    case deictic = "DEICTIC"
    case tonight = "TONIGHT"
    case this = "THIS"
    case that = "THAT"
    case same = "SAME"
    case last = "LAST"
    case next = "NEXT"
    case following = "FOLLOWING"
    case previous = "PREVIOUS"
    case recent = "RECENT"
    case latest = "LATEST"
    case every = "EVERY"
    case ago = "AGO"
    case earlier = "EARLIER"
    case later = "LATER"

    // Shades of a date.
    case early = "EARLY"
    case late = "LATE"
    case middle = "MIDDLE"
    case end = "END"
    case start = "START"
    case approximate = "APPROX"
    case fiscal = "FISCAL"

    // Vague references.
    case presentReference = "NOWREF"
    case pastReference = "PASTREF"
    case futureReference = "FUTUREREF"

    // Clock. Value of `meridiem`: hours to add; of `zone`: minutes east of UTC.
    case meridiem = "MERIDIEM"
    case zone = "ZONE"

    // Marks and small words.
    case dash = "DASH"
    case possessive = "POSSESSIVE"
    case possessivePronoun = "POSSESSIVEPRONOUN"
    case apostrophe = "APOSTROPHE"
    /// Stands before a year ("in 2014").
    case yearCue = "YEARCUE"
    /// Stands before a month ("since May").
    case monthCue = "MONTHCUE"

    // Numbers written in digits.
    case year = "YEAR"
    case shortYear = "YEAR2"
    case day = "DAY"
    case hour = "HOUR"
    case minute = "MINUTE"
    case number = "NUM"
    case dottedDate = "DOTTED"
    /// Four digits that count as a decade: 1990 before an `s`.
    case decadeYear = "DECADEYEAR"

    /// What an age in years may describe that is no date's concern ("6-year-old boy").
    case person = "PERSON"

    // Words of a page that say what a date is the date of.
    case publishWord = "PUBLISHED"
    case updateWord = "UPDATED"
    case copyrightWord = "COPYRIGHT"

    // Tense.
    case pastVerb = "PASTVERB"
    case futureVerb = "FUTUREVERB"
    /// Speaks of what is to come only before an infinitive ("set to resume"; "vacation plans" do not).
    case planWord = "PLANWORD"
    case presentVerb = "PRESENTVERB"
    case planVerb = "PLANVERB"
    /// What a bare year is never followed by: it is a count there ("2000 people").
    case counted = "COUNTED"
}
