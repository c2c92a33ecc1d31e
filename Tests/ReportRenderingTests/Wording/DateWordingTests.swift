import ArticleModel
import ReportRendering
import Testing

@Suite struct DateWordingTests {
    @Test(arguments: [
        ("2014-02-08", "8 February 2014"), ("1945-08", "August 1945"), ("2014", "2014"), ("2014-21", "spring 2014"),
        ("2014-23", "autumn 2014"), ("2014-24", "winter 2014–15"), ("1999-24", "winter 1999–2000"),
        ("2008-24", "winter 2008–09"), ("2015-33", "first quarter of 2015"), ("2015-36", "fourth quarter of 2015"),
        ("2015-41", "second half of 2015"), ("201X", "the 2010s"), ("19XX", "the years 1900–1999"),
        ("1XXX", "the years 1000–1999"), ("2005~", "about 2005"), ("2005?", "possibly 2005"),
        ("2005-03%", "possibly about March 2005"), ("-0044", "45 BC"), ("0000", "1 BC"),
        ("2014-02-08T13:05", "8 February 2014, 13:05"), ("2014-02-08T13:05Z", "8 February 2014, 13:05 UTC"),
        ("2014-02-08T13:05+09:00", "8 February 2014, 13:05 +09:00"), ("2016-12-15/2016-12-16", "15–16 December 2016"),
        ("2013-04-28/2013-05-03", "28 April – 3 May 2013"),
        ("2013-12-28/2014-01-03", "28 December 2013 – 3 January 2014"),
        ("2013-04/2013-06", "April–June 2013"), ("2013-11/2014-01", "November 2013 – January 2014"),
        ("2005/2010", "2005–2010"), ("2005~/2010~", "about 2005–2010"), ("2005~/2010", "about 2005 – 2010"),
        ("2014-21/2014-23", "spring 2014 – autumn 2014"), ("2014-02/2014-03-05", "February 2014 – 5 March 2014"),
        ("2014-02-05/2014-02", "5 February 2014 – February 2014"), ("2014-02-08/2014-02-08", "8 February 2014"),
        ("2005/..", "from 2005 on"), ("../2005", "until 2005"), ("2005/", "from 2005, end not known"),
        ("/2005-03", "until March 2005, start not known"), ("../..", "date not known"),
    ]) func words(_ edtf: String, _ expected: String) throws {
        let date: EDTFDate = try #require(EDTFDate(edtf))
        #expect(DateWording.words(date) == expected)
    }

    @Test(arguments: [
        ("2014-02-08", "2014"), ("201X", "The 2010s"), ("2016-12-15/2017-01-02", "2016"), ("../2005", "Until 2005"),
        ("2005~", "2005"), ("-0044", "45 BC"),
    ]) func yearHeadings(_ edtf: String, _ expected: String) throws {
        let date: EDTFDate = try #require(EDTFDate(edtf))
        #expect(DateWording.yearHeading(date) == expected)
    }

    @Test func noDate() {
        #expect(DateWording.yearHeading(nil) == "Undated")
        #expect(DateWording.words(EDTFDate?.none) == "date not known")
    }

    @Test func everyDayMonthAndFormHasWords() {
        for month in Array(1...12) + Array(21...24) + Array(33...36) + [40, 41, 99, -3] {
            #expect(!DateWording.words(.calendar(2015, month)).isEmpty)
            #expect(!DateWording.words(.interval(from: .point(EDTFPoint(year: 2015, month: month)), to: .open)).isEmpty)
        }
    }
}
