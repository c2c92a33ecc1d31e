import ArticleModel

/// Says in a few words what an annotation means.
enum AnnotationWords {
    /// The words it stands on, and what they were taken for.
    static func text(of annotation: Annotation, in article: Article) -> String {
        let words = "“\(shortened(article.text[annotation.span]))”"
        switch annotation.value {
        case .sentence: return words
        case .date(let mention):
            let meant = mention.date?.description ?? (mention.value.isEmpty ? "no date" : mention.value)
            return "\(words) → \(meant) (\(mention.basis.rawValue)): \(mention.reason)"
        case .name(let mention):
            let short = mention.isShortForm ? ", a short form" : ""
            let party = mention.party.map { ", the name that \($0) uses" } ?? ""
            return "\(words) → \(mention.entity) (\(mention.type.rawValue)\(short)\(party))"
        case .quotation(let quotation):
            return "\(words) → \(quotation.manner.rawValue) quotation, said by \(quotation.speaker ?? "nobody named")"
        case .quantity(let quantity):
            let upper = quantity.upper.map { " to \(number($0))" } ?? ""
            let unit = quantity.unit.isEmpty ? "" : " \(quantity.unit)"
            let counted = quantity.countedSpan.map { " of “\(shortened(article.text[$0]))”" } ?? ""
            return "\(words) → \(number(quantity.value))\(upper)\(unit)\(counted) (\(quantity.bound.rawValue))"
        case .topic(let mention):
            let issue = mention.issue.map { "/\($0)" } ?? ""
            return "\(words) → \(mention.topic)\(issue), weight \(mention.weight)"
        case .custom(let value): return "\(words) → \(annotation.kind.name): \(text(of: value))"
        }
    }

    /// A free value, as a reader would write it.
    static func text(of value: FieldValue) -> String {
        switch value {
        case .null: "nothing"
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): self.number(number)
        case .string(let text): "“\(shortened(text))”"
        case .date(let date): date.description
        case .list(let values): "[\(values.map(text).joined(separator: ", "))]"
        case .map(let values):
            "{\(values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\($0): \(text(of: values[$0] ?? .null))" }.joined(separator: ", "))}"
        }
    }

    /// A text on one line, cut where it is long.
    static func shortened(_ text: String, to length: Int = 80) -> String {
        let line = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        return line.count > length ? line.prefix(length - 1) + "…" : line
    }

    private static func number(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }
}
