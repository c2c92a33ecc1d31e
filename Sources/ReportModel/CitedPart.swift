/// A part of a report that says something about the world, with the citations that bear it.
public struct CitedPart: Sendable, Hashable {
    /// What kind of part it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A sentence.
        case statement
        /// A dated sentence.
        case entry
        /// Somebody's words.
        case quotation
        /// A row of a table.
        case row
        /// One source's position in a difference.
        case position
    }

    /// What kind of part it is.
    public let kind: Kind
    /// Id of the innermost section it stands in.
    public let section: String
    /// Id of its statement; empty for rows.
    public let id: String
    /// Its words; for a row its cells with ` | ` between them.
    public let text: String
    /// The places that bear it.
    public let citations: [Citation]
}

extension Brief {
    /// Every part that needs a citation, in reading order; the one walk that numbers and checks rest on.
    public var citedParts: [CitedPart] {
        var parts: [CitedPart] = []
        for section in sections { Self.collect(section, into: &parts) }
        return parts
    }

    /// Every citation once, in order of first use.
    public var citations: [Citation] {
        var seen: Set<Citation> = []
        return citedParts.flatMap(\.citations).filter { seen.insert($0).inserted }
    }

    private static func collect(_ section: BriefSection, into parts: inout [CitedPart]) {
        func add(_ kind: CitedPart.Kind, _ statement: Statement) {
            parts.append(
                CitedPart(
                    kind: kind, section: section.id, id: statement.id, text: statement.text,
                    citations: statement.citations))
        }
        func add(_ difference: DifferenceNode) {
            for position in difference.positions { add(.position, position.statement) }
        }
        for node in section.nodes {
            switch node {
            case .section(let inner): collect(inner, into: &parts)
            case .statement(let statement): add(.statement, statement)
            case .entry(let entry):
                add(.entry, entry.statement)
                entry.differences.forEach(add)
            case .quotation(let quotation): add(.quotation, quotation.statement)
            case .table(let table):
                for row in table.rows {
                    let text = row.cells.joined(separator: " | ")
                    parts.append(
                        CitedPart(kind: .row, section: section.id, id: "", text: text, citations: row.citations))
                }
            case .difference(let difference): add(difference)
            case .timeline, .note: break
            }
        }
    }
}

/// Checks that a report keeps the promises of `cite: required`.
public enum BriefValidation {
    /// The parts that no citation bears, in reading order.
    public static func uncited(in brief: Brief) -> [CitedPart] {
        brief.citedParts.filter(\.citations.isEmpty)
    }
}
