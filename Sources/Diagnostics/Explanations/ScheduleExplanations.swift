extension DiagnosticExplanation {
    /// Codes of schedules.
    static let schedules: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .invalidTrigger, title: "a cron expression or recurrence rule that cannot be read",
            meaning: #"""
                A cron expression has five fields: minute (0-59), hour (0-23), day of the month (1-31), month (1-12 or JAN-DEC)
                and day of the week (0-7 or SUN-SAT; 0 and 7 are Sunday). Ranges run upward, a step is 1 or more, and the
                number behind '#' is 1 to 5. A rule is written as in RFC 5545. The caret shows the part that is wrong.
                """#,
            wrong: #"""
                schedule: { cron: "0 25 * * MON" }
                """#,
            right: #"""
                schedule: { cron: "0 7 * * MON" }
                """#),
        DiagnosticExplanation(
            code: .neverFires, title: "a schedule that never fires",
            meaning: #"""
                Each part of the expression is right, but no day fits them together: February has no 30th. A schedule
                that would silently never run is a mistake.
                """#,
            wrong: #"""
                schedule: { cron: "0 0 30 2 *" }
                """#,
            right: #"""
                schedule: { cron: "0 0 L 2 *" }
                """#),
        DiagnosticExplanation(
            code: .unknownZone, title: "unknown time zone",
            meaning: #"""
                Zones have the names of the IANA database: 'Asia/Tokyo', 'Europe/Berlin', 'UTC'. Letters such as 'JST'
                are no names, for several zones share them. 'timedatectl list-timezones' lists the names.
                """#,
            wrong: #"""
                schedule: { cron: "0 7 * * MON", timezone: Asia/Tokio }
                """#,
            right: #"""
                schedule: { cron: "0 7 * * MON", timezone: Asia/Tokyo }
                """#),
        DiagnosticExplanation(
            code: .zonesMissing, title: "the machine has no time zones",
            meaning: #"""
                The zone files of the system are not there, as in small containers. The pipeline can be run by hand, but
                not on schedule. Install the package 'tzdata', set TZDIR to a folder that holds zone files, or use UTC.
                """#,
            wrong: #"""
                FROM debian:bookworm-slim
                """#,
            right: #"""
                FROM debian:bookworm-slim
                RUN apt-get update && apt-get install -y --no-install-recommends tzdata
                """#),
        DiagnosticExplanation(
            code: .scheduleUnclear, title: "a schedule that does not say when, or says it twice",
            meaning: #"""
                A schedule has either 'cron' or 'rrule'. A rule with an INTERVAL or a COUNT counts from its beginning, so
                'start' has to say when that is.
                """#,
            wrong: #"""
                schedule: { rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO" }
                """#,
            right: #"""
                schedule: { rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", start: 2025-01-06T07:00 }
                """#),
        DiagnosticExplanation(
            code: .scheduleName, title: "a schedule without a name of its own",
            meaning: #"""
                Ticks and editions are kept under the schedule's name. Where a pipeline has several schedules, each needs
                a name of its own, of letters, digits, '-', '_' and '.'.
                """#,
            wrong: #"""
                schedule:
                  - { cron: "0 7 * * *" }
                  - { cron: "0 8 1 * *" }
                """#,
            right: #"""
                schedule:
                  - { name: daily, cron: "0 7 * * *" }
                  - { name: monthly, cron: "0 8 1 * *" }
                """#),
        DiagnosticExplanation(
            code: .invalidPeriod, title: "a period that cannot be read",
            meaning: #"""
                A period is one of 'last-day', 'last-week' (Monday to Sunday), 'last-month', 'last-quarter' and
                'last-year', each the last whole one before the tick's day; 'last-14-days' or another number; or fixed days:
                an EDTF date or interval, or 'from' and 'to', both included.
                """#,
            wrong: #"""
                schedule: { cron: "0 7 * * MON", period: past-week }
                """#,
            right: #"""
                schedule: { cron: "0 7 * * MON", period: last-week }
                """#),
    ]
}
