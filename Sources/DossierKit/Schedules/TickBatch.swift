import Diagnostics
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
    /// with commas between, or `ERR` and a reason, with a line feed; nothing to a line of blanks alone.
    ///
    /// The id comes back byte for byte; blanks round the other fields do not count.
    public mutating func answer(_ line: [UInt8]) -> [UInt8] {
        guard line.contains(where: { !Self.isBlank($0) }) else { return [] }
        let fields = line.split(separator: 0x09, maxSplits: 5, omittingEmptySubsequences: false)
        let told: String
        do throws(Refusal) {
            told = try instants(fields.dropFirst().map { Self.trimmed($0) })
        } catch {
            told = "ERR \(TerminalText.singleLine(error.reason))"
        }
        return Array(fields.first.map(Array.init) ?? []) + [0x09] + Array(told.utf8) + [0x0A]
    }

    private struct Refusal: Error {
        let reason: String
    }

    /// The instants with commas between; `fields` are those behind the id.
    private mutating func instants(_ fields: [String]) throws(Refusal) -> String {
        guard fields.count == 4 else {
            throw Refusal(reason: "a line has five fields parted by tabs: id, expression, zone, instant, count")
        }
        guard let count = Int(fields[3]), (1...Self.mostInstants).contains(count) else {
            throw Refusal(reason: "'\(fields[3])' is no count from 1 to \(Self.mostInstants)")
        }
        do throws(TickQuestion.Fault) {
            let zone = try zone(fields[1].isEmpty ? "UTC" : fields[1])
            let question = try TickQuestion(expression: fields[0], zone: zone, from: fields[2])
            let instants = question.timetable.next(count, after: question.from)
            guard !instants.isEmpty else {
                throw TickQuestion.Fault.over(InstantText.utc(question.from))
            }
            return instants.map(InstantText.utc).joined(separator: ",")
        } catch {
            throw Refusal(reason: error.message)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// A field without blanks at its ends.
    private static func trimmed(_ field: ArraySlice<UInt8>) -> String {
        var bytes = Array(field)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(decoding: bytes.drop(while: isBlank), as: UTF8.self)
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
