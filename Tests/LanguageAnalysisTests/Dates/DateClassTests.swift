import LanguageAnalysis
import Testing

/// Expressions of every class in sentences as news of our day has them; 2013-03-22 is a Friday.
struct DateClassTests {
    @Test(arguments: DateSample.table(sentences))
    func values(_ sentence: String, _ expected: String) {
        let found = DateSample.mentions(sentence, published: "2013-03-22").map(\.mention.value)
        var rest = found[...]
        for value in expected.split(separator: " ").map(String.init) {
            guard let place = rest.firstIndex(of: value) else {
                Issue.record("no \(value) among \(found)")
                return
            }
            rest = rest[(place + 1)...]
        }
    }

    /// A sentence a line, and behind the bar values it has, in this order.
    static let sentences = """
        Unemployment was 8 percent in February, down from 9 percent a year earlier in the same month. In February 2012 it rose. | 2012-02
        Prices rose 2 percent in February from a year earlier. | 2013-02 2012-02
        Sales rose in February from the month before. | 2013-02 2013-01
        Profit in the fourth quarter rose from a year earlier. | 2012-Q4 2011-Q4
        The number doubled in the last decade. | P10Y
        The number doubled over the past decade. | P10Y
        A decade ago he was unknown. | 2003
        He came two decades ago. | 1993
        The house was built two centuries ago. | 1813
        For the past seven days it rained. | P7D
        He spent the past two days in bed. | P2D
        In the last 24 hours, 50 died. | PT24H
        They want an answer in the next 48 hours. | PT48H
        The game ended 15 minutes later. | PT15M
        The 90-minute talk. | PT90M
        The 18-month investigation. | P18M
        The two-and-a-half-week tour and the two-year deal. | P2Y
        The system will be ready in 2014. | 2014
        The firm said it would close plants later this week. | 2013-W12
        He will travel later this month. | 2013-03
        He will travel later this year. | 2013
        He will speak later today. | 2013-03-22
        He spoke earlier today. | 2013-03-22
        She is to speak later Friday. | 2013-03-22
        He died on Wednesday. Later in the day, crowds gathered. | 2013-03-20
        He spoke late Thursday night. | 2013-03-21TNI
        It began early this morning. | 2013-03-22TMO
        Police are searching tonight. | 2013-03-22TNI
        They met Thursday evening. | 2013-03-21TEV
        They met at 8:30 p.m. Thursday. | 2013-03-21T20:30
        They met at 8:30 pm on Thursday. | 2013-03-21T20:30
        They met at 20:30 on Thursday. | 2013-03-21T20:30
        They met at about 8:30 a.m. ET Thursday. | 2013-03-21T08:30
        They met Thursday at 8:30 a.m. | 2013-03-21T08:30
        On Thursday, March 21, at 8:30 a.m., they met. | 2013-03-21T08:30
        Doors open at 5 p.m. | 2013-03-22T17:00
        The quake hit at 05:46 GMT. | 2013-03-22T05:46
        Feb 8, 2014 1:05pm EST | 2014-02-08T13:05
        Posted Feb. 8, 2014, at 1:05 p.m. | 2014-02-08T13:05
        22/03/2013 | 2013-03-22
        03/22/2013 | 2013-03-22
        2013-03-22 | 2013-03-22
        On March 22nd | 2013-03-22
        He left in December. | 2012-12
        He left on Christmas Day. | 2012-12-25
        He will leave on Christmas Day. | 2013-12-25
        He left on New Year's Eve. | 2012-12-31
        Shops will open on Black Friday. | 2013-11-29
        Shops opened on Black Friday. | 2012-11-23
        The Mass will be held on Maundy Thursday. | 2013-03-28
        They met on Valentine's Day. | 2013-02-14
        They met on New Year's Day. | 2013-01-01
        The parade was held on St. Patrick's Day. | 2013-03-17
        Shops prepare for Mother's Day, which will be on May 12. | 2013-05-12
        The company expects growth in the current quarter. | 2013-Q1
        The economy shrank in the final three months of 2012 and in the fourth quarter. | 2012-Q4
        In the first half of 2013. | 2013-H1
        In the second half of last year. | 2012-H2
        In the first quarter of this year. | 2013-Q1
        In the final quarter of 2012. | 2012-Q4
        In Q2 2012, sales fell. | 2012-Q2
        In the second quarter of fiscal 2012, sales fell. | 2012-Q2
        In FY 2012, sales fell. | 2012
        It began in the 1990s. | 199
        It began in the early 1980s. | 198
        It began in the mid-1990s. | 199
        It began in the '90s. | 199
        It began in the nineties. | 199
        It began in the 20th century. | 19
        It began in the late 19th century. | 18
        It belongs to the 21st century. | 20
        It will end this decade. | 201
        It will end next decade. | 202
        By the end of the decade, it will end. | 201
        They met last summer. | 2012-SU
        They will meet this summer. | 2013-SU
        They met in the summer. | 2012-SU
        They will meet in the summer. | 2013-SU
        They met last fall. | 2012-FA
        They met in the winter of 2012. | 2012-WI
        They will meet this spring. | 2013-SP
        The Arab uprisings of spring 2011. | 2011-SP
        On March 16 he left. | 2013-03-16
        On 16 March he left. | 2013-03-16
        On Oct. 16 he left. | 2012-10-16
        On April 16 he will leave. | 2013-04-16
        From April 16 to April 17 it will be closed. | 2013-04-16 2013-04-17
        earlier in March | 2013-03
        in mid-March | 2013-03
        in late March | 2013-03
        Since November, he has been free. | 2012-11
        The ban will last until November. | 2013-11
        He is due back in May. | 2013-05
        In May, voters will choose. | 2013-05
        In May, voters chose him. | 2012-05
        In May 2012, voters chose him. | 2012-05
        In January, voters chose him. | 2013-01
        He resigned in September. | 2012-09
        He is expected to resign in September. | 2013-09
        Elections are due in September. | 2013-09
        Elections scheduled for September. | 2013-09
        Elections held in September. | 2012-09
        Elections in September gave him power. | 2012-09
        The September attack killed four. | 2012-09
        The Dec. 14 shooting killed 26. | 2012-12-14
        The April 15 deadline is near. | 2013-04-15
        The agreement runs until June 30. | 2013-06-30
        He was jailed for a year. | P1Y
        a one-year deal | P1Y
        It took a month. | P1M
        It took an hour. | PT1H
        an hour-long talk | PT1H
        The three-day visit. | P3D
        The day-long siege. | P1D
        The siege lasted three days. | P3D
        For three months, no one came. | P3M
        For months, no one came. | PXM
        They talked for several months. | PXM
        They talked for many years. | PXY
        nearly a decade of war | P10Y
        a decade-long war | P10Y
        more than a decade | P10Y
        two decades of war | P20Y
        decades of war | PXE
        years of war | PXY
        months of talks | PXM
        for days | PXD
        in the coming weeks | PXW
        over the next six months | P6M
        every day | P1D
        once a week | P1W
        twice a year | P1Y
        each month | P1M
        The paper is printed daily. | P1D
        every two years | P2Y
        every year | P1Y
        every Monday | XXXX-WXX-1
        on Mondays | XXXX-WXX-1
        Sundays | XXXX-WXX-7
        every December | XXXX-12
        He is now free. | PRESENT_REF
        He is currently free. | PRESENT_REF
        Nowadays, he is free. | PRESENT_REF
        He was recently freed. | PAST_REF
        In the past he was free. | PAST_REF
        In the future he will be free. | FUTURE_REF
        in the near future | FUTURE_REF
        The next day, he left. | 2013-03-23
        He came on March 3 and left the next day. | 2013-03-03 2013-03-04
        He came on March 3. A day later, he left. | 2013-03-03 2013-03-04
        He came on March 3. Two days later, he left. | 2013-03-03 2013-03-05
        He came on March 3. The previous day, he had called. | 2013-03-03 2013-03-02
        He came in 2008. The following year, he left. | 2008 2009
        He came in 2008. Three years later, he left. | 2008 2011
        He came in 2008. He left later that year. | 2008 2008
        He came in May 2008. He left the following month. | 2008-05 2008-06
        He came in May 2008. Later that month, he left. | 2008-05 2008-05
        He came in May 2008. In November of that year, he left. | 2008-05 2008-11
        He came in May 2008. Six months later, he left. | 2008-05 2008-11
        He came in May 2008 and left in August 2008. | 2008-05 2008-08
        He was shot on Monday and died the next day. | 2013-03-18 2013-03-19
        He was shot on Monday and died a day later. | 2013-03-18 2013-03-19
        He was shot on Monday and died the following day. | 2013-03-18 2013-03-19
        He was shot on Monday and died the next morning. | 2013-03-18 2013-03-19TMO
        He was shot on Monday, a day after a party. The day before, he had been well. | 2013-03-18 2013-03-17
        two days after the vote | P2D
        two days before the vote | P2D
        days after the vote | PXD
        He left a month ago. | 2013-02
        Sales had risen the previous month. | 2013-02
        He died three years ago. | 2010
        We open a week from Thursday. | 2013-03-28
        Since the start of the year, 10 died. | 2013
        in the last few years | PXY
        in the past few days | PXD
        this coming Saturday | 2013-03-23
        the first time in nearly two years | P2Y
        at midday | 2013-03-22T12:00
        at 8 o'clock in the evening | 2013-03-22T20:00
        from 1 p.m. to 3 p.m. | 2013-03-22T13:00 2013-03-22T15:00
        within 90 days | P90D
        He fled 18 months ago. | 2011-09
        several times a week | P1W
        In the same period last year it fell. | 2012
        This time last year it was cold. | 2012
        in the 2010s | 201
        in the 2000s | 200
        in the mid-2000s | 200
        the early 20th century | 19
        a 16th-century church | 15
        In the year 2000, it closed. | 2000
        in Q1 2013 | 2013-Q1
        first-quarter 2013 results | 2013-Q1
        Fighting went on overnight. | 2013-03-22TNI
        It began at dawn on Friday. | 2013-03-22TMO
        Two men were killed on Wednesday night. | 2013-03-20TNI
        Two men were killed last night. | 2013-03-21TNI
        Two men were killed at about 11.30pm on Thursday. | 2013-03-21T23:30
        Two men were killed last Saturday night. | 2013-03-16TNI
        Two men were killed on Thursday last week. | 2013-03-14
        Two men were killed on Sunday and Monday. | 2013-03-17 2013-03-18
        Two men were killed in Sunday's fire. | 2013-03-17
        a year after the 2012 vote | 2012
        The vote is two weeks from today. | 2013-04-05
        a five-day visit | P5D
        the five days of talks | P5D
        a 72-hour deadline | PT72H
        his first 100 days in office | P100D
        a 25-year sentence | P25Y
        30 years in prison | P30Y
        a full year | P1Y
        for one minute | PT1M
        30 seconds | PT30S
        A day after the vote, he left. | P1D
        just days after the vote | PXD
        two hours after the vote | PT2H
        a week ago | 2013-W11
        this week | 2013-W12
        next week | 2013-W13
        last week | 2013-W11
        last weekend | 2013-W11-WE
        this weekend | 2013-W12-WE
        this month | 2013-03
        in December last year | 2012-12
        last December | 2012-12
        in July 2012 | 2012-07
        on July 4, 2012 | 2012-07-04
        on the Fourth of July, 2012 | 2012-07-04
        July 4th 2012 | 2012-07-04
        4/7/12 or 2012-07-04 | 2012-07-04
        the Nov. 6 vote | 2012-11-06
        The vote on November 5 will decide. | 2013-11-05
        April 15, 1912 | 1912-04-15
        in 1912 | 1912
        April of 1912 | 1912-04
        in April, 1912, | 1912-04
        On March 1, cuts took effect. | 2013-03-01
        On April 1, cuts take effect. | 2013-04-01
        Cuts will take effect on Oct. 1. | 2013-10-01
        Cuts took effect on Oct. 1. | 2012-10-01
        Since Oct. 1, cuts have been in effect. | 2012-10-01
        The storm of Dec. 26 killed 10. | 2012-12-26
        Tickets for the May 3 game are sold out; the cup is in May. | 2013-05
        For now, he stays. | PRESENT_REF
        until now | PRESENT_REF
        right now | PRESENT_REF
        until recently | PAST_REF
        in recent years | PAST_REF
        these days | PRESENT_REF
        1 year | P1Y
        every four years | P4Y
        a four-year term | P4Y
        three months | P3M
        the three months to March | P3M
        three-month | P3M
        one month | P1M
        12-month | P12M
        every Sunday | XXXX-WXX-7
        a day | P1D
        for two years | P2Y
        two years | P2Y
        after two years | P2Y
        two years before the war | P2Y
        He was jailed two years ago. | 2011
        two years after the March 11, 2011, quake | 2011-03-11
        on Saturday, March 23 | 2013-03-23
        at 10am on Saturday 23 March | 2013-03-23T10:00
        """
}
