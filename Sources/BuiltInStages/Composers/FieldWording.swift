import ArticleModel

/// Says the value of a script's own annotation as a table cell does.
enum FieldWording {
    /// Lists by commas, tables as names with values, nothing for null.
    static func words(_ value: FieldValue) -> String {
        switch value {
        case .null: ""
        case .boolean(let flag): flag ? "yes" : "no"
        case .integer(let number): "\(number)"
        case .number(let number): QuantityWording.number(number)
        case .string(let text): text
        case .date(let date): date.description
        case .list(let values): values.map(words).joined(separator: ", ")
        case .map(let map):
            map.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { "\($0.key): \(words($0.value))" }.joined(separator: "; ")
        }
    }
}
