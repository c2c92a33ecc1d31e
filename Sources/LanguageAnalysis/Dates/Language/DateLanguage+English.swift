extension DateLanguage {
    /// English, as newspapers of both sides of the Atlantic write it.
    public static let english = DateLanguage(
        code: "en", words: EnglishDates.words, smallWords: EnglishDates.smallWords, endings: EnglishDates.endings,
        macros: EnglishDates.macros, rules: EnglishDates.rules, examples: EnglishDates.examples)
}

/// The word table and the rules of English.
enum EnglishDates {
    static let words: [DateWordRow] =
        calendar + numbers + pointers + references + counted + persons + stamps + clock + verbs

    private static let calendar: [DateWordRow] = [
        .init(.month, 1, "january"), .init(.month, 2, "february"), .init(.month, 3, needsCapital: true, "march"),
        .init(.month, 4, "april"), .init(.month, 5, needsCapital: true, "may"), .init(.month, 6, "june"),
        .init(.month, 7, "july"), .init(.month, 8, needsCapital: true, "august"), .init(.month, 9, "september"),
        .init(.month, 10, "october"), .init(.month, 11, "november"), .init(.month, 12, "december"),
        .init(.shortMonth, 1, needsCapital: true, "jan"), .init(.shortMonth, 2, needsCapital: true, "feb"),
        .init(.shortMonth, 3, needsCapital: true, "mar"), .init(.shortMonth, 4, needsCapital: true, "apr"),
        .init(.shortMonth, 6, needsCapital: true, "jun"), .init(.shortMonth, 7, needsCapital: true, "jul"),
        .init(.shortMonth, 8, needsCapital: true, "aug"), .init(.shortMonth, 9, needsCapital: true, "sep sept"),
        .init(.shortMonth, 10, needsCapital: true, "oct"), .init(.shortMonth, 11, needsCapital: true, "nov"),
        .init(.shortMonth, 12, needsCapital: true, "dec"),
        .init(.weekday, 1, "monday"), .init(.weekday, 2, "tuesday"),
        .init(.weekday, 3, "wednesday"), .init(.weekday, 4, "thursday"),
        .init(.weekday, 5, "friday"), .init(.weekday, 6, "saturday"),
        .init(.weekday, 7, "sunday"),
        .init(.weekdays, 1, "mondays"), .init(.weekdays, 2, "tuesdays"), .init(.weekdays, 3, "wednesdays"),
        .init(.weekdays, 4, "thursdays"), .init(.weekdays, 5, "fridays"), .init(.weekdays, 6, "saturdays"),
        .init(.weekdays, 7, "sundays"),
        .init(.shortWeekday, 1, needsCapital: true, "mon"), .init(.shortWeekday, 2, needsCapital: true, "tue tues"),
        .init(.shortWeekday, 3, needsCapital: true, "wed"),
        .init(.shortWeekday, 4, needsCapital: true, "thu thur thurs"),
        .init(.shortWeekday, 5, needsCapital: true, "fri"), .init(.shortWeekday, 6, needsCapital: true, "sat"),
        .init(.shortWeekday, 7, needsCapital: true, "sun"),
        .init(.season, 21, "spring springtime"), .init(.season, 22, "summer summertime"),
        .init(.season, 23, "autumn fall"), .init(.season, 24, "winter wintertime"),
        .init(.holiday, 1225, "christmas"), .init(.holiday, 1031, "halloween"),
        .init(.holiday, 2001, needsCapital: true, "thanksgiving"), .init(.holiday, 2002, needsCapital: true, "easter"),
        .init(.feast, 2003, needsCapital: true, "good"), .init(.feast, 2004, needsCapital: true, "ash"),
        .init(.feast, 2005, needsCapital: true, "palm"), .init(.feast, 2006, needsCapital: true, "shrove"),
        .init(.feast, 2007, needsCapital: true, "labor"), .init(.feast, 2008, needsCapital: true, "memorial"),
        .init(.feast, 2009, needsCapital: true, "columbus"), .init(.feast, 2010, needsCapital: true, "presidents"),
        .init(.feast, 2011, needsCapital: true, "father"), .init(.feast, 1226, needsCapital: true, "boxing"),
        .init(.feast, 501, needsCapital: true, "may"),
        .init(.feast, 1111, needsCapital: true, "veterans armistice remembrance"),
        .init(.feast, 2013, needsCapital: true, "black"), .init(.feast, 2014, needsCapital: true, "maundy"),
        .init(.feast, 2015, needsCapital: true, "whit"), .init(.feast, 2016, needsCapital: true, "cyber"),
        .init(.holiday, 2017, needsCapital: true, "pentecost"),
        .init(.feast, 214, needsCapital: true, "valentine"), .init(.feast, 317, needsCapital: true, "patrick"),
        .init(.feast, 714, needsCapital: true, "bastille"), .init(.feast, 401, needsCapital: true, "fools"),
        .init(.decadeWord, 20, "twenties"), .init(.decadeWord, 30, "thirties"), .init(.decadeWord, 40, "forties"),
        .init(.decadeWord, 50, "fifties"), .init(.decadeWord, 60, "sixties"), .init(.decadeWord, 70, "seventies"),
        .init(.decadeWord, 80, "eighties"), .init(.decadeWord, 90, "nineties"),
        .init(.eve, -1, "eve"), .init(.fiscal, "fiscal"),
    ]

