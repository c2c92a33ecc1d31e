import Configuration

/// The keys of an entry of `schedule`, described once.
public enum ScheduleOptions {
    /// All keys, in the order in which they are told.
    public static let all: [OptionDescriptor] = timing + handling + telling

    private static let timing: [OptionDescriptor] = [
        OptionDescriptor(
            "name", .text, summary: "Name of the schedule; the pipeline's where it is the only one.", example: "weekly"),
        OptionDescriptor(
            "cron", .text, summary: "When to run: minute, hour, day of the month, month, day of the week.",
            example: "\"0 7 * * MON\""),
        OptionDescriptor(
            "rrule", .text, summary: "When to run, in place of 'cron': a recurrence rule of RFC 5545.",
            example: "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7;BYMINUTE=0"),
        OptionDescriptor(
            "start", .text, summary: "The time on the wall from which 'rrule' counts.", example: "2025-01-06T07:00"),
        OptionDescriptor(
            "timezone", .text, default: .text("UTC"),
            summary: "The zone whose walls the schedule follows, by IANA name.",
            example: "Asia/Tokyo"),
        OptionDescriptor(
            "period",
            .either([
                .text,
                .record([
                    OptionDescriptor("from", .date, isRequired: true, summary: "First day.", example: "2025-01-01"),
                    OptionDescriptor(
                        "to", .date, summary: "Last day; the day before the tick unless given.", example: "2025-03"),
                ]),
            ]),
            summary:
                "The days that an edition speaks of: last-day, last-week, last-month, last-quarter, last-year, last-N-days, or an EDTF interval.",
            example: "last-week"),
    ]

    private static let handling: [OptionDescriptor] = [
        OptionDescriptor(
            "catch_up", .choice(CatchUp.Policy.allCases.map(\.rawValue)),
            default: .text(CatchUp.Policy.latest.rawValue),
            summary: "Which ticks are run late after a stop: none, only the latest, or all.", example: "latest"),
        OptionDescriptor(
            "catch_up_within", .duration, summary: "Ticks later than this are not caught up; no limit unless given.",
            example: "7d"),
        OptionDescriptor(
            "overlap", .choice(ScheduleDefinition.Overlap.allCases.map(\.rawValue)),
            default: .text(ScheduleDefinition.Overlap.skip.rawValue),
            summary: "What becomes of a tick while the one before still runs.", example: "queue"),
        OptionDescriptor(
            "jitter", .duration, default: .integer(0),
            summary: "Each start is put off by a part of this that the schedule's name decides.", example: "5m"),
        OptionDescriptor(
            "retries", .either([.integer(0...100), .record(retries)]), default: .integer(0),
            summary: "How often a failed run is tried again.", example: "{ times: 3, backoff: 1m }"),
        OptionDescriptor(
            "timeout", .duration, default: .integer(3_600_000),
            summary: "A run is ended after this long, with all it started, and has failed.", example: "30m"),
        OptionDescriptor(
            "only_if_changed", .boolean, default: .boolean(false),
            summary: "Keep no edition whose entries are those of the last.", example: "true"),
        OptionDescriptor(
            "freshness", .duration,
            summary: "Longest time between the newest publication loaded and the tick; any unless given.", example: "2d"
        ),
        OptionDescriptor(
            "paused", .boolean, default: .boolean(false), summary: "True for a schedule that is not to run for now.",
            example: "true"),
    ]

    /// The keys under `retries`.
    private static let retries: [OptionDescriptor] = [
        OptionDescriptor("times", .integer(0...100), isRequired: true, summary: "How often.", example: "3"),
        OptionDescriptor(
            "backoff", .duration, default: .integer(60_000),
            summary: "Wait before the first further try; each next one waits twice as long.", example: "1m"),
        OptionDescriptor(
            "longest_backoff", .duration, default: .integer(3_600_000), summary: "Longest wait before a try.",
            example: "1h"),
    ]

    private static let telling: [OptionDescriptor] = [
        ("on_failure", "Told when a run failed for good."), ("on_missed", "Told when a tick was missed."),
        ("on_empty", "Told when an edition has no entries."),
    ].map { name, summary in
        OptionDescriptor(
            name,
            .record([
                OptionDescriptor(
                    "run", .list(.text), isRequired: true, summary: "Program and arguments; no shell reads them.",
                    example: "[\"./notify.sh\"]")
            ]),
            summary: summary + " It gets the run as JSON on its standard input, and runs only with --allow-run.",
            example: "{ run: [\"./notify.sh\"] }")
    }
}
