import ArticleModel
import Testing

/// A row of the conformance table: what is written, and the first and last day it may speak of.
struct EDTFCase: Sendable, CustomTestStringConvertible {
    let written: String
    let first: String?
    let last: String?

    init(_ written: String, _ first: String?, _ last: String?) {
        self.written = written
        self.first = first
        self.last = last
    }

    var testDescription: String { written }
}

/// ISO 8601-2, annex A, feature by feature, with dates of our own.
@Suite struct EDTFConformanceTests {
    private func check(_ example: EDTFCase) throws {
        let date = try #require(EDTFDate(example.written))
        #expect(date.description == example.written)
        #expect(date.earliest.map { EDTFDate.day($0).description } == example.first)
        #expect(date.latest.map { EDTFDate.day($0).description } == example.last)
    }

    @Test(arguments: [
        // Complete and shorter dates.
        EDTFCase("2013-04-29", "2013-04-29", "2013-04-29"), EDTFCase("2012-02", "2012-02-01", "2012-02-29"),
        EDTFCase("2011", "2011-01-01", "2011-12-31"), EDTFCase("0000", "0000-01-01", "0000-12-31"),
        EDTFCase("0009-02-28", "0009-02-28", "0009-02-28"), EDTFCase("2000-02-29", "2000-02-29", "2000-02-29"),
        EDTFCase("9999-12-31", "9999-12-31", "9999-12-31"),
        // Date and time.
        EDTFCase("2013-04-29T00:00", "2013-04-29", "2013-04-29"),
        EDTFCase("2013-04-29T23:59Z", "2013-04-29", "2013-04-29"),
        EDTFCase("2013-04-29T09:30-04:30", "2013-04-29", "2013-04-29"),
        EDTFCase("2013-04-29T09:30+14:00", "2013-04-29", "2013-04-29"),
        // Intervals.
        EDTFCase("1996/1999", "1996-01-01", "1999-12-31"), EDTFCase("1996-05/1996-05", "1996-05-01", "1996-05-31"),
        EDTFCase("1996-05-07/1996-06", "1996-05-07", "1996-06-30"),
        EDTFCase("1996/1996-03-02", "1996-01-01", "1996-03-02"),
    ])
    func levelZero(_ example: EDTFCase) throws { try check(example) }

    @Test(arguments: [
        // Years of more than four digits.
        EDTFCase("Y12345", "Y12345", "Y12345"), EDTFCase("Y-12345", "Y-12345", "Y-12345"),
        // Seasons.
        EDTFCase("2014-21", "2014-03-01", "2014-05-31"), EDTFCase("2014-22", "2014-06-01", "2014-08-31"),
        EDTFCase("2014-23", "2014-09-01", "2014-11-30"), EDTFCase("2015-24", "2015-12-01", "2016-02-29"),
        // A qualifier at the end.
        EDTFCase("1984?", "1984-01-01", "1984-12-31"), EDTFCase("2004-06~", "2004-06-01", "2004-06-30"),
        EDTFCase("2004-06-11%", "2004-06-11", "2004-06-11"), EDTFCase("201X?", "2010-01-01", "2019-12-31"),
        // Digits that are not specified, from the right.
        EDTFCase("201X", "2010-01-01", "2019-12-31"), EDTFCase("20XX", "2000-01-01", "2099-12-31"),
        EDTFCase("1XXX", "1000-01-01", "1999-12-31"), EDTFCase("2004-XX", "2004-01-01", "2004-12-31"),
        EDTFCase("1985-04-XX", "1985-04-01", "1985-04-30"), EDTFCase("1985-XX-XX", "1985-01-01", "1985-12-31"),
        // Open and unknown ends.
        EDTFCase("1985-04-12/..", "1985-04-12", nil), EDTFCase("1985-04/..", "1985-04-01", nil),
        EDTFCase("../1985-04-12", nil, "1985-04-12"), EDTFCase("../1985", nil, "1985-12-31"),
        EDTFCase("1985-04-12/", "1985-04-12", nil), EDTFCase("/1985-04", nil, "1985-04-30"),
        // Qualified ends, seasons and unspecified digits in intervals.
        EDTFCase("1984~/2004-06", "1984-01-01", "2004-06-30"), EDTFCase("1984/2004-06~", "1984-01-01", "2004-06-30"),
        EDTFCase("1984?/2004%", "1984-01-01", "2004-12-31"), EDTFCase("2014-21/2014-22", "2014-03-01", "2014-08-31"),
        EDTFCase("199X/2004", "1990-01-01", "2004-12-31"),
        // Years before the year 0.
        EDTFCase("-0001", "-0001-01-01", "-0001-12-31"), EDTFCase("-0044-03-15", "-0044-03-15", "-0044-03-15"),
        EDTFCase("-199X", "-1999-01-01", "-1990-12-31"),
    ])
    func levelOne(_ example: EDTFCase) throws { try check(example) }

    @Test(arguments: [
        EDTFCase("2014-25", "2014-03-01", "2014-05-31"), EDTFCase("2014-28", "2014-12-01", "2015-02-28"),
        EDTFCase("2014-29", "2014-09-01", "2014-11-30"), EDTFCase("2014-30", "2014-12-01", "2015-02-28"),
        EDTFCase("2014-31", "2014-03-01", "2014-05-31"), EDTFCase("2014-32", "2014-06-01", "2014-08-31"),
        EDTFCase("2014-33", "2014-01-01", "2014-03-31"), EDTFCase("2014-36", "2014-10-01", "2014-12-31"),
        EDTFCase("2014-37", "2014-01-01", "2014-04-30"), EDTFCase("2014-39", "2014-09-01", "2014-12-31"),
        EDTFCase("2014-40", "2014-01-01", "2014-06-30"), EDTFCase("2014-41~", "2014-07-01", "2014-12-31"),
    ])
    func partsOfAYearOfLevelTwo(_ example: EDTFCase) throws { try check(example) }

    @Test(arguments: [
        "20131", "2013-1", "2013-4-29", "2013-04-31", "1900-02-29", "2013-00", "2013-13", "2013-20", "2013-42",
        "2013-04-00", "2013-04-29T", "2013-04-29T9:30", "2013-04-29T09", "2013-04T09:30", "2013-04-29T09:30+24:00",
        "2013-04-29 09:30", "20130429", "2013-W17", "2013-119", "Y2013", "Y", "y12345", "2013?~", "?2013", "2013-?04",
        "XXX3", "2X13", "2013-X4", "2013-XX-05", "2013-24-XX", "1999/1996", "2013/04", "2013//2014", "1996/1999/2001",
        "2013..2014", "...", "/..", "../", "[1996,1999]", "{1996}", "1950S2", "Y-17E7", "+2013", "2013-04-29Z",
        "٢٠١٣",
        "2013-04-29\0", "-", "--", "X", "/", "",
    ])
    func anythingElseIsRefused(_ written: String) { #expect(EDTFDate(written) == nil, "read \(written)") }

    @Test func daysBetweenAreARange() throws {
        let (year, day) = (try #require(EDTFDate("2013")), try #require(EDTFDate("2014-01-02")))
        #expect(year.days(to: day) == 2...366)
        #expect(day.days(to: day) == 0...0)
        #expect(try #require(EDTFDate("2013/..")).days(to: day) == nil)
    }
}