    private static let numbers: [DateWordRow] = [
        .init(.unit, 0, "second"), .init(.unit, 1, "minute"), .init(.unit, 2, "hour hr"), .init(.unit, 3, "day"),
        .init(.unit, 4, "week"), .init(.unit, 5, "fortnight"), .init(.unit, 6, "month"), .init(.unit, 7, "quarter"),
        .init(.unit, 8, "year"), .init(.unit, 9, "decade"), .init(.unit, 10, "century"),
        .init(.units, 0, "seconds"), .init(.units, 1, "minutes"), .init(.units, 2, "hours hrs"),
        .init(.units, 3, "days"), .init(.units, 4, "weeks"), .init(.units, 5, "fortnights"),
        .init(.units, 6, "months"), .init(.units, 7, "quarters"), .init(.units, 8, "years yrs"),
        .init(.units, 9, "decades"), .init(.units, 10, "centuries"),
        .init(.weekend, "weekend weekends"),
        .init(.longWord, 2, "hourlong"), .init(.longWord, 3, "daylong"), .init(.longWord, 4, "weeklong"),
        .init(.longWord, 6, "monthlong"), .init(.longWord, 8, "yearlong"), .init(.longWord, 9, "decadelong"),
        .init(.recurrence, 2, "hourly"), .init(.recurrence, 3, "daily nightly"), .init(.recurrence, 4, "weekly"),
        .init(.recurrence, 5, "fortnightly biweekly"), .init(.recurrence, 6, "monthly"),
        .init(.recurrence, 7, "quarterly"), .init(.recurrence, 8, "annually yearly"),
        .init(.cardinal, 1, "one"), .init(.cardinal, 2, "two"), .init(.cardinal, 3, "three"),
        .init(.cardinal, 4, "four"), .init(.cardinal, 5, "five"), .init(.cardinal, 6, "six"),
        .init(.cardinal, 7, "seven"), .init(.cardinal, 8, "eight"), .init(.cardinal, 9, "nine"),
        .init(.cardinal, 10, "ten"), .init(.cardinal, 11, "eleven"), .init(.cardinal, 12, "twelve"),
        .init(.cardinal, 13, "thirteen"), .init(.cardinal, 14, "fourteen"), .init(.cardinal, 15, "fifteen"),
        .init(.cardinal, 16, "sixteen"), .init(.cardinal, 17, "seventeen"), .init(.cardinal, 18, "eighteen"),
        .init(.cardinal, 19, "nineteen"), .init(.cardinal, 20, "twenty"), .init(.cardinal, 30, "thirty"),
        .init(.cardinal, 40, "forty"), .init(.cardinal, 50, "fifty"), .init(.cardinal, 60, "sixty"),
        .init(.cardinal, 70, "seventy"), .init(.cardinal, 80, "eighty"), .init(.cardinal, 90, "ninety"),
        .init(.multiplier, 12, "dozen"), .init(.multiplier, 100, "hundred"), .init(.multiplier, 1000, "thousand"),
        .init(.multiplier, 1_000_000, "million"),
        .init(.article, 1, "a an"),
        .init(.vague, 0, "few several many some various numerous handful countless multiple"),
        .init(.vague, 2, "couple"),
        .init(.ordinal, 1, "first"), .init(.ordinal, 2, "second"), .init(.ordinal, 3, "third"),
        .init(.ordinal, 4, "fourth"), .init(.ordinal, 5, "fifth"), .init(.ordinal, 6, "sixth"),
        .init(.ordinal, 7, "seventh"), .init(.ordinal, 8, "eighth"), .init(.ordinal, 9, "ninth"),
        .init(.ordinal, 10, "tenth"), .init(.ordinal, 11, "eleventh"), .init(.ordinal, 12, "twelfth"),
        .init(.ordinal, 13, "thirteenth"), .init(.ordinal, 14, "fourteenth"), .init(.ordinal, 15, "fifteenth"),
        .init(.ordinal, 16, "sixteenth"), .init(.ordinal, 17, "seventeenth"), .init(.ordinal, 18, "eighteenth"),
        .init(.ordinal, 19, "nineteenth"), .init(.ordinal, 20, "twentieth"), .init(.ordinal, 30, "thirtieth"),
        .init(.ordinalEnding, "st nd rd th"), .init(.half, "half"), .init(.quarter, "quarter"),
    ]

