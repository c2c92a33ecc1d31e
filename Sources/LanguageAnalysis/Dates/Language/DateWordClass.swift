/// What a word can do in a date expression; `patternNames` has its name in rule patterns.
///
/// A word may have several classes ("second" is a unit and an ordinal), each with a value of its own.
enum DateWordClass: UInt8, Sendable, CaseIterable {
    // Names of the calendar. Short forms may end in a full stop.
    case month
    case shortMonth
    case weekday
    /// "Mondays": comes again and again.
    case weekdays
    case shortWeekday
    /// Value: see `DayPart`.
    case dayPart
    /// Value: the hour.
    case clockWord
    /// Value: EDTF's month number, 21...24.
    case season
    /// Value: month * 100 + day; for movable feasts the raw value of `MovableFeast`, 2000 and more.
    case holiday
    /// The first word of a holiday's name ("Boxing Day"); value: as of `holiday`.
    case feast
    /// The evening before a holiday; value: days from it.
    case eve
    /// Value: first year of the decade in its century, 20...90.
    case decadeWord

    // Measures. Value: raw value of `DateUnit`.
    case unit
    case units
    /// An adverb or adjective of recurrence; value: the unit.
    case recurrence
    case weekend
    /// "Weeklong"; value: the unit.
    case longWord

    // Numbers written as words. Value: the number.
    case cardinal
    case multiplier
    case article
    /// Value: the number meant, or 0 for an unknown one.
    case vague
    case ordinal
    case ordinalEnding
    case half
    case quarter

    // Pointers. Value of `deictic`: days from today.
    case deictic
    case tonight
    case this
    case that
    case same
    case last
    case next
    case following
    case previous
    case recent
    case latest
    case every
    case ago
    case earlier
    case later

    // Shades of a date.
    case early
    case late
    case middle
    case end
    case start
    case approximate
    case fiscal

    // Vague references.
    case presentReference
    case pastReference
    case futureReference

    // Clock. Value of `meridiem`: hours to add; of `zone`: minutes east of UTC.
    case meridiem
    case zone

    // Marks and small words.
    case dash
    case possessive
    case possessivePronoun
    case apostrophe
    /// Stands before a year ("in 2014").
    case yearCue
    /// Stands before a month ("since May").
    case monthCue

    // Numbers written in digits.
    case year
    case shortYear
    case day
    case hour
    case minute
    case number
    case dottedDate
    case dottedTime
    case compactTime
    case decimal
    /// Four digits that count as a decade: 1990 before an `s`.
    case decadeYear

    /// A thing whose age tells how long it has lasted ("60-year-old dispute").
    case agedThing
    /// Whoever an age is of that is no date's concern ("6-year-old boy").
    case person

    // Words of a page that say what a date is the date of.
    case publishWord
    case updateWord
    case copyrightWord

    // Tense.
    case pastVerb
    case futureVerb
    /// Speaks of what is to come only before an infinitive ("set to resume"; "vacation plans" do not).
    case planWord
    case presentVerb
    case planVerb
    /// Speaks of what may come ("will", "could") unless a perfect follows.
    case modal
    /// With an object, speaks of what is to come: "planned a rally on Saturday".
    case arrangeVerb
    /// With "until", holds something up to a time that is to come: "adjourned until Friday".
    case holdVerb
    /// In its -ing form after "is" or "are" tells of an arrangement: "is meeting on Monday".
    case progressive
    /// Before "a year earlier" tells that two figures are set side by side.
    case comparison
    /// In the simple present, before a preposition, tells of a timetable: "heads to Paris on Monday".
    case scheduleVerb
    /// Right before a date puts it ahead: "starting Monday".
    case outlook
    /// "Until" and its like.
    case limit
    /// After a length tells that it is one: "weeks before the vote", "years of war".
    case bounding
    /// Before a length tells that it is one: "within hours", "took months".
    case lengthCue
    /// Right before a date puts it behind: "follows Tuesday's vote".
    case aftermath
    /// After a day's name makes it a newspaper's: "Sunday Times", "Daily Mail".
    case masthead
    /// After a day's possessive tells that it is over: "Wednesday's ruling".
    case outcome
    /// Ends in -ed and is no past tense: "hundred".
    case noPast
    /// In its sentence tells that a half or a quarter is one of a game.
    case gameWord
    /// "Born", and "died": between them lies a life.
    case birth
    case death
    /// After a century or year tells that it lies before our era.
    case era
    /// What a bare year is never followed by: it is a count there ("2000 people").
    case counted
}

