import ArticleModel
import FileAccess
import JSONText
import ReportRendering
import RunHistory
import ScheduleService
import Scheduling

/// What a scheduler asks of the process that runs one tick, as one line of JSON.
public struct TickOrder: Sendable {
    /// The pipeline file, absolute.
    public var pipeline: String
    /// Which tick.
    public var tick: TickID
    /// The day taken for now, in EDTF.
    public var now: String
    /// With a backfill: only what was known by this day.
    public var asOf: String?
    /// The days that the edition speaks of, in EDTF.
    public var period: String?
    /// The folder of the edition before.
    public var previous: String?
    /// What reports call it.
    public var previousName: String?
    /// Whether nothing is written when nothing changed.
    public var isOnlyIfChanged = false
    /// Whether it is kept as an edition alone, the reports being those of a later one.
    public var isLate = false
    /// The newest edition that a clock gone wrong has made ahead of its time.
    public var newestAhead: String?
    /// The earliest day that the newest article may be of.
    public var freshSince: String?

    /// What a claim asks for.
    public init(_ claim: TickClaim, pipeline: String, zone: Zone) {
        self.pipeline = pipeline
        tick = claim.id
        let today = zone.wall(at: claim.instant).day
        now = EDTFDate.day(today).description
        let window = claim.schedule.period?.window(at: claim.instant, in: zone)
        if let window, window.start <= window.last {
            period = "\(EDTFDate.day(window.start))/\(EDTFDate.day(window.last))"
        }
        if claim.origin == .backfill { asOf = EDTFDate.day(window?.last ?? today).description }
        if let edition = claim.previous {
            previous = edition.folder
            let day = zone.wall(at: edition.instant).dayText
            previousName = "edition \(edition.number) of \(EDTFDate(day).map { DateWording.words($0) } ?? day)"
        }
        isOnlyIfChanged = claim.schedule.onlyIfChanged
        isLate = claim.isLate
        newestAhead = claim.newestAhead.map(InstantText.utc)
        freshSince = claim.schedule.freshness.map {
            EDTFDate.day(zone.wall(at: claim.instant - $0).day).description
        }
    }

    /// Reads an order; nil for anything else.
    public init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue.parse(bytes), let pipeline = value["pipeline"]?.text,
            let schedule = value["schedule"]?.text, let instant = value["instant"]?.integer,
            let now = value["now"]?.text
        else { return nil }
        self.pipeline = pipeline
        tick = TickID(schedule: schedule, instant: Int64(instant))
        self.now = now
        asOf = value["as_of"]?.text
        period = value["period"]?.text
        previous = value["previous"]?.text
        previousName = value["previous_name"]?.text
        isOnlyIfChanged = value["only_if_changed"]?.truth ?? false
        isLate = value["late"]?.truth ?? false
        newestAhead = value["newest_ahead"]?.text
        freshSince = value["fresh_since"]?.text
    }

    /// The order as a line of JSON.
    public var line: [UInt8] {
        let value: JSONValue = [
            "pipeline": .string(pipeline), "schedule": .string(tick.schedule), "instant": .integer(Int(tick.instant)),
            "now": .string(now), "as_of": .optional(asOf), "period": .optional(period),
            "previous": .optional(previous), "previous_name": .optional(previousName),
            "only_if_changed": .boolean(isOnlyIfChanged), "late": .boolean(isLate),
            "newest_ahead": .optional(newestAhead), "fresh_since": .optional(freshSince),
        ]
        return value.serialized() + [0x0A]
    }

    /// The run that the order asks for; relative paths of the pipeline are looked for from its own workspace.
    public func request(jobs: Int) -> RunRequest {
        var request = RunRequest(pipeline: pipeline, folder: PathText.parent(of: pipeline))
        request.jobs = jobs
        request.settings.now = EDTFDate(now)
        request.settings.asOf = asOf.flatMap { EDTFDate($0)?.latest }
        request.settings.period = period.flatMap { EDTFDate($0)?.days }
        request.edition.previous = previous
        request.edition.previousName = previousName
        request.edition.isOnlyIfChanged = isOnlyIfChanged
        request.edition.isLate = isLate
        request.edition.newestAhead = newestAhead
        request.edition.freshSince = freshSince.flatMap { EDTFDate($0)?.earliest }
        request.edition.tick = (tick.schedule, InstantText.utc(tick.instant))
        return request
    }
}