    private static let pointers: [DateWordRow] = [
        .init(.deictic, 0, "today"), .init(.deictic, -1, "yesterday"), .init(.deictic, 1, "tomorrow"),
        .init(.tonight, "tonight"),
        .init(.this, "this current"), .init(.that, "that"), .init(.same, "same"),
        .init(.last, "last past"), .init(.next, "next coming upcoming"), .init(.following, "following ensuing"),
        .init(.previous, "previous preceding prior"), .init(.recent, "recent"), .init(.latest, "latest"),
        .init(.every, "every each"), .init(.ago, "ago"), .init(.earlier, "earlier"),
        .init(.later, "later afterwards"),
        .init(.early, "early earlier"), .init(.late, "late later"), .init(.middle, "mid middle"),
        .init(.end, "end close"), .init(.start, "start beginning outset turn"),
        .init(.approximate, "about around nearly almost roughly approximately some exactly over under barely"),
        .init(.dash, "- – —"), .init(.possessive, "'s ’s"), .init(.possessivePronoun, "its his her their our my your"),
        .init(.apostrophe, "' ’"),
        .init(.yearCue, "in since by until till from to of during before after through between for and or circa"),
        .init(
            .monthCue,
            "in since by until till from to of during before after through between and or last next this for - –"),
    ]

    private static let references: [DateWordRow] = [
        .init(.presentReference, "now currently nowadays"),
        .init(.pastReference, "lately"),
        .init(.futureReference, "someday"),
    ]

    private static let counted: [DateWordRow] = [
        .init(
            .counted, "percent people men women children dollars yen euros pounds miles feet metres meters tons tonnes"),
        .init(.counted, "troops soldiers workers jobs homes barrels points shares copies words members kilometres"),
        .init(.counted, "kilometers km kg % hundred thousand million billion trillion acres degrees times residents"),
    ]

