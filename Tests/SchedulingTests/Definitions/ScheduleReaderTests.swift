import Configuration
import Diagnostics
import Testing

@testable import Scheduling

struct ScheduleReaderTests {
    /// What `schedule:` with this YAML beneath it gives.
    private func read(_ yaml: String, zones: ZoneDatabase = ZoneDatabase()) throws -> (
        [ScheduleDefinition], [Diagnostic]
    ) {
        var sink = DiagnosticSink()
        let root = try #require(YAMLDocument.parse(Array(yaml.utf8), file: "p.yaml", sink: &sink))
        let descriptor = OptionDescriptor("schedule", .list(.record(ScheduleOptions.all)), summary: "S.", example: "{}")
        let options = OptionDecoder().decode(root, descriptors: [descriptor], owner: "the pipeline", sink: &sink)
        let entries = options.records("schedule")
        let places = entries.indices.map { options.place(of: "schedule[\($0)]") ?? options.place(of: "schedule") }
        let schedules = ScheduleReader(zones: zones).schedules(entries, pipeline: "energy", places: places, sink: &sink)
        return (schedules, sink.diagnostics)
    }

    @Test func readsEveryKey() throws {
        let (schedules, diagnostics) = try read(
            """
            schedule:
              - name: weekly
                cron: "0 7 * * MON"
                timezone: Asia/Tokyo
                period: last-week
                catch_up: all
                catch_up_within: 7d
                overlap: queue
                jitter: 5m
                retries: { times: 3, backoff: 30s, longest_backoff: 10m }
                timeout: 1500ms
                only_if_changed: true
                freshness: 2d
                on_failure: { run: ["./notify.sh", "--now"] }
                on_missed: { run: ./missed.sh }
                on_empty: { run: ./empty.sh }
                paused: true
              - { name: rule, rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", start: 2025-01-06T07:00, retries: 2, period: { from: 2025-01-01, to: 2025-03 } }
            """)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
        let weekly = try #require(schedules.first)
        #expect(weekly.identity == "energy/weekly")
        #expect(weekly.timetable.zone.name == "Asia/Tokyo")
        #expect(weekly.period == .lastWeek)
        #expect(weekly.catchUp == CatchUp(.all, within: 7 * 86400))
        #expect(weekly.overlap == .queue && weekly.jitter == 300 && weekly.timeout == 2)
        #expect(weekly.retries == RetryPolicy(times: 3, backoff: 30, longestBackoff: 600))
        #expect(weekly.onlyIfChanged && weekly.isPaused && weekly.freshness == 2 * 86400)
        #expect(weekly.onFailure?.words == ["./notify.sh", "--now"] && weekly.onEmpty?.words == ["./empty.sh"])
        let rule = try #require(schedules.last)
        #expect(rule.timetable.next(after: 1_736_200_000) == (try instant("2025-01-20T07:00:00Z")))
        #expect(rule.retries.times == 2)
        #expect(rule.period.map { "\($0.window(at: 0, in: .utc).edtf)" } == "2025-01-01/2025-03-31")
    }

    @Test func oneScheduleHasThePipelinesNameAndTheDefaults() throws {
        let (schedules, diagnostics) = try read("schedule: { cron: '@daily' }")
        #expect(diagnostics.isEmpty)
        let only = try #require(schedules.first)
        #expect(only.identity == "energy" && only.timetable.zone == .utc && only.catchUp == CatchUp(.latest))
        #expect(only.overlap == .skip && only.delay == 0 && only.period == nil && !only.isPaused)
    }

    @Test(arguments: [
        ("schedule: { cron: \"0 25 * * MON\" }", 601, 22, "'25' is out of range"),
        ("schedule: { cron: 0 25 * * MON }", 601, 21, "'25' is out of range"),
        ("schedule: { cron: \"0 0 30 2 *\" }", 602, 24, "never fires"),
        ("schedule: { cron: \"0 7 * * 1\", timezone: Asia/Tokio }", 603, 42, "no time zone"),
        ("schedule: { timezone: Asia/Tokyo }", 605, 11, "when to run"),
        ("schedule: { cron: \"0 7 * * 1\", rrule: FREQ=DAILY }", 605, 39, "exclude"),
        ("schedule: { rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=MO }", 605, 20, "an INTERVAL"),
        ("schedule: { rrule: FREQ=WEEKLY }", 605, 20, "no BYDAY"),
        ("schedule: { rrule: FREQ=DALY }", 601, 25, "no frequency"),
        ("schedule: { cron: \"@daily\", period: past-week }", 607, 37, "no period"),
        ("schedule: { cron: \"@daily\", start: 2025-01-01 }", 605, 36, "belongs to"),
        ("schedule: { cron: \"@daily\", name: a/b }", 606, 35, "cannot name"),
        ("schedule: [{ cron: \"@daily\" }, { cron: \"@weekly\", name: w }]", 606, 12, "needs a name"),
        ("schedule: [{ cron: \"@daily\", name: w }, { cron: \"@weekly\", name: w }]", 606, 66, "two schedules"),
        ("schedule: { cron: \"@daily\", catchup: all }", 102, 29, "unknown key 'catchup'"),
        ("schedule: { cron: \"@daily\", overlap: wait }", 107, 38, "wait"),
        ("schedule: { cron: \"@daily\", jitter: 5 }", 104, 37, "jitter"),
        ("schedule: { cron: \"@daily\", on_failure: ./x.sh }", 104, 41, "on_failure"),
        ("schedule: { rrule: FREQ=DAILY, start: noon }", 106, 39, "no time on the wall"),
    ])
    func tellsWhatIsWrongAndWhere(_ yaml: String, code: Int, column: Int, message: String) throws {
        let (_, diagnostics) = try read(yaml)
        let fault = try #require(diagnostics.first)
        #expect(fault.code.rawValue == code)
        #expect(fault.place?.column == column)
        #expect(fault.message.contains(message), "\(fault.message)")
        #expect(diagnostics.count == 1, "\(diagnostics.map(\.message))")
    }

    @Test func aMachineWithoutZonesIsAWarning() throws {
        let bare = ZoneDatabase(folders: ["/nowhere"])
        let (schedules, diagnostics) = try read("schedule: { cron: '@daily', timezone: Asia/Tokyo }", zones: bare)
        #expect(schedules.isEmpty)
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func descriptorsAreSound() {
        #expect(
            OptionDescriptor.faults(in: ScheduleOptions.all).isEmpty,
            "\(OptionDescriptor.faults(in: ScheduleOptions.all))")
    }
}
