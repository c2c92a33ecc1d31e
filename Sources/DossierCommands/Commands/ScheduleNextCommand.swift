import ArgumentParser
import Diagnostics
import DossierKit
import JSONText
import Scheduling

struct ScheduleNextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Tell the next ticks of schedules, or of a bare expression.",
        discussion: """
            Each tick is strictly after --from: wall, offset, and UTC; times that clocks leave out or show twice are marked. \
            With --batch each line of standard input is a question of id, expression, zone, instant and count, parted by \
            tabs, and is answered by 'id TAB instant,instant,…' or 'id TAB ERR reason'.

            EXAMPLES
              dossier schedule next -n 3
              dossier schedule next --cron '30 2 * * *' --timezone Europe/Paris --from 2025-03-29T00:00:00Z -n 3
              dossier schedule next --rrule 'FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=17' --from 2025-01-01 --format json
            """)

    @Argument(help: ArgumentHelp("Schedules or pipelines; all of the workspace unless given.", valueName: "name"))
    var names: [String] = []

    @Option(help: ArgumentHelp("A cron expression to ask about.", valueName: "expression"))
    var cron: String?

    @Option(help: ArgumentHelp("A recurrence rule (RFC 5545) to ask about; it begins at --from.", valueName: "rule"))
    var rrule: String?

    @Option(help: ArgumentHelp("Zone of the expression; UTC unless given.", valueName: "zone"))
    var timezone: String?

    @Option(
        help: ArgumentHelp(
            "Instant to look from, such as 2025-03-30T01:30:00Z, or a time on the zone's walls; now unless given.",
            valueName: "instant"))
    var from: String?

    @Option(name: [.customShort("n"), .long], help: ArgumentHelp("How many ticks.", valueName: "n"))
    var count = 10

    @Flag(help: "Answer many questions from standard input.")
    var batch = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(1...100_000).contains(count) {
            throw ValidationError("-n takes a number from 1 to 100000, not '\(count)'")
        }
        if cron != nil, rrule != nil { throw ValidationError("--cron and --rrule exclude each other") }
        if cron != nil || rrule != nil, !names.isEmpty {
            throw ValidationError("'\(names[0])' stands beside an expression; ask about one or the other")
        }
        if batch, cron != nil || rrule != nil || !names.isEmpty {
            throw ValidationError("--batch takes its questions from standard input alone")
        }
        if timezone != nil, cron == nil, rrule == nil {
            throw ValidationError("--timezone belongs to --cron or --rrule; a schedule has its own")
        }
    }

    func run() throws {
        if batch {
            answerBatch()
        } else if let written = cron ?? rrule {
            try tell(written)
        } else {
            try tellSchedules()
        }
    }

    /// Answers what has come in before it waits for more, so that a program may ask line by line.
    private func answerBatch() {
        var batch = TickBatch(zones: MachineZones.database)
        var input = InputLines()
        while let lines = input.next() {
            for line in lines { Output.standard.write(batch.answer(line)) }
        }
    }

    // MARK: One expression

    private func tell(_ written: String) throws {
        let question = try question(written)
        let text = TickText(question.timetable, count: count, after: question.from)
        switch format {
        case .json:
            let members = text.json + [.init("from", .string(InstantText.utc(question.from)))]
            Output.standard.write(JSONValue.object(members).serialized(pretty: true))
        case .text:
            Output.standard.write("\(question.timetable.words)\n\(text.lines)")
        }
        if text.isEmpty { say(Diagnostic(.neverFires, "it does not fire after \(InstantText.utc(question.from))")) }
        if text.isEmpty { throw ExitRequest(status: .failed) }
    }

    private func question(_ written: String) throws -> TickQuestion {
        do {
            let zone = try self.zone()
            guard let from else {
                return try TickQuestion(expression: written, isRule: rrule != nil, zone: zone, from: MachineClock.now)
            }
            return try TickQuestion(expression: written, isRule: rrule != nil, zone: zone, from: from)
        } catch let fault as TickQuestion.Fault {
            say(diagnostic(of: fault))
            throw ExitRequest(status: .wrongUsage)
        }
    }

    private func zone() throws -> Zone {
        do {
            return try MachineZones.database.zone(timezone ?? "UTC")
        } catch {
            throw TickQuestion.Fault.zone(error)
        }
    }

    private func diagnostic(of fault: TickQuestion.Fault) -> Diagnostic {
        switch fault {
        case .expression(let fault, let written):
            let option = rrule == nil ? "--cron" : "--rrule"
            let place = Place(file: option, line: 1, column: 1, length: written.utf8.count, excerpt: written)
            return fault.diagnostic(in: written, at: place)
        case .zone(let fault): return Diagnostic(.unknownZone, fault.message, help: fault.help)
        case .instant: return Diagnostic(.valueOutOfRange, fault.message)
        case .reboot, .over: return Diagnostic(.neverFires, fault.message)
        }
    }

    // MARK: Schedules

    private func tellSchedules() throws {
        let finding = ScheduleFinding(folder: WorkingFolder.path, names: names)
        Messages(options: messages).say(finding.diagnostics)
        if finding.hasUnknownNames { throw ExitRequest(status: .wrongUsage) }
        let texts = try finding.schedules.map { found in
            let timetable = found.schedule.timetable
            return (found, TickText(timetable, count: count, after: try instant(in: timetable.zone)))
        }
        switch format {
        case .json:
            let values = texts.map { found, text in
                JSONValue.object([.init("schedule", .string(found.schedule.identity))] + text.json)
            }
            Output.standard.write(JSONValue.array(values).serialized(pretty: true))
        case .text:
            let blocks = texts.map { "\($0.schedule.identity): \($0.schedule.timetable.words)\n\($1.lines)" }
            Output.standard.write(blocks.joined(separator: "\n"))
        }
        if finding.diagnostics.contains(where: { $0.severity == .error }) { throw ExitRequest(status: .faults) }
    }

    private func instant(in zone: Zone) throws -> Int64 {
        try ScheduleTime.instant(from, in: zone)
    }

    private func say(_ diagnostic: Diagnostic) { Messages(options: messages).say([diagnostic]) }
}

/// Reads the instant that `--from` names.
enum ScheduleTime {
    /// The instant, or now where none is named.
    static func instant(_ written: String?, in zone: Zone) throws -> Int64 {
        guard let written else { return MachineClock.now }
        guard let instant = InstantText.instant(written, in: zone) else {
            throw ValidationError(
                "--from takes an instant such as 2025-03-30T01:30:00Z or a day such as 2025-03-30, not '\(written)'")
        }
        return instant
    }
}
