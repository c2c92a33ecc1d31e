import ArticleModel
import Configuration
import Diagnostics

/// Makes schedules of the checked options of `schedule`; what is wrong with expressions, zones and periods is told at
/// its place.
public struct ScheduleReader: Sendable {
    private let zones: ZoneDatabase

    /// Looks zones up in a database.
    public init(zones: ZoneDatabase) { self.zones = zones }

    /// The schedules of a pipeline that are sound; `places` tells where each is written.
    public func schedules(
        _ entries: [OptionValues], pipeline: String, places: [Place?], sink: inout DiagnosticSink
    ) -> [ScheduleDefinition] {
        var schedules: [ScheduleDefinition] = []
        var names: Set<String> = []
        for (index, options) in entries.enumerated() {
            let place = index < places.count ? places[index] : nil
            let name = options.text("name")
            checkName(name, options, place, isOnly: entries.count == 1, seen: &names, sink: &sink)
            let schedule = schedule(options, pipeline: pipeline, name: name ?? pipeline, place: place, sink: &sink)
            if let schedule { schedules.append(schedule) }
        }
        return schedules
    }

    private func checkName(
        _ name: String?, _ options: OptionValues, _ place: Place?, isOnly: Bool, seen: inout Set<String>,
        sink: inout DiagnosticSink
    ) {
        guard let name else {
            if !isOnly {
                sink.report(
                    .scheduleName, at: place, "a schedule beside others needs a name",
                    help: "add 'name: weekly' or its like")
            }
            return
        }
        let place = options.place(of: "name") ?? place
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        if !isPlain || name.isEmpty || name.utf8.count > 64 || name.utf8.first == UInt8(ascii: ".") {
            sink.report(
                .scheduleName, at: place, "'\(name)' cannot name a schedule",
                help: "use up to 64 letters, digits, '-', '_' and '.', not beginning with '.'")
        } else if !seen.insert(name).inserted {
            sink.report(
                .scheduleName, at: place, "two schedules are named '\(name)'", help: "give each a name of its own")
        }
    }

    private func schedule(
        _ options: OptionValues, pipeline: String, name: String, place: Place?, sink: inout DiagnosticSink
    ) -> ScheduleDefinition? {
        let zone = zone(options, place, sink: &sink)
        let trigger = trigger(options, zone: zone ?? .utc, place, sink: &sink)
        let period = period(options, sink: &sink)
        guard let zone, let trigger else { return nil }
        var schedule = ScheduleDefinition(
            pipeline: pipeline, name: name, place: place, timetable: Timetable(trigger, in: zone))
        schedule.period = period
        schedule.catchUp = CatchUp(
            options.text("catch_up").flatMap(CatchUp.Policy.init) ?? .latest,
            within: seconds(options, "catch_up_within"))
        schedule.overlap = options.text("overlap").flatMap(ScheduleDefinition.Overlap.init) ?? .skip
        schedule.jitter = seconds(options, "jitter") ?? 0
        schedule.retries = retries(options)
        schedule.timeout = seconds(options, "timeout")
        schedule.onlyIfChanged = options.boolean("only_if_changed") ?? false
        schedule.freshness = seconds(options, "freshness")
        schedule.onFailure = command(options, "on_failure")
        schedule.onMissed = command(options, "on_missed")
        schedule.onEmpty = command(options, "on_empty")
        schedule.isPaused = options.boolean("paused") ?? false
        return schedule
    }

    // MARK: When

    private func zone(_ options: OptionValues, _ place: Place?, sink: inout DiagnosticSink) -> Zone? {
        do {
            return try zones.zone(options.text("timezone") ?? "UTC")
        } catch {
            let place = options.place(of: "timezone") ?? place
            // A machine without zones can still run the pipeline by hand.
            if case .noZones = error {
                sink.report(.zonesMissing, at: place, error.message, help: error.help)
            } else {
                sink.report(.unknownZone, at: place, error.message, help: error.help)
            }
            return nil
        }
    }

