import ArticleModel
import Testing

@Suite struct EDTFArithmeticTests {
    @Test(arguments: [
        ("2014-02-08", -1, "2013-02-08"), ("2012-02-29", 1, "2013-02-28"), ("2014", 20, "2034"),
        ("2014-23", -1, "2013-23"),
        ("201X", 10, "202X"), ("2005~", 11, "2016~"), ("2013-04-28/2013-04-30", 1, "2014-04-28/2014-04-30"),
        ("2013/..", 1, "2014/.."),
    ])
    func yearsKeepThePrecision(_ date: String, _ count: Int, _ expected: String) {
        #expect(EDTFDate(date)?.adding(years: count).description == expected)
    }

    @Test(arguments: [
        ("2014-01-31", 1, "2014-02-28"), ("2014-12", 1, "2015-01"), ("2014-01", -1, "2013-12"),
        ("2014-03", -15, "2012-12"),
        ("2005", 3, "2005/2006"), ("2005", 12, "2006"), ("2014-33", 3, "2014-04/2014-06"),
    ])
    func monthsNeverSharpen(_ date: String, _ count: Int, _ expected: String) {
        #expect(EDTFDate(date)?.adding(months: count).description == expected)
    }

    @Test(arguments: [
        ("2014-02-28", 1, "2014-03-01"), ("2014-02-08T13:05-05:00", -8, "2014-01-31T13:05-05:00"),
        ("2005-03", 3, "2005-03/2005-04"), ("2005", 0, "2005"), ("2014-12-31/2015-01-01", 1, "2015-01-01/2015-01-02"),
    ])
    func daysNeverSharpen(_ date: String, _ count: Int, _ expected: String) {
        #expect(EDTFDate(date)?.adding(days: count).description == expected)
    }

    @Test func hugeCountsDoNotTrap() {
        for count in [Int.max, Int.min, 1_000_000_000] {
            #expect(EDTFDate("2014-02-08")?.adding(years: count).earliest != nil)
            #expect(EDTFDate("2014-02")?.adding(months: count).earliest != nil)
        }
    }
}
