import ArticleModel
import LanguageAnalysis
import Testing

/// A sentence with the expression between brackets, when it was published, and the reading expected.
struct DateCase: Sendable, CustomTestStringConvertible {
    let marked: String
    let published: String?
    let value: String
    let edtf: String?

    init(_ marked: String, _ published: String?, _ value: String, _ edtf: String?) {
        self.marked = marked
        self.published = published
        self.value = value
        self.edtf = edtf
    }

    var testDescription: String { "\(marked) (\(published ?? "undated"))" }
    var sentence: String { String(marked.filter { $0 != "[" && $0 != "]" }) }
    var words: String { marked.split(separator: "[").last.map { String($0.split(separator: "]")[0]) } ?? "" }
}

@Suite struct DateTaggerTests {
    private func check(_ example: DateCase) throws {
        let mentions = DateSample.mentions(example.sentence, published: example.published)
        let found = try #require(
            mentions.first { $0.words == example.words }, "found only \(mentions.map(\.words))")
        #expect(found.mention.value == example.value)
        #expect(found.mention.date?.description == example.edtf)
        #expect((found.mention.basis == .none) == (example.edtf == nil))
        #expect(!found.mention.reason.isEmpty)
    }

    // 2014-02-12 is a Wednesday.
    @Test(arguments: [
        DateCase("The pact was signed on [Feb 8, 2014].", nil, "2014-02-08", "2014-02-08"),
        DateCase("The pact was signed on [8 February 2014].", nil, "2014-02-08", "2014-02-08"),
        DateCase("Signed on [2014-02-08] in the capital.", nil, "2014-02-08", "2014-02-08"),
        DateCase("The form says [02/08/2014] in one corner.", "2014-02-12", "2014-02-08", "2014-02-08"),
        DateCase("The form says [02/08/2014] in one corner.", nil, "2014-02-08", "2014"),
        DateCase("The form says [25/12/2014] in one corner.", nil, "2014-12-25", "2014-12-25"),
        DateCase("The form says [8.2.2014] in one corner.", nil, "2014-02-08", "2014-02-08"),
        DateCase("[Sat Feb 8, 2014 1:05pm EST]", nil, "2014-02-08T13:05", "2014-02-08T13:05-05:00"),
        DateCase("Posted [Friday, December 16, 2016, 21:30].", nil, "2016-12-16T21:30", "2016-12-16T21:30"),
        DateCase("Posted [May 7, 2016, 8:13 pm].", nil, "2016-05-07T20:13", "2016-05-07T20:13"),
        DateCase("They met on [the 8th of February 2014].", nil, "2014-02-08", "2014-02-08"),
        DateCase("They will meet on [Dec. 15-16].", "2016-12-01", "2016-12-15/2016-12-16", "2016-12-15/2016-12-16"),
        DateCase("They met from [April 28-30, 2013].", nil, "2013-04-28/2013-04-30", "2013-04-28/2013-04-30"),
        DateCase("The plant opened in [December 2012].", nil, "2012-12", "2012-12"),
        DateCase("It ended in [August 1945].", "2014-02-12", "1945-08", "1945-08"),
        DateCase("The plant opened in [2009].", "2014-02-12", "2009", "2009"),
        DateCase("Output in [2005–2016] doubled.", "2017", "2005/2016", "2005/2016"),
        DateCase("Output in [2000-2008] doubled.", nil, "2000/2008", "2000/2008"),
        DateCase("Talks began in [the 1990s].", nil, "199", "199X"),
        DateCase("Talks began in [the early 1980s].", nil, "198", "198X"),
        DateCase("Fishing in [the 20th century] was rich.", nil, "19", "19XX"),
        DateCase("They met in [the summer of 1945].", nil, "1945-SU", "1945-22"),
        DateCase("Profit rose in [fiscal 2013].", nil, "2013", "2013~"),
        DateCase("Sales fell in [the second quarter of 2013].", nil, "2013-Q2", "2013-34"),
        DateCase("Sales fell in [the first half of 2014].", nil, "2014-H1", "2014-40"),
        DateCase("They met on [Christmas Eve, 2013].", nil, "2013-12-24", "2013-12-24"),
    ])
    func statedDates(_ example: DateCase) throws { try check(example) }

    @Test(arguments: [
        DateCase("The minister said on [Monday] that it was over.", "2014-02-12", "2014-02-10", "2014-02-10"),
        DateCase("The minister will arrive on [Monday].", "2014-02-12", "2014-02-17", "2014-02-17"),
        DateCase("The minister arrived [last Thursday].", "2014-02-12", "2014-02-06", "2014-02-06"),
        DateCase("The minister is to arrive [next Thursday].", "2014-02-12", "2014-02-13", "2014-02-13"),
        DateCase("[Monday]'s talks were short.", "2014-02-12", "2014-02-10", "2014-02-10"),
        DateCase("It was signed [today].", "2014-02-12", "2014-02-12", "2014-02-12"),
        DateCase("It was signed [yesterday].", "2014-03-01", "2014-02-28", "2014-02-28"),
        DateCase("It will be signed [tomorrow].", "2014-02-28", "2014-03-01", "2014-03-01"),
        DateCase("It will be signed [later today].", "2014-02-12", "2014-02-12", "2014-02-12"),
        DateCase("It will be signed [tonight].", "2014-02-12", "2014-02-12TNI", "2014-02-12"),
        DateCase("It was signed [last week].", "2014-02-12", "2014-W06", "2014-02-03/2014-02-09"),
        DateCase("They will meet [this weekend].", "2014-02-12", "2014-W07-WE", "2014-02-15/2014-02-16"),
        DateCase("Prices fell [this month].", "2014-02-12", "2014-02", "2014-02"),
        DateCase("Prices fell [last month].", "2014-01-12", "2013-12", "2013-12"),
        DateCase("Prices will fall [next year].", "2014-02-12", "2015", "2015"),
        DateCase("Prices fell [last quarter].", "2014-02-12", "2013-Q4", "2013-36"),
        DateCase("They met [last spring].", "2014-02-12", "2013-SP", "2013-21"),
        DateCase("They met [last April].", "2014-02-12", "2013-04", "2013-04"),
        DateCase("They met in [June].", "2014-02-12", "2013-06", "2013-06"),
        DateCase("They will meet in [June].", "2014-02-12", "2014-06", "2014-06"),
        DateCase("They will meet in [late May].", "2014-02-12", "2014-05", "2014-05"),
        DateCase("They will meet in [the autumn].", "2014-02-12", "2014-FA", "2014-23"),
        DateCase("They met on [April 28].", "2013-05-02", "2013-04-28", "2013-04-28"),
        DateCase("They met on [Dec. 28].", "2014-01-02", "2013-12-28", "2013-12-28"),
        DateCase("They met [two years ago].", "2014-02-12", "2012", "2012"),
        DateCase("They met [three days ago].", "2014-02-12", "2014-02-09", "2014-02-09"),
        DateCase("It was the first visit since [a decade ago].", "2013-04-29", "2003", "2003"),
        DateCase("The law will lapse over [the next 20 years].", "2014-02-12", "P20Y", "2014/2034"),
    ])
    func relativeDates(_ example: DateCase) throws { try check(example) }

    @Test(arguments: [
        DateCase("Nobody had come in [11 years].", "2014-02-12", "P11Y", nil),
        DateCase("It lasted [nearly 70 years].", "2014-02-12", "P70Y", nil),
        DateCase("They may settle the [60-year-old] dispute.", "2014-02-12", "P60Y", nil),
        DateCase("It was the first visit in [a decade].", "2014-02-12", "P10Y", nil),
        DateCase("They had argued for [years].", "2014-02-12", "PXY", nil),
        DateCase("The talks lasted [half an hour].", "2014-02-12", "PT30M", nil),
        DateCase("They meet [every year].", "2014-02-12", "P1Y", nil),
        DateCase("They meet [annually].", "2014-02-12", "P1Y", nil),
        DateCase("They meet [every Monday].", "2014-02-12", "XXXX-WXX-1", nil),
        DateCase("The plant is [now] idle.", "2014-02-12", "PRESENT_REF", nil),
        DateCase("The plant [recently] closed.", "2014-02-12", "PAST_REF", nil),
        DateCase("It may open in [the near future].", "2014-02-12", "FUTURE_REF", nil),
    ])
    func undatedExpressions(_ example: DateCase) throws { try check(example) }

    @Test(arguments: [
        DateCase("They met on [Monday].", "2005", "2005", "2005"),
        DateCase("They met [last year].", "2005", "2004", "2004"),
        DateCase("They met [yesterday].", "2005-11", "2005-11", "2005-11"),
        DateCase("They met [last month].", "2005-11", "2005-10", "2005-10"),
        DateCase("They met on [April 28].", nil, "XXXX-04-28", nil),
        DateCase("They met on [Monday].", nil, "XXXX-WXX-1", nil),
        DateCase("They met in [June].", nil, "XXXX-06", nil),
        DateCase("They met [yesterday].", nil, "XXXX-XX-XX", nil),
    ])
    func bluntOrAbsentAnchorsNeverSharpen(_ example: DateCase) throws { try check(example) }

    @Test(arguments: [
        DateCase(
            "They met on April 28, 2013. [The following day] they signed.", "2014-02-12", "2013-04-29", "2013-04-29"),
        DateCase("They met on April 28, 2013, and signed [the same day].", "2014-02-12", "2013-04-28", "2013-04-28"),
        DateCase("The war ended in 1945. [That year] the islands changed hands.", "2014-02-12", "1945", "1945"),
        DateCase("In 2009 he was elected, and in [April] he went north.", "2014-02-12", "2009-04", "2009-04"),
        DateCase(
            "In August 1945 the army, long prepared, landed on the islands between [August 28] and September 5.",
            "2014-02-12", "1945-08-28", "1945-08-28"),
        DateCase(
            "In 1945 the army landed. Japan had signed on [September 2], before the last island fell.", "2014-02-12",
            "1945-09-02", "1945-09-02"),
        DateCase(
            "The plan of 2011 was dropped. It was mended on [January 20].", "2014-02-12", "2014-01-20", "2014-01-20"),
    ])
    func theDateNamedBeforeIsLeantOn(_ example: DateCase) throws { try check(example) }

    @Test(arguments: [
        "He was born before World War Two.", "The firm sold 2000 tonnes of fish.", "It may rain.", "They march on.",
        "The ratio was 3:2.", "Call 555-2014 now-ish people.", "A second vote failed.", "The 6-year-old boy sang.",
        "Three-quarters of the fleet sank.", "The fall of the house shook them.",
    ])
    func wordsThatAreNoDates(_ text: String) {
        let found = DateSample.mentions(text, published: "2014-02-12").filter {
            $0.mention.type == .date && $0.mention.date != nil
        }
        #expect(found.isEmpty, "found \(found.map(\.words))")
    }

    @Test func reasonNamesTheAnchorAndTheTense() throws {
        let found = try #require(DateSample.mentions("They met on Monday.", published: "2014-02-12").first)
        #expect(found.mention.reason == "'Monday' reckoned from 2014-02-12, past tense")
        #expect(found.mention.anchor == EDTFDate("2014-02-12"))
        #expect(found.mention.basis == .relative)
    }

    @Test func captionsAreTaggedToo() {
        let article = DateSample.article(blocks: [(.caption, "The quay in April 2013."), (.body, "It was cold.")])
        #expect(DateTagger().dates(in: article, published: nil).count == 1)
    }

    @Test func hostileTextIsReadInTimeAndWithoutTraps() {
        for piece in ["May ", "2014 ", "1/", "at least a few ", "9", "9999999999 years ago ", "'", "the late "] {
            let article = DateSample.article(String(repeating: piece, count: 3000))
            let found = DateTagger().dates(in: article, published: EDTFDate("2014-02-12"))
            #expect(found.allSatisfy { $0.span.end <= article.text.bytes.count })
        }
    }

    @Test func noiseMadeOfDateWordsNeverTrapsNorOverlaps() {
        let words = [
            "May", "31", "2014", "-", "/", "last", "next", "year", "ago", "Friday", "a.m.", "10:75", "first", "quarter",
            "9999", "0", "decades", "the", "of", "'80s", "noon", "half", "million", "later", "fall", "Feb.", "30",
        ]
        var state: UInt64 = 7
        var text = ""
        for _ in 0..<4000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += words[Int(truncatingIfNeeded: state >> 33) % words.count] + " "
        }
        for published in ["2014-02-12", "0001-01-01", "9999-12-31", "201X", "../2014", ""] {
            let found = DateTagger().dates(in: DateSample.article(text), published: EDTFDate(published))
            #expect(found.count > 100)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
        }
    }
}