    private func trigger(
        _ options: OptionValues, zone: Zone, _ place: Place?, sink: inout DiagnosticSink
    ) -> Trigger? {
        switch (options.text("cron"), options.text("rrule")) {
        case (let cron?, nil):
            if options.isWritten("start") {
                sink.report(
                    .scheduleUnclear, at: options.place(of: "start"),
                    "'start' belongs to 'rrule', and 'cron' is written",
                    help: "leave it out")
            }
            return read(cron, at: options.place(of: "cron"), sink: &sink) { text throws(ExpressionFault) in
                try Trigger(cron: text)
            }
        case (nil, let rule?): return self.rule(rule, options, zone: zone, sink: &sink)
        case (.some, .some):
            sink.report(
                .scheduleUnclear, at: options.place(of: "rrule"), "'cron' and 'rrule' exclude each other",
                help: "keep one, or make two schedules with names of a list")
        case (nil, nil):
            // What is written and wrong has been told already.
            guard !options.isWritten("cron"), !options.isWritten("rrule") else { return nil }
            sink.report(
                .scheduleUnclear, at: place, "the schedule does not say when to run",
                help: "add 'cron: \"0 7 * * MON\"' or an 'rrule'")
        }
        return nil
    }

    private func rule(
        _ written: String, _ options: OptionValues, zone: Zone, sink: inout DiagnosticSink
    ) -> Trigger? {
        var start: CivilTime?
        if let text = options.text("start") {
            guard let read = CivilTime(text) else {
                sink.report(
                    .valueOutOfRange, at: options.place(of: "start"), "'\(text)' is no time on the wall",
                    help: "for example '2025-01-06T07:00'; the zone is that of 'timezone'")
                return nil
            }
            start = read
        }
        let place = options.place(of: "rrule")
        let rule = read(written, at: place, sink: &sink) { text throws(ExpressionFault) in
            try RecurrenceRule(text, in: zone, start: start)
        }
        guard let rule else { return nil }
        if start == nil, let reason = rule.reasonToNeedStart {
            sink.report(
                .scheduleUnclear, at: place, "the rule has \(reason), and does not say where it begins",
                help: "add 'start: 2025-01-06T07:00' or its like")
            return nil
        }
        return .rule(rule)
    }

    private func read<Value>(
        _ written: String, at place: Place?, sink: inout DiagnosticSink,
        _ body: (String) throws(ExpressionFault) -> Value
    ) -> Value? {
        do {
            return try body(written)
        } catch {
            sink.report(error.diagnostic(in: written, at: place))
            return nil
        }
    }

    // MARK: The rest

    private func period(_ options: OptionValues, sink: inout DiagnosticSink) -> Period? {
        let written: String
        if let text = options.text("period") {
            written = text
        } else if let record = options.record("period"), let from = record.text("from") {
            written = "\(from)/\(record.text("to") ?? "..")"
        } else {
            return nil
        }
        if let period = Period(written) { return period }
        let words = Period.words.prefix(5).map(\.word)
        let near = NearestName.nearest(to: written, among: words).map { "did you mean '\($0)'? " } ?? ""
        let known = words.map { "'\($0)'" }.joined(separator: ", ")
        sink.report(
            .invalidPeriod, at: options.place(of: "period"), "'\(written)' is no period",
            help: near + "it takes \(known), 'last-14-days', or days such as '2025-01-01/2025-03-31'")
        return nil
    }

    private func retries(_ options: OptionValues) -> RetryPolicy {
        if let times = options.integer("retries") { return RetryPolicy(times: times) }
        guard let record = options.record("retries") else { return RetryPolicy(times: 0) }
        return RetryPolicy(
            times: record.integer("times") ?? 0, backoff: seconds(record, "backoff") ?? 60,
            longestBackoff: seconds(record, "longest_backoff") ?? 3600)
    }

    /// A length of time in whole seconds, rounded up.
    private func seconds(_ options: OptionValues, _ name: String) -> Int64? {
        options.integer(name).map { Int64($0 / 1000 + ($0 % 1000 > 0 ? 1 : 0)) }
    }

    private func command(_ options: OptionValues, _ name: String) -> ScheduleDefinition.Command? {
        guard let words = options.record(name)?.texts("run"), !words.isEmpty else { return nil }
        return ScheduleDefinition.Command(words: words)
    }
}
