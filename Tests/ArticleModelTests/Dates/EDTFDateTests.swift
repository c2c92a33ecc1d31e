import ArticleModel
import Testing

@Suite struct EDTFDateTests {
    @Test(arguments: [
        "1985-04-12", "1985-04", "1985", "1985-04-12T23:20", "1985-04-12T23:20Z", "1985-04-12T23:20+05:30",
        "2014-02-08T13:05-05:00", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "0000", "-0044-03-15",
    ])
    func levelZeroIsReadAndWrittenAlike(_ written: String) {
        #expect(EDTFDate(written)?.description == written)
    }

    @Test(arguments: [
        "2001-21", "2014-23", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX", "2XXX", "1985-04-12/..", "../1985-04",
        "1985/", "/1985-04-12", "1984~/2004-06", "Y170000002", "Y-170000002", "-1985", "-199X", "2004-XX",
        "1985-04-XX", "1985-XX-XX", "2004-XX~/2006",
    ])
    func levelOneIsReadAndWrittenAlike(_ written: String) {
        #expect(EDTFDate(written)?.description == written)
    }

    @Test(arguments: [
        "2014-25", "2014-32", "2014-33", "2014-36", "2014-37", "2014-40", "2014-41", "2013-34~",
    ])
    func quartersAndHalvesAreReadAndWrittenAlike(_ written: String) {
        #expect(EDTFDate(written)?.description == written)
    }

    @Test(arguments: [
        "", "/", "..", "85", "1985-13", "1985-00", "1985-02-30", "1985-4-1", "1985-04-12T24:00", "1985-04-12T12:60",
        "XXXX",
        "19X5", "2014-23-01", "1985-04-12 ", "2008/1964", "1985/04/12", "Y1985", "1985-W03", "198", "１９８５",
        "Y99999999999",
    ])
    func anythingElseIsRefused(_ written: String) {
        #expect(EDTFDate(written) == nil)
    }

    @Test(arguments: [
        ("1985-04-12T23:20:30Z", "1985-04-12T23:20Z"), ("1985-04-12T23:20:30", "1985-04-12T23:20"),
        ("1985-04-12T23:20:30+04", "1985-04-12T23:20+04:00"), ("1985-04-12T23:20+00:00", "1985-04-12T23:20Z"),
    ])
    func partsThatSayNothingAreLeftOut(_ written: String, _ kept: String) {
        #expect(EDTFDate(written)?.description == kept)
    }

