extension EnglishDates {
    static let macros: [(String, String)] = [
        ("$month", "(MONTH | SHORTMONTH .?)"),
        ("$weekday", "(WEEKDAY | SHORTWEEKDAY .?)"),
        ("$shade", "((EARLY | LATE | MIDDLE) DASH? | (the | this | that)? very? (END | START | MIDDLE) of)"),
        ("$day", "DAY ORDEND?"),
        ("$part", "(the ORDINAL half of)"),
        ("$spoken", "(nineteen DASH? CARD (DASH? CARD)?)"),
        ("$to", "(DASH | to | through)"),
        ("$meridiem", "(MERIDIEM | (a | p) . m .?)"),
        ("$zone", "(ZONE | local time | eastern time | moscow time)"),
        (
            "$time",
            "(HOUR : MINUTE (: MINUTE)? ($meridiem | hours)? $zone? | HOUR $meridiem $zone? | CLOCK $zone? | HOUR o'clock | DOTTEDTIME ($meridiem $zone? | hours | $zone) | COMPACTTIME (hours $zone? | hrs $zone? | $zone))"
        ),
        (
            "$number",
            "(NUM (NUM / NUM)? | CARD (DASH? CARD)? (MULTIPLIER (and? CARD (DASH? CARD)?)?)? | HALF? ART MULTIPLIER | ART | NUM MULTIPLIER)"
        ),
        ("$vague", "(ART? VAGUE of? | (dozens | hundreds | thousands | scores) of | ART number of)"),
        (
            "$approx",
            "(APPROX | another | an? additional | an? estimated | (more | less | fewer | longer) than | at (least | most) | (as (much | long | many | little) as) | up to | no (more | less) than)"
        ),
        ("$unit", "(UNIT | UNITS)"),
        (
            "$extra",
            "(full | straight | consecutive | more | trading | whole | long | additional | calendar | business | working)"
        ),
        ("$count", "($approx? ($number | $vague))"),
        ("$last", "(the? (LAST | PREVIOUS) | this LAST)"),
        ("$next", "(the? NEXT | this NEXT)"),
        ("$point", "($last | $next | this | THIS | the (THIS | FOLLOWING | SAME) | that | THAT SAME?)"),
        ("$quarter", "((ORDINAL | final) (fiscal DASH?)? (quarter | quarters | half | period))"),
    ]

