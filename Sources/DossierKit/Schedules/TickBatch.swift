import Scheduling

/// Answers questions about many expressions, a line each; zones are read once.
public struct TickBatch {
    /// No line is answered with more instants.
    public static let mostInstants = 100_000

    private let database: ZoneDatabase
    private var zones: [String: Result<Zone, ZoneFault>] = [:]
    /// All names, once one was asked for that is none.
    private var names: [String]?

    /// Looks zones up in a database.
    public init(zones: ZoneDatabase) { database = zones }

    /// The answer to a line of id, expression, zone, instant and count, parted by tabs: the id, a tab, and the instants
    /// with commas between, or `ERR` and a reason. It has no line end.
    public mutating func answer(_ line: String) -> String {
        let fields = line.utf8.split(separator: 0x09, maxSplits: 5, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        let id = fields.first ?? ""
        guard fields.count == 5 else {
            return "\(id)\tERR a line has five fields parted by tabs: id, expression, zone, instant, count"
        }
        guard let count = Int(fields[4]), (1...Self.mostInstants).contains(count) else {
            return "\(id)\tERR '\(fields[4])' is no count from 1 to \(Self.mostInstants)"
        }
        do {
            let zone = try zone(fields[2].isEmpty ? "UTC" : fields[2])
            let question = try TickQuestion(expression: fields[1], zone: zone, from: fields[3])
            let instants = question.timetable.next(count, after: question.from)
            if instants.isEmpty, case .cron = question.timetable.trigger {
                return "\(id)\tERR it does not fire after \(InstantText.utc(question.from))"
            }
            return id + "\t" + instants.map(InstantText.utc).joined(separator: ",")
        } catch {
            return "\(id)\tERR \(error.message)"
        }
    }

    private mutating func zone(_ name: String) throws(TickQuestion.Fault) -> Zone {
        let known = zones[name] ?? look(up: name)
        do {
            return try known.get()
        } catch {
            throw .zone(error)
        }
    }

    private mutating func look(up name: String) -> Result<Zone, ZoneFault> {
        var found = Result { () throws(ZoneFault) in try database.zone(name, known: names ?? []) }
        if case .failure = found, names == nil {
            names = database.names
            found = Result { () throws(ZoneFault) in try database.zone(name, known: names ?? []) }
        }
        // There are some hundred zones; misspelt names could be any number.
        if zones.count < 2000 { zones[name] = found }
        return found
    }
}