    private static let stamps: [DateWordRow] = [
        .init(.gameWord, "scored goalkeeper striker equaliser equalizer touchdown touchdowns kickoff rebounds"),
        .init(.birth, "born"), .init(.death, "died dies killed buried"), .init(.era, needsCapital: true, "bc bce"),
        .init(.publishWord, "published posted publication issued released filed"),
        .init(.updateWord, "updated update modified revised edited changed amended refreshed"),
        .init(.copyrightWord, "copyright ©"),
    ]

    private static let persons: [DateWordRow] = [
        .init(
            .agedThing, "dispute disputes conflict war feud rivalry truce ceasefire peace pact treaty alliance union"),
        .init(
            .agedThing, "agreement deal law ban embargo sanctions rule regime government monarchy dynasty dictatorship"),
        .init(
            .agedThing, "occupation blockade siege insurgency rebellion uprising revolution movement campaign struggle"),
        .init(
            .agedThing, "party company firm business bank group institution organisation organization agency newspaper"),
        .init(
            .agedThing, "magazine club league tournament festival tradition contract partnership marriage relationship"),
        .init(
            .agedThing, "case lawsuit investigation mystery murder record project program programme plan policy scheme"),
        .init(
            .agedThing, "system plant reactor bridge building church mosque house stadium ship aircraft plane mission"),
        .init(
            .person, "boy girl man woman son daughter child baby mother father student youth teenager brother sister"),
        .init(.person, "grandmother grandfather widow widower husband wife veteran resident native pupil schoolgirl"),
        .init(.person, "schoolboy farmer lawyer driver pensioner player actor actress singer victim suspect"),
    ]

    private static let clock: [DateWordRow] = [
        .init(.dayPart, 0, "morning mornings dawn"), .init(.dayPart, 1, "afternoon afternoons"),
        .init(.dayPart, 2, "evening evenings dusk"), .init(.dayPart, 3, "night nights"),
        .init(.clockWord, 12, "noon midday"), .init(.clockWord, 24, "midnight"),
        .init(.meridiem, 0, "am"), .init(.meridiem, 12, "pm"),
        .init(.zone, 0, needsCapital: true, "gmt utc wet z"), .init(.zone, -300, needsCapital: true, "est cdt et"),
        .init(.zone, -240, needsCapital: true, "edt ast"), .init(.zone, -360, needsCapital: true, "cst mdt ct"),
        .init(.zone, -420, needsCapital: true, "mst pdt mt"), .init(.zone, -480, needsCapital: true, "pst akdt pt"),
        .init(.zone, -540, needsCapital: true, "akst"), .init(.zone, -600, needsCapital: true, "hst"),
        .init(.zone, 60, needsCapital: true, "cet bst west"), .init(.zone, 120, needsCapital: true, "cest eet sast"),
        .init(.zone, 180, needsCapital: true, "msk eest"), .init(.zone, 240, needsCapital: true, "gst msd"),
        .init(.zone, 300, needsCapital: true, "pkt"), .init(.zone, 330, needsCapital: true, "ist"),
        .init(.zone, 480, needsCapital: true, "hkt sgt awst"), .init(.zone, 540, needsCapital: true, "jst kst"),
        .init(.zone, 600, needsCapital: true, "aest vlat"), .init(.zone, 660, needsCapital: true, "aedt"),
        .init(.zone, 720, needsCapital: true, "nzst"), .init(.zone, 780, needsCapital: true, "nzdt"),
    ]