    static let rules: [DateRule] = [
        // Full dates, from sharp to blunt.
        DateRule(
            .fullDate,
            "($point? $weekday ,?)? ($shade | $last | $next)? $month $day (,? YEAR)? ($shade? ,? at? $time)?",
            "($weekday ,?)? the? $day of? $month (,? YEAR)? (,? at? $time)?", "the ORDINAL of $month (,? YEAR)?",
            "$time (on? $weekday)? ,? on? ($month $day | the? $day of? $month) (,? YEAR)?",
            "the? DAYPART (of | ,) ($weekday ,?)? ($month $day | the? $day of? $month) (,? YEAR)?",
            "($point? $weekday ,?)? $month the? ORDINAL"),
        DateRule(
            .dayRange,
            "$month $day $to $day (,? YEAR)?", "$day $to $day $month (,? YEAR)?", "$day / $day $month (,? YEAR)?"),
        DateRule(.furtherDay, "DAY"),
        DateRule(.dayAlone, "the DAY ORDEND (of ($last | this | $next) month)?", "$weekday ,? the? DAY ORDEND"),
        DateRule(
            .isoDate, "YEAR DASH NUM DASH NUM (t? $time)?", "YEAR / NUM / NUM"),
        DateRule(.slashDate, "NUM / NUM / (YEAR | YEAR2) (,? $time)?", "DOTTED"),
        DateRule(
            .monthOfYear,
            "$shade? $month (, | of | in)? (YEAR | $last year | $next year | this year | THAT year)",
            "$shade? $month DASH? APOSTROPHE YEAR2", "$shade? $month $spoken", "(EARLY | LATE) in $month (, | of)? YEAR"
        ),
        DateRule(.month, "$shade? ($last | this | $next | the FOLLOWING | that)? $month", "(EARLY | LATE) in $month"),
        DateRule(
            .season,
            "$shade? (the | $last | this | $next | the FOLLOWING | that)? (EARLY | LATE | MIDDLE)? DASH? SEASON (of? (YEAR (DASH YEAR2)? | $spoken) | of? ($last | this | $next) year)?"
        ),
        DateRule(
            .quarter,
            "$shade? (the | this | $last | $next)? (FISCAL DASH? | YEAR)? $quarter (of? (FISCAL | FISCAL? YEAR | this year | $last year | $next year | the year))?",
            "$shade? (the | this year POSSESSIVE | $last year POSSESSIVE | $next year POSSESSIVE) $quarter",
            "q NUM (of? YEAR)?", "h NUM of? YEAR", "(FISCAL | YEAR)? ORDINAL DASH (quarter | half) YEAR?",
            "the LAST half of YEAR",
            "(the? YEAR (quarter | period))",
            "the (year DASH? (AGO | EARLIER))? $quarter",
            "the (comparable | corresponding | same)? year DASH? (AGO | EARLIER) (quarter | period)",
            "the (quarter | period) ART year (AGO | EARLIER)"),
        DateRule(
            .relativeQuarter,
            "(the | the LATEST | the THIS | the PREVIOUS | $last | this | that | $next | the SAME | the (most)? RECENT) (quarter | period)"
        ),
        DateRule(
            .fiscalYear, "FISCAL (year)? YEAR", "(the | this | $last | $next)? (the? (THIS | LATEST))? FISCAL year"),
        DateRule(
            .decade, "$part? $shade? the? (EARLY | LATE | MIDDLE)? DASH? DECADEYEAR (APOSTROPHE? s | POSSESSIVE)",
            "$shade? (the)? (EARLY | LATE | MIDDLE)? DASH? APOSTROPHE DECADEYEAR (APOSTROPHE? s | POSSESSIVE)",
            "$part? the (EARLY | LATE | MIDDLE)? DASH? DECADE"),
        DateRule(
            .century,
            "$part? $shade? (the)? (EARLY | LATE | MIDDLE)? DASH? (NUM ORDEND | (CARD DASH?)? ORDINAL) DASH? century"
        ),
        DateRule(.yearRange, "YEAR (DASH | /) (YEAR | YEAR2)"),
        DateRule(
            .year, "$shade? (the year)? YEAR", "(EARLY | LATE) in YEAR", "(the year)? $spoken",
            "the year two thousand", "the YEAR DASH? (year | fiscal year)", "(post | pre) DASH YEAR",
            "(the half | half) of YEAR"),

        // Days named by their place in the week or by the day of speaking.
        DateRule(
            .weekday,
            "$shade? (APPROX? this NEXT | $last | this | $next | that)? (EARLY | LATE)? $weekday (EARLY | LATE)? DAYPART?",
            "$weekday (of)? ($last | $next | this) week", "(ART week from | ART week AGO) $weekday",
            "($last | this | $next) week POSSESSIVE? $weekday",
            "the (previous | PREVIOUS | FOLLOWING) $weekday DAYPART?",
            "(EARLY | LATE) on $weekday DAYPART?", "the? ((EARLY | MIDDLE | LATE) DASH?)? DAYPART (of | on) $weekday",
            "the? $weekday (before LAST | after NEXT)", "$weekday week"),
        DateRule(
            .timeOfDay,
            "(APPROX)? $time", "APPROX? $time ,? (on)? $weekday DAYPART?", "$time (DEICTIC | this DAYPART | tonight)",
            "$weekday (,? at | ,) $time", "DEICTIC (,? at | ,) $time",
            "(HOUR | HOUR : MINUTE | HOUR o'clock) in the DAYPART", "(CARD) (in the DAYPART | o'clock)"),
        DateRule(
            .deictic, "$shade? DEICTIC (EARLY | LATE)? DAYPART?", "(EARLY | LATE)? (TONIGHT)",
            "the day (before | AGO) yesterday", "the day (after) tomorrow",
            "$shade? DAYPART DEICTIC"),
        DateRule(
            .dayPart, "$shade? (this | that | $last | the | the SAME | the FOLLOWING | the NEXT)? DAYPART",
            "(MIDDLE | EARLY | LATE) DASH? DAYPART", "overnight"),
        DateRule(
            .holiday,
            "($last | this | $next)? HOLIDAY (day | EVE | WEEKDAY)? (,? YEAR)?",
            "($last | this | $next)? FEAST (POSSESSIVE | APOSTROPHE)? (day | WEEKDAY) (,? YEAR)?",
            "($last | this | $next)? (new year POSSESSIVE (day | EVE)) (,? YEAR)?"),
        DateRule(
            .weekend, "($shade)? (the | this | $last | $next | the FOLLOWING | that | this) WEEKEND"),

        // Units counted from an anchor.
        DateRule(
            .pointedUnit,
            "$shade? ($last | this | $next | the (THIS | FOLLOWING | SAME | RECENT) | that | THAT SAME?) (entire | whole | FISCAL | past)? UNIT",
            "$shade? the (full | whole | entire)? UNIT", "sometime $next UNIT", "$shade the? UNIT",
            "(EARLY | LATE) in the UNIT",
            "the UNIT (before LAST | after NEXT)",
            "year DASH end", "APPROX? year (POSSESSIVE)? DASH? end"),
        DateRule(
            .countedAway,
            "$count $extra? $unit (AGO | EARLIER | LATER | hence | before | after)",
            "(UNITS | $vague UNITS) AGO", "UNITS (LATER | EARLIER)",
            "$approx? $number DASH? and DASH? ART DASH? HALF DASH? $unit (AGO | EARLIER | LATER)",
            "$count $unit and ART HALF (AGO | EARLIER | LATER)",
            "$approx? ART? (HALF | QUARTER) DASH? (of? ART)? UNIT (AGO | EARLIER | LATER)",
            "$approx? $count $extra? $unit or (so | more) AGO", "(ART)? UNIT DASH (AGO | EARLIER)",
            "$count $unit from (now | today)",
            "in $approx? (NUM | CARD | ART) (more)? $unit (POSSESSIVE | APOSTROPHE)? time"),
        DateRule(.neighbour, "the (day | UNIT) (before | after)"),
        DateRule(
            .besideDay,
            "the? day (before | after) (($last | $next | this)? $weekday | HOLIDAY day?)"),
        DateRule(
            .weekOf, "the week (of | beginning | ending | starting) $month $day (,? YEAR)?",
            "the week (of | beginning | ending | starting) $day $month (,? YEAR)?", "HOLIDAY week"),
        DateRule(
            .span,
            "(the | this | these | at least the)? (LAST | PREVIOUS | NEXT | FOLLOWING) ($number | $vague | $number to $number | $number DASH $number | $number or $number) $extra? $unit (or so)?",
            "each of the (LAST | NEXT) $number UNITS"),
        DateRule(
            .recentUnits, "RECENT UNITS", "(the)? NEXT UNITS", "(the)? (LAST) UNITS", "the UNITS ahead",
            "the (AGO | latest) UNITS", "these days", "in years to come"),
        DateRule(
            .duration,
            "$count (DASH | $extra)? (NUM)? $unit", "$count DASH? $extra? DASH? $unit",
            "$count DASH? $unit DASH? (old | long | olds)",
            "$approx? ($number (to | or | DASH) $number) $extra? DASH? $unit",
            "$count $unit and ART HALF",
            "$approx? $number DASH? and DASH? ART DASH? HALF DASH? $unit (DASH? (old | long))?",
            "$approx? ART? (HALF | QUARTER) DASH? (of ART)? UNIT (DASH (old | long))?", "LONGWORD",
            "$approx? HALF (a | an) UNIT",
            "(the | these | those) (first | ORDINAL | LAST)? ($number | $vague) $extra? UNITS",
            "(the (LATEST | EARLY)) $number UNITS", "$count $unit or (so | more | two)", "UNIT DASH (long | old)",
            "the year DASH? (AGO | EARLIER) $number UNITS", "$approx? DECIMAL MULTIPLIER? DASH? $unit",
            "UNITS DASH (old | long)",
            "(ART) DASH? $extra DASH? UNIT"),
        DateRule(.bareUnits, "UNITS", "UNITS and UNITS", "UNITS or UNITS", "the (EARLY | final | first)? UNITS"),
        DateRule(
            .recurrence, "RECURRENCE", "WEEKDAYS", "weekends",
            "EVERY (single | other | ORDINAL)? (UNIT | $number UNITS | WEEKDAY | MONTH | SEASON | DAYPART | WEEKEND)",
            "(once | twice | ($number | several) times) (ART | per | EVERY) UNIT"),
        DateRule(
            .ordinalDay, "(the)? (FOLLOWING | next | SAME | previous | PREVIOUS) day",
            "the day (before | after | EARLIER)",
            "(EARLIER | LATER) (that | the SAME) day"),

        // Words for the past, the present and the future.
        DateRule(
            .reference, "NOWREF", "right now", "at (the moment | present)", "for the moment", "this (crucial)? moment",
            "current",
            "PASTREF", "(more | most | only | just)? recently", "the (recent)? past",
            "not? (so | too | that | very)? long AGO", "a (long | short | little | brief) (while | time) AGO",
            "just? moments AGO", "some time AGO",
            "FUTUREREF", "the (near | foreseeable | immediate | distant)? future",
            "the (near | short | long) term",
            "as soon as possible", "the time being", "the present", "some day"),
    ]
}
