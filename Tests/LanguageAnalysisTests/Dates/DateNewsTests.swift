import LanguageAnalysis
import Testing

/// Expressions as running news has them, every value of a sentence and no other; 2013-03-22 is a Friday.
struct DateNewsTests {
    @Test(arguments: DateSample.table(sentences))
    func values(_ sentence: String, _ expected: String) {
        let found = DateSample.mentions(sentence, published: "2013-03-22").map(\.mention.value)
        #expect(found.joined(separator: " ") == expected, "\(sentence)")
    }

    /// A sentence a line, and behind the bar its values.
    static let sentences = """
        The trial is likely to last four to six weeks. | P4W
        Parliament approved money for the force until the end of June. | 2013-06
        He has a contract until August. | 2013-08
        1957: a new strain killed thousands. | 1957
        It is about 10:30 now in the east. | 2013-03-22T10:30 PRESENT_REF
        The march was to begin around 9:00 on Friday. | 2013-03-22T09:00
        16:45 UK time, Monday, 22 June 2009 | 2009-06-22
        The hearing is scheduled for 2:30pm local time on Monday. | 2013-03-25T14:30
        He arrived on Tuesday 19th March. | 2013-03-19
        He arrived on Tues 19 Mar. | 2013-03-19
        He arrived on Tue, 19 Mar 2013 10:11:12 GMT. | 2013-03-19T10:11
        The bank reopens on Tuesday. | 2013-03-26
        Banks stay shut until Tuesday. | 2013-03-26
        Parliament votes on Tuesday. | 2013-03-26
        Parliament voted on Tuesday. | 2013-03-19
        A vote is expected on Tuesday. | 2013-03-26
        She was jailed for two and a half years in 2009. | P2Y6M 2009
        He is serving a two-and-a-half-year sentence. | P2Y6M
        The 30-year-old won in 2010 and again in 2011. | 2010 2011
        The 2010-11 season was poor. | 2010/2011
        The company made money in the three months ended Dec. 31. | P3M 2012-12-31
        In the three months to the end of December, it made money. | P3M 2012-12
        In the year to March 2012, it made money. | P1Y 2012-03
        In the 12 months to February, it made money. | P12M 2013-02
        Rain is forecast from Friday evening until Sunday morning. | 2013-03-22TEV 2013-03-24TMO
        Rain fell from Wednesday evening until Thursday morning. | 2013-03-20TEV 2013-03-21TMO
        It closes at 5pm on weekdays. | 2013-03-22T17:00
        Shortly after midnight, it began. | 2013-03-22T24:00
        In the early hours of Friday morning, it began. | 2013-03-22TMO
        In the late 1960s and early 1970s he was known. | 196 197
        In the 1960s and '70s he was known. | 196 197
        He won in 1998 and 2002. | 1998 2002
        Between 1998 and 2002 he won. | 1998 2002
        It was the worst storm since 1999. | 1999
        It was the worst storm in a decade. | P10Y
        It was the worst storm in 50 years. | P50Y
        It was the worst storm in more than half a century. | P50Y
        Police said last Friday's attack was planned. | 2013-03-15
        Last Friday, he left. | 2013-03-15
        Next Friday, he leaves. | 2013-03-29
        He leaves Monday week. | 2013-04-01
        He was born on 5 May 1950 and died on 17 March, aged 62. | 1950-05-05 2013-03-17
        He died in 1999 at the age of 70. | 1999
        He ruled from 1969 to 2011. | 1969 2011
        The 1969-2011 rule ended. | 1969/2011
        The so-called six-day war of June 1967 changed it. | P6D 1967-06
        On the eve of the summit, he left on March 20. | 2013-03-20
        The 10th anniversary of the war was on Wednesday. | 2013-03-20
        He spoke two days ago. | 2013-03-20
        They met two weeks ago. | 2013-W10
        They met two months ago. | 2013-01
        They met five hours ago. | PT5H
        Some 15 minutes after the start, it ended. | PT15M
        The next two to three weeks will tell. | P2W
        It will take five to 10 years. | P5Y
        It takes 10-15 minutes. | PT10M
        A 20-minute delay. | PT20M
        A half-hour speech. | PT30M
        An hour and a half later, it ended. | PT1H30M
        It took an hour and 20 minutes. | PT1H PT20M
        Three and a half months on, it is shut. | P3.5M
        This year's harvest is poor. | 2013
        Last year's harvest was poor. | 2012
        Next year's harvest will be poor. | 2014
        Earlier this month, he left. | 2013-03
        Later that day, he left. | 2013-03-22
        By the end of next year it will be built. | 2014
        By late 2014 it will be built. | 2014
        By mid-2014 it will be built. | 2014
        In mid-2012 it was built. | 2012
        By year's end it will be built. | 2013
        By the end of the week it will be built. | 2013-W12
        By the middle of the century it will be warm. | 20
        By 2050 it will be warm. | 2050
        By the 2050s it will be warm. | 205
        Since the turn of the century it has been warm. | 20
        At the turn of the 20th century it was cold. | 19
        The first half of the 20th century was cold. | 19
        The annual conference starts next Wednesday. | 2013-03-27
        The weekly paper is read every day and twice a month. | P1W P1D P1M
        Four times a year he travels. | P1Y
        It is open seven days a week, 24 hours a day. | P7D P1W PT24H P1D
        The minister on Thursday said yes. | 2013-03-21
        The Thursday meeting ended. | 2013-03-21
        Thursday's meeting will end. | 2013-03-28
        It opened Thursday with rain. | 2013-03-21
        Today marks ten years since the war. | 2013-03-22 P10Y
        Five years after the crash, he is well. | P5Y
        Nearly three years after the crash, he is well. | P3Y
        It is nearly three years since the crash. | P3Y
        Decades after the war, mines remain. | PXE
        Generations ago it was fine. |
        At 19:00 GMT it began. | 2013-03-22T19:00
        At 7:00pm (19:00 GMT) on Thursday it began. | 2013-03-21T19:00 2013-03-21T19:00 2013-03-21
        By 10 a.m. on Thursday it was over. | 2013-03-21T10:00
        At 8 in the morning it was over. | 2013-03-22T08:00
        Until about 3am he danced. | 2013-03-22T03:00
        On the night of 13 March it rained. | 2013-03-13TNI
        In the autumn of 1939 it began. | 1939-FA
        In autumn 1939 it began. | 1939-FA
        In early autumn it began. | 2012-FA
        Easter Sunday falls on March 31. | 2013-03-31 2013-03-31
        He spoke on New Year's Day 2013. | 2013-01-01
        He spoke on Independence Day. |
        He spoke on July Fourth. | 2012-07-04
        The Sept. 11, 2001, attacks changed it. | 2001-09-11
        Since 9 a.m. it has rained. | 2013-03-22T09:00
        Two years in, it is calm. | P2Y
        It was 12 years in the making. | P12Y
        A month-long ceasefire. | P1M
        A months-long ceasefire. | PXM
        A years-long feud. | PXY
        The eight-year-old programme ended. | P8Y
        It lasted a fortnight. | P2W
        It will last another two years. | P2Y
        It will last a further two years. | P2Y
        For a second straight day, it rained. |
        A third day of rain. |
        For the second time in three days, it rained. | P3D
        On day three of the talks, they left. |
        In the coming days it will rain. | PXD
        In the weeks ahead it will rain. | PXW
        In the months since, it has rained. | PXM
        In the past it rained. | PAST_REF
        So far this year, it has rained. | 2013
        In the current year it rained. | 2013
        In the previous year it rained. | 2012
        In that year it rained. |
        In 2008 he came. In the same year it rained. | 2008 2008
        In 2008 he came. The year after, it rained. | 2008 2009
        In 2008 he came. A year later, it rained. | 2008 2009
        In 2008 he came. By the following spring, it rained. | 2008 2009-SP
        In May 2008 he came. That August, it rained. | 2008-05 2008-08
        On May 5, 2008 he came. On May 7 he left. | 2008-05-05 2008-05-07
        On May 5, 2008 he came. On Wednesday he left. | 2008-05-05 2013-03-20
        On 5 May 2008 he came. Four days later he left. | 2008-05-05 2008-05-09
        On 5 May 2008 he came. That night he left. | 2008-05-05 2008-05-05TNI
        On 5 May 2008 he came. At 9 p.m. that day he left. | 2008-05-05 2008-05-05T21:00 2008-05-05
        On Monday he came. The day before, he was ill. | 2013-03-18 2013-03-17
        On Monday he came. The next Friday, he left. | 2013-03-18 2013-03-22
        On Monday he came. On the same day, he left. | 2013-03-18 2013-03-18
        The Friday before last it rained. | 2013-03-08
        It rained the week before last. | 2013-W10
        It will be held the week after next. | 2013-W14
        On a Monday morning in January it rained. | 2013-03-18TMO 2013-01
        At lunchtime on Monday it rained. | 2013-03-18
        At sunset it rained. |
        at rush hour on Monday | 2013-03-18
        mid-morning on Monday | 2013-03-18TMO
        late Monday afternoon | 2013-03-18TAF
        first thing on Monday morning it rained | 2013-03-18TMO
        Q1 sales rose. | 2013-Q1
        Fourth-quarter profit rose. | 2012-Q4
        First-half profit rose. | 2013-H1
        Third-quarter 2012 profit rose. | 2012-Q3
        The July-September quarter was weak. | 2012-07 2012-09
        In January-February, it rose. | 2013-01 2013-02
        Jan-Feb sales rose. | 2013-01 2013-02
        Jan. 14-16 talks | 2013-01-14/2013-01-16
        14-16 January 2013 | 2013-01-14/2013-01-16
        14 to 16 January 2013 | 2013-01-14/2013-01-16
        between 14 and 16 January 2013 | 2013-01-16
        January 14 and 16 | 2013-01-14 2013-01-16
        Jan 14, 15 and 16 | 2013-01-14 2013-01-15 2013-01-16
        28 February-1 March | 2013-02-28 2013-03-01
        Feb. 28-March 2 | 2013-02-28 2013-03-02
        """
}
