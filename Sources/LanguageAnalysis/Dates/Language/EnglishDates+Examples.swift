extension EnglishDates {
    /// An example of every class of expressions; all are read in the tests, and some stand in `docs/dates.md`.
    static let examples: [DateExample] = [
        .init(
            .fullDate, "The deal was signed on [Feb 8, 2014 1:05pm EST].", published: "2014-02-12", .time,
            "2014-02-08T13:05", "2014-02-08T13:05-05:00"),
        .init(
            .fullDate, "They met on [Tuesday, 19 March] in the capital.", published: "2013-03-22", .date, "2013-03-19",
            "2013-03-19"),
        .init(
            .fullDate, "It was signed on [the 19th of March 2013].", published: "2014-02-12", .date, "2013-03-19",
            "2013-03-19"),
        .init(
            .fullDate, "He slept on [the morning of 25 June 2009].", published: "2014-02-12", .time, "2009-06-25TMO",
            "2009-06-25"),
        .init(
            .fullDate, "The offer ends at [5 p.m. EST, Nov. 6].", published: "2013-10-30", .time, "2013-11-06T17:00",
            "2013-11-06T17:00-05:00"),
        .init(
            .dayRange, "They will meet on [Dec. 15–16].", published: "2014-12-01", .date, "2014-12-15/2014-12-16",
            "2014-12-15/2014-12-16"),
        .init(
            .dayRange, "They met on [19/20 March].", published: "2013-03-22", .date, "2013-03-19/2013-03-20",
            "2013-03-19/2013-03-20"),
        .init(
            .furtherDay, "The talks were held on April 24 and [25].", published: "2013-05-02", .date, "2013-04-25",
            "2013-04-25"),
        .init(
            .dayAlone, "He is to come back on [the 3rd of next month].", published: "2013-03-22", .date, "2013-04-03",
            "2013-04-03"),
        .init(
            .isoDate, "The form bears [2014-02-08].", published: "2014-02-12", .date, "2014-02-08", "2014-02-08"),
        .init(
            .slashDate, "The form bears [25/12/2013].", published: "2014-02-12", .date, "2013-12-25", "2013-12-25"),
        .init(
            .monthOfYear, "The plant opened in [March last year].", published: "2013-03-22", .date, "2012-03", "2012-03"
        ),
        .init(
            .monthOfYear, "It was sold [early in March 2011].", published: "2013-03-22", .date, "2011-03", "2011-03"),
        .init(
            .month, "They will meet in [late May].", published: "2014-02-12", .date, "2014-05", "2014-05"),
        .init(
            .month, "The [March] accession was a surprise.", published: "2014-04-12", .date, "2014-03", "2014-03"),
        .init(
            .season, "The bridge was closed in [the winter of 2010-11].", published: "2013-03-22", .date, "2010-WI",
            "2010-24"),
        .init(
            .quarter, "Output rose in [the first half of 2014].", published: "2014-09-01", .date, "2014-H1", "2014-40"),
        .init(
            .quarter, "Profit doubled from [the year-earlier third quarter].", published: "2014-09-01", .date,
            "2013-Q3", "2013-35"),
        .init(
            .relativeQuarter, "Sales fell in [the latest quarter].", published: "2014-05-12", .date, "2014-Q1",
            "2014-33"),
        .init(
            .fiscalYear, "The ministry spent less in [fiscal 2013].", published: "2014-02-12", .date, "2013", "2013~"),
        .init(
            .decade, "Talks began in [the 1990s].", published: "2014-02-12", .date, "199", "199X"),
        .init(
            .decade, "The pact of [the early 1980s] held.", published: "2014-02-12", .date, "198", "198X"),
        .init(
            .century, "Fishing was rich in [the twenty-first century].", published: "2014-02-12", .date, "20", "20XX"),
        .init(
            .yearRange, "Output in [2005-08] doubled.", published: "2014-02-12", .date, "2005/2008", "2005/2008"),
        .init(
            .year, "The mine was shut [early in 2012].", published: "2014-02-12", .date, "2012", "2012"),
        .init(
            .year, "The [2010] elections were free.", published: "2014-02-12", .date, "2010", "2010"),
        .init(
            .weekday, "The court adjourned until [Tuesday].", published: "2013-03-22", .date, "2013-03-26", "2013-03-26"
        ),
        .init(
            .weekday, "The minister resigned on [Tuesday].", published: "2013-03-22", .date, "2013-03-19", "2013-03-19"),
        .init(
            .weekday, "The summit, to be held on [Thursday], is the third.", published: "2013-03-22", .date,
            "2013-03-28", "2013-03-28"),
        .init(
            .weekday, "[Tuesday]'s ruling was no surprise.", published: "2013-03-22", .date, "2013-03-19", "2013-03-19"),
        .init(
            .timeOfDay, "The quake struck at [0735 GMT Friday].", published: "2013-03-23", .time, "2013-03-22T07:35",
            "2013-03-22T07:35Z"),
        .init(
            .timeOfDay, "The talks ended at [11.30 pm on Thursday].", published: "2013-03-22", .time,
            "2013-03-21T23:30", "2013-03-21T23:30"),
        .init(
            .timeOfDay, "He called at [4 in the morning].", published: "2013-03-22", .time, "2013-03-22T04:00",
            "2013-03-22T04:00"),
        .init(
            .deictic, "It will be signed [tomorrow night].", published: "2013-03-22", .time, "2013-03-23TNI",
            "2013-03-23"),
        .init(
            .dayPart, "He spoke [this morning].", published: "2013-03-22", .time, "2013-03-22TMO", "2013-03-22"),
        .init(
            .holiday, "They met on [Good Friday].", published: "2013-04-02", .date, "2013-03-29", "2013-03-29"),
        .init(
            .holiday, "The shop was shut on [Boxing Day].", published: "2014-01-03", .date, "2013-12-26", "2013-12-26"),
        .init(
            .weekend, "They met over [the weekend].", published: "2014-02-10", .date, "2014-W06-WE",
            "2014-02-08/2014-02-09"),
        .init(
            .pointedUnit, "Prices fell [last month].", published: "2014-01-12", .date, "2013-12", "2013-12"),
        .init(
            .pointedUnit, "It will be built by [the end of the year].", published: "2014-02-12", .date, "2014", "2014"),
        .init(
            .countedAway, "Prices were higher [a year earlier].", published: "2014-02-12", .date, "2013", "2013"),
        .init(
            .countedAway, "The dam was built [half a century ago].", published: "2014-02-12", .date, "1964", "1964"),
        .init(
            .countedAway, "The dam was begun [two and a half years ago].", published: "2014-02-12", .date, "2011-08",
            "2011-08"),
        .init(
            .countedAway, "[Days later] the dam broke.", published: "2014-02-12", .duration, "PXD", nil),
        .init(
            .neighbour, "It was worse [the year before].", published: "2014-02-12", .date, "2013", "2013"),
        .init(
            .besideDay, "They met on [the day before Christmas].", published: "2014-01-12", .date, "2013-12-24",
            "2013-12-24"),
        .init(
            .weekOf, "The case is heard in [the week of March 6].", published: "2014-02-12", .date, "2014-W10",
            "2014-03-03/2014-03-09"),
        .init(
            .span, "It will be built over [the next 20 years].", published: "2014-02-12", .duration, "P20Y", "2014/2034"
        ),
        .init(
            .pointedUnit, "The fleet doubled in [the last decade].", published: "2014-02-12", .duration, "P10Y",
            "2004/2014"),
        .init(
            .recentUnits, "Fish were few in [recent weeks].", published: "2014-02-12", .duration, "PXW", nil),
        .init(
            .duration, "They have argued for [nearly 70 years].", published: "2014-02-12", .duration, "P70Y", nil),
        .init(
            .duration, "The [weeklong] talks failed.", published: "2014-02-12", .duration, "P1W", nil),
        .init(
            .duration, "It took [two and a half years].", published: "2014-02-12", .duration, "P2Y6M", nil),
        .init(
            .duration, "He waited [1.5 hours].", published: "2014-02-12", .duration, "PT1.5H", nil),
        .init(
            .bareUnits, "It could take [months] to build.", published: "2014-02-12", .duration, "PXM", nil),
        .init(
            .bareUnits, "The fleet grew over [the years].", published: "2014-02-12", .duration, "PXY", nil),
        .init(
            .recurrence, "They meet [every other day].", published: "2014-02-12", .set, "P2D", nil),
        .init(
            .recurrence, "They meet on [Mondays].", published: "2014-02-12", .set, "XXXX-WXX-1", nil),
        .init(
            .ordinalDay, "He left on May 3 and was back [the following day].", published: "2014-06-12", .date,
            "2014-05-04", "2014-05-04"),
        .init(
            .reference, "The plant is [currently] idle.", published: "2014-02-12", .date, "PRESENT_REF", nil),
        .init(
            .reference, "[Not long ago] it was full.", published: "2014-02-12", .date, "PAST_REF", nil),
    ]
}
