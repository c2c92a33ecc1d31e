import LanguageAnalysis
import Testing

/// Rarer forms of the same expressions, and words that are no dates; 2013-03-22 is a Friday.
struct DateVariantTests {
    @Test(arguments: DateSample.table(sentences))
    func values(_ sentence: String, _ expected: String) {
        let found = DateSample.mentions(sentence, published: "2013-03-22").map(\.mention.value)
        #expect(found.joined(separator: " ") == expected, "\(sentence)")
    }

    /// A sentence a line, and behind the bar its values.
    static let sentences = """
        Posted 3 hours ago | PT3H
        Updated yesterday at 9:30 am | 2013-03-21T09:30
        21st March is the day. | 2013-03-21
        He met him on Sunday the 24th. | 2013-03-24
        He met him on Sunday 24th. | 2013-03-24
        He left on the 21st. | 2013-03-21
        H1 2013 revenue rose. | 2013-H1
        FY2013 revenue rose. | 2013
        FY 2012-13 revenue rose. | 2012/2013
        The 2012/13 season was poor. | 2012/2013
        In the mid-90s he was young. | 199
        In the mid-'90s he was young. | 199
        A 1920s-style bar. | 192
        The pre-2008 boom. | 2008
        At 5:30 in the morning he rose. | 2013-03-22T05:30
        Around noon Friday he rose. | 2013-03-22T12:00
        At noon today he rose. | 2013-03-22T12:00
        At noon on March 20 he rose. | 2013-03-20T12:00
        On March 20 at noon he rose. | 2013-03-20T12:00
        Friday night's game ended. | 2013-03-22TNI
        Thursday's 3 p.m. session ended. | 2013-03-21 2013-03-21T15:00
        He waited three hours and 20 minutes. | PT3H PT20M
        He ran it in 2 hours, 5 minutes and 20 seconds. | PT2H PT5M PT20S
        He is 25 years old. |
        A 25-year-old man died. |
        A three-month-old baby died. |
        He played in the 80th minute. |
        In the 63rd minute he scored. |
        With 10 minutes left he scored. | PT10M
        In the second half he scored. |
        He led at half-time. |
        Sales rose in the fourth quarter of 2012. | 2012-Q4
        Sales rose in the final quarter of last year. | 2012-Q4
        Sales rose in the last quarter. | 2012-Q4
        Sales rose last quarter. | 2012-Q4
        Sales will rise this quarter. | 2013-Q1
        Sales rose in the run-up to Christmas. | 2012-12-25
        Sales rose after Christmas. | 2012-12-25
        Sales rose over Christmas. | 2012-12-25
        Sales rose on Boxing Day. | 2012-12-26
        Last Christmas sales rose. | 2012-12-25
        Thanksgiving sales rose. | 2012-11-22
        The Fourth of July weekend was calm. | 2012-07-04
        The Memorial Day weekend was calm. | 2012-05-28
        Labor Day was calm. | 2012-09-03
        Presidents' Day was calm. | 2013-02-18
        Palm Sunday is near. | 2013-03-24
        On May Day they marched. | 2012-05-01
        On Veterans Day they marched. | 2012-11-11
        On Halloween night they marched. | 2012-10-31
        On Ash Wednesday they marched. | 2013-02-13
        On Easter Monday they will march. | 2013-04-01
        During Ramadan they fasted. |
        The Lunar New Year holiday was calm. |
        For New Year they travel. |
        He rang in the New Year in Paris. |
        the 1948-49 war | 1948/1949
        the Gulf War of 1990-91 | 1990/1991
        World War II (1939-1945) | 1939/1945
        John Smith (1920-1999) was a poet. | 1920/1999
        He was born in 1920. | 1920
        Ann Lee, born Jan. 5, 1920, was a poet. | 1920-01-05
        around 1500 BC |
        in 44 BC |
        in the 5th century BC |
        in A.D. 79 |
        65 million years ago | PAST_REF
        some 13.8 billion years ago | PAST_REF
        thousands of years ago | PAST_REF
        a long time ago | PAST_REF
        once upon a time |
        long before the war |
        soon after the war |
        a short time later |
        moments later |
        at the same time |
        in recent months | PXM
        in recent days | PXD
        recent years | PAST_REF
        over the last few weeks | PXW
        in the last couple of weeks | P2W
        within the next 24 hours | PT24H
        within hours | PTXH
        within a year | P1Y
        in less than a month | P1M
        in under two hours | PT2H
        over a period of five years | P5Y
        a five-year period | P5Y
        the five-year plan | P5Y
        five years' imprisonment | P5Y
        five years in jail | P5Y
        a year's imprisonment | P1Y
        two weeks' notice | P2W
        two days' worth of food | P2D
        a day's work | P1D
        a week-long visit | P1W
        a 10-day visit | P10D
        the decades-old conflict | PXE
        the 60-year-old conflict | P60Y
        the half-century-old conflict | P50Y
        twenty-five years | P25Y
        a dozen years | P12Y
        half a dozen years | P6Y
        two dozen years | P24Y
        a hundred years | P100Y
        one hundred and fifty years | P150Y
        a quarter of a century | P25Y
        a quarter-century | P25Y
        the better part of a decade | P10Y
        one and a half years | P1Y6M
        one-and-a-half years | P1Y6M
        18 and a half months | P18.5M
        several days | PXD
        a number of years | PXY
        a handful of days | PXD
        countless hours | PTXH
        throughout the year | 2013
        year after year |
        day after day |
        every other week | P2W
        every second week | P2W
        every few months | PXM
        every 10 minutes | PT10M
        every single day | P1D
        every morning | XXXX-XX-XXTMO
        each Tuesday | XXXX-WXX-2
        on Tuesdays and Fridays | XXXX-WXX-2 XXXX-WXX-5
        Friday nights | XXXX-WXX-5TNI
        most Fridays | XXXX-WXX-5
        on alternate Sundays | XXXX-WXX-7
        three times a day | P1D
        twice daily | P1D
        once every four years | P4Y
        once a month | P1M
        annual report and annually | P1Y
        weekly show | P1W
        24/7 |
        It is 8 o'clock. | 2013-03-22T08:00
        half past eight |
        at eight o'clock | 2013-03-22T08:00
        quarter to nine |
        at 9am | 2013-03-22T09:00
        9am-5pm | 2013-03-22T09:00 2013-03-22T17:00
        from 9 to 11 a.m. | 2013-03-22T11:00
        1900 GMT | 2013-03-22T19:00
        19h00 |
        7.30pm | 2013-03-22T19:30
        at 7.30 |
        12:01 a.m. | 2013-03-22T00:01
        12 p.m. | 2013-03-22T12:00
        12 noon | 2013-03-22T12:00
        12 midnight | 2013-03-22T24:00
        at midnight | 2013-03-22T24:00
        3:15 p.m. EDT on March 20 | 2013-03-20T15:15
        March 20, 3:15 p.m. EDT | 2013-03-20T15:15
        tonight at 8 | 2013-03-22TNI
        tonight at 8 p.m. | 2013-03-22TNI 2013-03-22T20:00
        this morning at 8:15 | 2013-03-22TMO 2013-03-22T08:15
        yesterday morning | 2013-03-21TMO
        yesterday at 3pm | 2013-03-21T15:00
        tomorrow evening | 2013-03-23TEV
        the day after tomorrow | 2013-03-24
        late yesterday | 2013-03-21
        late on Thursday | 2013-03-21
        late on Thursday night | 2013-03-21TNI
        as of Thursday | 2013-03-21
        as of March 20 | 2013-03-20
        effective immediately |
        currently | PRESENT_REF
        nowadays | PRESENT_REF
        these days | PRESENT_REF
        at present | PRESENT_REF
        at the moment | PRESENT_REF
        for the moment | PRESENT_REF
        for the time being | PRESENT_REF
        until now | PRESENT_REF
        up to now | PRESENT_REF
        as of now | PRESENT_REF
        right now | PRESENT_REF
        just now | PRESENT_REF
        in the future | FUTURE_REF
        the near future | FUTURE_REF
        some day he will | FUTURE_REF
        sooner or later |
        soon |
        recently | PAST_REF
        more recently | PAST_REF
        in the recent past | PAST_REF
        previously |
        formerly |
        earlier |
        once |
        later |
        """
}