    private static let verbs: [DateWordRow] = [
        .init(.modal, "will shall would could may might should must can won't cannot can't"),
        .init(
            .futureVerb,
            "scheduled due payable expires effective slated begins starts opens ends leaves arrives visits meets travels"
        ),
        .init(.futureVerb, "closes resumes departs convenes reopens reopen takes hears goes airs premieres meet faces"),
        .init(
            .planWord,
            "forecast projected slated plans planned plan expects expected expect hopes hope hoped hoping aims aimed intends intend intended set poised"
        ),
        .init(.planWord, "going ready supposed likely unlikely bound sure certain about prepared preparing planning"),
        .init(
            .planVerb,
            "forecast projected agree agreed agrees plan decided decide decides promised promises pledged pledges vowed vows"
        ),
        .init(.planVerb, "invited invites invitation expected scheduled committed wants want ready"),
        .init(.planVerb, "agreement agreements deal plans proposal proposals decision bid offer deadline intention"),
        .init(
            .planVerb,
            "intentions effort efforts program programme pledge commitment request permission threatened threatens"),
        .init(
            .planVerb,
            "ordered orders order asked asks urged urges told wanted hoped deadline chance opportunity confirmed"),
        .init(
            .arrangeVerb, "plans planned plan planning plan arranged scheduled scheduling proposing"),
        .init(.arrangeVerb, "upcoming forthcoming"),
        .init(
            .holdVerb,
            "adjourn adjourned adjourns postpone postponed postpones delay delayed delays suspend suspended extend extended"
        ),
        .init(
            .holdVerb,
            "extends extending defer deferred reschedule rescheduled give gave given gives has have cancelled"),
        .init(
            .holdVerb,
            "approve approved grant granted"),
        .init(
            .holdVerb,
            "moved pushed canceled remain remains stay stays run runs last lasts closed open valid deadline banned"),
        .init(.progressive, "meeting holding going visiting travelling traveling arriving leaving returning coming"),
        .init(.progressive, "playing performing heading voting resuming expecting"),
        .init(.comparison, "from than with versus percent % million billion"),
        .init(.scheduleVerb, "go goes head heads play plays return returns vote votes travel travels fly flies appear"),
        .init(.scheduleVerb, "appears face move moves"),
        .init(.progressive, "planning hosting flying opening closing starting launching releasing beginning facing"),
        .init(.outlook, "starting beginning effective early pending"),
        .init(
            .masthead, needsCapital: true,
            "times telegraph mirror express mail herald post star tribune chronicle journal"),
        .init(.masthead, needsCapital: true, "independent standard news record beast show observer sun mercury life"),
        .init(
            .outcome, "ruling rulings decision attack attacks announcement shooting shootings bombing bombings crash"),
        .init(
            .outcome,
            "verdict results result win victory defeat loss declaration killing killings arrest arrests report"),
        .init(
            .outcome, "remarks blast blasts explosion explosions statement violence disaster earthquake quake collapse"),
        .init(
            .outcome,
            "purchase purchases raid raids assault massacre accident incident death deaths resignation close drop rise gains"
        ),
        .init(.limit, "until till through"), .init(.aftermath, "follows followed following"),
        .init(.bounding, "before after since ahead ended ending following leading of to"),
        .init(.lengthCue, "within for in after before over through during just mere takes take took taken taking"),
        .init(.lengthCue, "lasts last lasted lasting spend spends spent spending waited wait waiting following weeks"),
        .init(.noPast, "hundred indeed united speed sacred hatred wicked naked agreed-upon so-called"),
        .init(.presentVerb, "is are has have does do"),
        .init(.pastVerb, "was were had did said told made took held won lost met came went began gave got left sent"),
        .init(.pastVerb, "found kept knew led meant paid put ran rose sat saw sold spoke spent stood thought threw"),
        .init(.pastVerb, "wrote became broke brought built bought caught chose cut drew drove fell felt fought flew"),
        .init(.pastVerb, "grew heard hit lay rang shot struck taught understood wore withdrew underwent been"),
        .init(
            .pastVerb, "tore woke swore blew shook stole froze rode drank swam sank shrank sprang swung hung dug stuck"),
        .init(
            .pastVerb, "slid bled fed fled sped crept slept swept wept dealt lent bent burst shut split quit arose bore"
        ),
        .init(
            .pastVerb, "bit clung ate forgot gave hid laid lit overcame oversaw overthrew rebuilt sought sang slew spun"
        ),
        .init(
            .pastVerb, "spat strode strove trod undertook upheld withheld withstood awoke dove overtook retook foresaw"),
    ]
}
