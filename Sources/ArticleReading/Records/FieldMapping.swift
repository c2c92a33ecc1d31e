/// Which members of records mean what, as a pipeline's `fields` says; what it does not name is told by its name.
public struct FieldMapping: Sendable, Hashable {
    private let fields: [String: RecordField]
    /// Names of members or columns, by the name of the field, as given.
    public let columns: [String: String]

    /// The fields that can be named.
    public static let names = RecordField.allCases.filter { $0 != .ignored }.map(\.rawValue)

    /// - Parameter columns: names of members or columns, by the name of the article's field that they give.
    public init(_ columns: [String: String] = [:]) {
        var fields: [String: RecordField] = [:]
        for (field, column) in columns {
            if let known = RecordField(rawValue: field) { fields[column] = known }
        }
        self.fields = fields
        self.columns = columns
    }

    /// What a member tells, and how sure that is (0 and below is surest); nil for a free field.
    func field(of key: String) -> (field: RecordField, rank: Int)? {
        if let said = fields[key] { return (said, -1) }
        return RecordField.named(key)
    }

    /// True where the user says which member gives this field.
    func names(_ field: RecordField) -> Bool { fields.values.contains(field) }
}
