import JSONText
import ReportModel

/// Turns sections into JSON nodes that name their entries and statements by id, and gathers those into flat lists.
struct BriefTree {
    /// Objects with an id, in order of first use, each once.
    struct Shelf {
        private(set) var values: [JSONValue] = []
        private var indices: [JSONValue: Int] = [:]
        private var ids: [String: Int] = [:]

        /// The members that lead to the object: its id, and its index where an earlier object has the same id.
        mutating func reference(to id: String, _ value: JSONValue) -> [JSONValue.Member] {
            let index = indices[value] ?? values.count
            if index == values.count {
                values.append(value)
                indices[value] = index
            }
            let first = ids[id] ?? index
            ids[id] = first
            let name = JSONValue.Member("id", .string(id))
            return first == index ? [name] : [name, .init("index", .integer(index))]
        }
    }

    private(set) var entries = Shelf()
    private(set) var statements = Shelf()

    mutating func value(of section: BriefSection) -> JSONValue {
        .object(members(of: section))
    }

    private mutating func members(of section: BriefSection) -> [JSONValue.Member] {
        [
            .init("id", .string(section.id)), .init("heading", .string(section.heading)),
            .init("nodes", .array(section.nodes.map { value(of: $0) })),
        ]
    }

    private mutating func value(of node: BriefNode) -> JSONValue {
        switch node {
        case .section(let section): typed("section", members(of: section))
        case .statement(let statement): typed("statement", reference(to: statement))
        case .entry(let entry): typed("entry", reference(to: entry))
        case .quotation(let quotation):
            typed(
                "quotation",
                reference(to: quotation.statement) + BriefRecords.member("speaker", quotation.speaker)
                    + BriefRecords.member("outlet", quotation.outlet)
                    + BriefRecords.member("date", quotation.date?.description))
        case .table(let table): typed("table", BriefRecords.members(of: table))
        case .timeline(let timeline):
            typed("timeline", [.init("marks", .array(timeline.marks.map(BriefRecords.value)))])
        case .difference(let difference): typed("difference", members(of: difference))
        case .note(let note): typed("note", [.init("text", .string(note))])
        }
    }

    private func typed(_ name: String, _ members: [JSONValue.Member]) -> JSONValue {
        .object([.init("type", .string(name))] + members)
    }

    private mutating func reference(to statement: Statement) -> [JSONValue.Member] {
        statements.reference(to: statement.id, .object(BriefRecords.members(of: statement)))
    }

    private mutating func reference(to entry: Entry) -> [JSONValue.Member] {
        var members = BriefRecords.members(of: entry.statement)
        members += BriefRecords.circumstances(of: entry)
        if !entry.differences.isEmpty {
            let differences = entry.differences.map { JSONValue.object(self.members(of: $0)) }
            members.append(.init("differences", .array(differences)))
        }
        members += BriefRecords.member("follow_up", entry.followUp)
        members += BriefRecords.member("ending", entry.ending)
        if !entry.issues.isEmpty { members.append(.init("issues", BriefRecords.texts(entry.issues))) }
        return entries.reference(to: entry.statement.id, .object(members))
    }

    private mutating func members(of difference: DifferenceNode) -> [JSONValue.Member] {
        let positions = difference.positions.map { position in
            JSONValue.object(
                [.init("holder", .string(position.holder))] + reference(to: position.statement)
                    + BriefRecords.member(position.measure))
        }
        let between: [JSONValue.Member] = difference.isOfParties ? [.init("between", .string("parties"))] : []
        return [.init("subject", .string(difference.subject))] + between + [.init("positions", .array(positions))]
    }
}