extension DateWordClass {
    /// The classes by their names in rule patterns.
    static let named: [String: DateWordClass] = Dictionary(
        uniqueKeysWithValues: patternNames.map { ($0.1, $0.0) })

    private static let patternNames: [(DateWordClass, String)] = [
        (.month, "MONTH"), (.shortMonth, "SHORTMONTH"), (.weekday, "WEEKDAY"), (.weekdays, "WEEKDAYS"),
        (.shortWeekday, "SHORTWEEKDAY"),
        (.dayPart, "DAYPART"), (.clockWord, "CLOCK"), (.season, "SEASON"), (.holiday, "HOLIDAY"), (.feast, "FEAST"),
        (.eve, "EVE"),
        (.decadeWord, "DECADE"), (.unit, "UNIT"), (.units, "UNITS"), (.recurrence, "RECURRENCE"),
        (.weekend, "WEEKEND"), (.longWord, "LONGWORD"), (.cardinal, "CARD"), (.multiplier, "MULTIPLIER"),
        (.article, "ART"),
        (.vague, "VAGUE"), (.ordinal, "ORDINAL"), (.ordinalEnding, "ORDEND"), (.half, "HALF"), (.quarter, "QUARTER"),
        (.deictic, "DEICTIC"),
        (.tonight, "TONIGHT"), (.this, "THIS"), (.that, "THAT"), (.same, "SAME"), (.last, "LAST"), (.next, "NEXT"),
        (.following, "FOLLOWING"), (.previous, "PREVIOUS"), (.recent, "RECENT"), (.latest, "LATEST"),
        (.every, "EVERY"), (.ago, "AGO"), (.earlier, "EARLIER"), (.later, "LATER"), (.early, "EARLY"),
        (.late, "LATE"), (.middle, "MIDDLE"), (.end, "END"), (.start, "START"), (.approximate, "APPROX"),
        (.fiscal, "FISCAL"), (.presentReference, "NOWREF"), (.pastReference, "PASTREF"),
        (.futureReference, "FUTUREREF"), (.meridiem, "MERIDIEM"), (.zone, "ZONE"), (.dash, "DASH"),
        (.possessive, "POSSESSIVE"), (.possessivePronoun, "POSSESSIVEPRONOUN"), (.apostrophe, "APOSTROPHE"),
        (.yearCue, "YEARCUE"), (.monthCue, "MONTHCUE"), (.year, "YEAR"), (.shortYear, "YEAR2"), (.day, "DAY"),
        (.hour, "HOUR"), (.minute, "MINUTE"), (.number, "NUM"), (.dottedDate, "DOTTED"), (.dottedTime, "DOTTEDTIME"),
        (.compactTime, "COMPACTTIME"), (.decimal, "DECIMAL"), (.decadeYear, "DECADEYEAR"),
        (.person, "PERSON"), (.agedThing, "AGEDTHING"), (.publishWord, "PUBLISHED"), (.updateWord, "UPDATED"),
        (.copyrightWord, "COPYRIGHT"),
        (.pastVerb, "PASTVERB"), (.futureVerb, "FUTUREVERB"), (.planWord, "PLANWORD"), (.presentVerb, "PRESENTVERB"),
        (.planVerb, "PLANVERB"), (.modal, "MODAL"), (.arrangeVerb, "ARRANGE"),
        (.holdVerb, "HOLD"), (.progressive, "PROGRESSIVE"), (.scheduleVerb, "SCHEDULE"), (.comparison, "COMPARISON"),
        (.outlook, "OUTLOOK"), (.limit, "LIMIT"),
        (.noPast, "NOPAST"), (.bounding, "BOUNDING"), (.aftermath, "AFTERMATH"),
        (.masthead, "MASTHEAD"), (.outcome, "OUTCOME"), (.lengthCue, "LENGTHCUE"), (.counted, "COUNTED"),
        (.gameWord, "GAMEWORD"), (.birth, "BIRTH"), (.death, "DEATH"), (.era, "ERA"),
    ]
}
