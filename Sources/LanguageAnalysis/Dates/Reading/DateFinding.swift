import ArticleModel

/// What a reading makes of matched words, before it becomes an annotation.
struct DateFinding {
    var type: DateMention.TimexType
    var value: String
    var date: EDTFDate?
    var basis: DateBasis
    var anchor: EDTFDate?
    var reason: String
    /// The period that later expressions may lean on; nil for durations, sets and vague words.
    var period: TimexPeriod?
    /// How many tokens of the match the reading leaves out, first and last.
    var unused: (first: Int, last: Int) = (0, 0)

    /// A date that the text itself states.
    static func stated(_ period: TimexPeriod, reason: String) -> DateFinding? {
        guard period.isWritable else { return nil }
        return DateFinding(
            type: .date, value: period.timex, date: period.edtf, basis: .stated, reason: reason, period: period)
    }

    /// A duration, set or vague word: a value without a date.
    static func undated(_ type: DateMention.TimexType, _ value: String, reason: String) -> DateFinding {
        DateFinding(type: type, value: value, date: nil, basis: .none, reason: reason)
    }

    /// The finding with a time of day put to its day; unchanged where it names no single day.
    func at(_ time: EDTFPoint.Time, letters: String? = nil) -> DateFinding {
        var finding = self
        finding.type = .time
        finding.value +=
            "T" + (letters ?? String(time.description.utf8.prefix(5).map { Character(Unicode.Scalar($0)) }))
        if case .point(var point)? = date, point.day != nil {
            point.time = time
            finding.date = .point(point)
        }
        return finding
    }

    /// The finding with a part of the day put to it; EDTF has no parts of a day.
    func during(_ part: DayPart) -> DateFinding {
        var finding = self
        finding.type = .time
        finding.value += "T" + part.letters
        return finding
    }
}
