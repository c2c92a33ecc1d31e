extension HelpTopic {
    /// Topics on how things are told, chosen and run.
    static let subjects: [HelpTopic] = [
        HelpTopic(
            name: "dates", summary: "how dates are written, and how they are known",
            text: """
                Dates are written in EDTF (ISO 8601-2) everywhere, never sharper than the evidence:

                  2016-12-15               a day
                  2016-12, 2016, 201X      a month, a year, the twenty-tens
                  2014-23                  autumn 2014 (21 spring, 22 summer, 23 autumn, 24 winter)
                  2005~, 2005?             about 2005, perhaps 2005
                  2013-04-28/2013-04-30    from one day to another; an end may be left open: 2013/..

                Each date has a basis: stated (the source prints it), relative ('on Monday', reckoned from the day of publication), metadata, inferred (from the article's own words), cross-document (from other articles), none.

                'since', 'until' and 'period' speak of publication, 'event_since' and 'event_until' of events. A date has an earliest and a latest day; what could be either way is kept.
                """),
        HelpTopic(
            name: "where", summary: "expressions that choose articles or events",
            text: """
                'where' of the stage 'filter' is a Lua expression over 'article', that of a report one over 'event'. What is neither false nor nil is kept.

                  - filter: { where: 'article.section ~= "Opinion" and #article.quotes > 0' }
                  - chronology: { where: 'event.status == "planned"', write: reports/plans.md }

                Dates compare with certainty: 'article.published < date("2014")' is true only where it surely is, and an absent date never is. 'dossier lint' names fields that do not exist; 'dossier lua repl NAME' tries expressions on a pipeline's articles. Plain keys (topics, since, until, outlets, languages, words, matches) need no Lua.
                """),
        HelpTopic(
            name: "scripts", summary: "filters, stages, readers, composers and formats of one's own",
            text: """
                What Dossier lacks is written in Lua. 'dossier new filter NAME' writes a script with its test; in a pipeline it stands as

                  - lua: { script: scripts/filters/NAME.lua, args: { least: 2 } }

                'dossier lua test' runs the tests of scripts, 'dossier lua repl NAME' opens a prompt with a pipeline's articles ('?name' there tells what anything is), 'dossier lua stubs' writes types for editors, 'dossier lint' checks names and fields. docs/lua.md explains, docs/lua-reference.md lists all.
                """),
        HelpTopic(
            name: "sandbox", summary: "what scripts can not do",
            text: """
                A script has no files, processes, network, clock or randomness of its own, no bytecode and no debugging. 'require' reads only below scripts/. Nothing set for one article is seen by the next. Reading or setting an unknown global is an error that names it.

                One call may take 128 MiB and two seconds unless 'limits' says otherwise; 'steps' counts the same on every machine.

                  - lua: { script: scripts/x.lua, limits: { memory: 256MiB, time: 5s } }

                An article on which a script fails or hits a limit is set aside with the reason and the run goes on; after a limit it ends with 6, and the report says that it can not be made again. 'on_error: stop' and 'on_limit: stop' end the run instead.
                """),
        HelpTopic(
            name: "citations", summary: "what stands behind every sentence of a report",
            text: """
                Every sentence of a report is made of a source's own words and cites them, down to the bytes of the file. Cuts show as […], what makes a pronoun or 'on Monday' readable stands in [brackets]. With 'cite: required', the default, a sentence without a citation fails the run.

                  dossier verify reports/x.md       opens every citation again and compares the words
                  dossier why reports/x.md:12       from a line of the report back to file, bytes and stages
                  dossier why articles/port.txt     what became of an article, and why
                  dossier trace articles/port.txt   one article through every stage

                A citation proves that the source says so, not that it is true. run.json beside the reports holds what they are read from.
                """),
        HelpTopic(
            name: "schedules", summary: "when pipelines run by themselves",
            text: """
                'schedule' in a pipeline says when it runs; a plain run does not read it.

                  schedule:
                    cron: "0 7 * * MON"       # or rrule: FREQ=WEEKLY;BYDAY=MO;BYHOUR=7;BYMINUTE=0
                    timezone: Asia/Tokyo      # UTC unless given
                    period: last-week         # the days that the edition speaks of
                    catch_up: latest          # ticks missed while the machine was off: none, latest, all
                    overlap: skip             # while the one before still runs: skip, queue, allow

                A fixed time inside the hour that clocks skip runs at its end; inside the hour that comes twice it runs once. A tick never runs twice, whatever dies.

                  dossier schedule next           when everything runs next
                  dossier schedule serve          runs what is due until it is stopped
                  dossier schedule install        systemd units or crontab lines
                  dossier schedule backfill       editions of the past
                  dossier history NAME            what ran, was skipped or missed, and why
                """),
    ]

    /// What is taken from the environment.
    static let environment = HelpTopic(
        name: "environment", summary: "variables of the environment that are read",
        text: """
              NO_COLOR             no colours, unless --color always
              SOURCE_DATE_EPOCH    seconds since 1970 that ICS, Atom, EPUB and PDF name as the time of change
              TZDIR                where the data of time zones lie
              DOSSIER_CACHE_LIMIT  most bytes that the cache may have, 1 GiB unless set

            Nothing else of the environment shows in a report: not the clock, the language, the zone or the machine.
            """)
}