    @Test(arguments: [
        ("2014", "2014-01-01", "2014-12-31"), ("2012-02", "2012-02-01", "2012-02-29"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2014-24", "2014-12-01", "2015-02-28"), ("2014-36", "2014-10-01", "2014-12-31"),
        ("2014-41", "2014-07-01", "2014-12-31"),
        ("-199X", "-1999-01-01", "-1990-12-31"), ("2013-04-28/2013-05", "2013-04-28", "2013-05-31"),
    ])
    func everyDateHasAFirstAndALastDay(_ written: String, _ first: String, _ last: String) throws {
        let date = try #require(EDTFDate(written))
        #expect(date.earliest.map { EDTFDate.day($0).description } == first)
        #expect(date.latest.map { EDTFDate.day($0).description } == last)
    }

    @Test(arguments: [
        ("2013", "2014", Certainty.yes), ("2014", "2013", .no), ("2014", "2014-05", .maybe),
        ("2014-05-01", "2014-05-01", .no),
        ("2014-05", "2014-05-31", .maybe), ("../2013", "2014", .yes), ("2013/..", "2014", .maybe),
        ("/2013", "2014", .yes), ("2014-05-01T10:00Z", "2014-05-01T10:01Z", .yes),
        ("2014-05-01T10:00+09:00", "2014-05-01T02:00Z", .yes), ("2014-05-01T10:00-05:00", "2014-05-01T12:00Z", .no),
        ("2014-05-01T10:00", "2014-05-01T11:00", .yes),
    ])
    func beforeHasThreeAnswers(_ left: String, _ right: String, _ expected: Certainty) throws {
        let (left, right) = (try #require(EDTFDate(left)), try #require(EDTFDate(right)))
        #expect(left.isBefore(right) == expected)
        #expect(right.isAfter(left) == expected)
    }

    @Test(arguments: [
        ("2014-05-01", "2014-05-01", Certainty.yes), ("2014", "2015", .no), ("2014", "2014-05-01", .maybe),
        ("2014-05-01/2014-05-03", "2014-05-02", .yes), ("2014-05/2014-07", "2014-06-02", .yes),
        ("2014-05/2014-07", "2014-07-02", .maybe), ("2014-05-01/2014-05-03", "2014-05-03/2014-05-09", .yes),
        ("2014-05-01~", "2014-05-01", .maybe), ("2014-05-01/..", "2014-04-30", .no),
    ])
    func overlapHasThreeAnswers(_ left: String, _ right: String, _ expected: Certainty) throws {
        let (left, right) = (try #require(EDTFDate(left)), try #require(EDTFDate(right)))
        #expect(left.overlaps(right) == expected)
        #expect(right.overlaps(left) == expected)
    }

    /// What comparing promises of any two dates, over some thousand pairs of every form.
    @Test func comparingKeepsItsPromises() {
        var random = Noise(seed: 7)
        let dates = Self.someOfEveryForm(&random)
        for _ in 0..<4000 {
            let (one, other) = (dates[random.next(dates.count)], dates[random.next(dates.count)])
            #expect(one.isBefore(other) == other.isAfter(one), "\(one) \(other)")
            #expect(one.overlaps(other) == other.overlaps(one), "\(one) \(other)")
            if one.isBefore(other) == .yes { #expect(one.isAfter(other) == .no, "\(one) \(other)") }
            // Days are local: of two times in two zones the earlier may bear the later day.
            let (day, otherDay) = (one.withoutTime, other.withoutTime)
            if day.isBefore(otherDay) == .yes {
                #expect(day.overlaps(otherDay) == .no && EDTFDate.chronological(day, otherDay), "\(one) \(other)")
            }
            if one.encloses(other) { #expect(one.overlaps(other) != .no, "\(one) \(other)") }
            if one != other { #expect(EDTFDate.chronological(one, other) != EDTFDate.chronological(other, one)) }
        }
    }

    private static func someOfEveryForm(_ random: inout Noise) -> [EDTFDate] {
        let forms = [
            "Y", "Y-M", "Y-M-D", "Y-M-DTH:30", "Y-M-DTH:30Z", "Y-M-DTH:30+09:00", "Y~", "Y-M?", "Y-21", "Y-33", "Y-40",
            "200X",
            "20XX", "Y-XX", "Y-M-XX", "Y/..", "../Y-M", "Y-M-D/", "-0044", "Y12345",
        ]
        func number(_ bound: Int, _ first: Int) -> String {
            String(String(100 + first + random.next(bound)).dropFirst())
        }
        return (0..<400).compactMap { round in
            let filled = forms[round % forms.count].map { letter in
                switch letter {
                case "Y" where round % forms.count < forms.count - 1: String(2004 + random.next(12))
                case "M": number(12, 1)
                case "D": number(28, 1)
                case "H": number(24, 0)
                default: String(letter)
                }
            }
            return EDTFDate(filled.joined())
        }
    }

    @Test func printedAndReadAgainEveryDateIsItself() {
        var random = Noise(seed: 20_140_208)
        let seeds = [
            "1985-04-12T23:20+05:30", "201X", "2004-06~/2006-08", "../1985-04", "Y170000002", "-0044-03-15", "2014-33?",
        ]
        let alphabet = Array("0123456789X-/.~?%TZ:+Y".utf8)
        var read = 0
        for round in 0..<20_000 {
            var bytes = round % 3 == 0 ? [] : Array(seeds[random.next(seeds.count)].utf8)
            for _ in 0..<random.next(4) + (bytes.isEmpty ? 6 : 0) {
                let byte = alphabet[random.next(alphabet.count)]
                let place = random.next(bytes.count + 1)
                if random.next(2) == 0, place < bytes.count {
                    bytes[place] = byte
                } else {
                    bytes.insert(byte, at: place)
                }
            }
            guard let date = EDTFDate(String(decoding: bytes, as: UTF8.self)) else { continue }
            read += 1
            #expect(EDTFDate(date.description) == date)
            #expect(date.isBefore(date) != .yes)
            if let first = date.earliest, let last = date.latest { #expect(first <= last) }
        }
        #expect(read > 1000)
    }
}

/// Numbers that look random and are the same in every run.
struct Noise {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % max(1, bound)
    }
}

extension EDTFDateTests {
    @Test(arguments: ["2014-03-11", "2014-03-11/2014-04-01", "2014-03-11/..", "../2014-03-11", "../.."])
    func daysAndTheirDateAreOne(text: String) throws {
        let days = try #require(EDTFDate(text)?.days)
        #expect(EDTFDate(days: days).description == text)
    }

    @Test func anIntervalBackwardsHasNoDays() {
        let backwards = EDTFDate.interval(from: .point(EDTFPoint(year: 2015)), to: .point(EDTFPoint(year: 2014)))
        #expect(backwards.days == nil)
    }
}
