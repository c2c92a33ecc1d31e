/// The edition that a report compares itself with.
public struct PreviousEdition: Sendable, Hashable {
    /// What it is called in the report ("the edition of 5 January 2026", or a file's name).
    public var name: String
    /// What it said.
    public var entries: [EntrySnapshot]

    /// Names an edition and what it said.
    public init(name: String, entries: [EntrySnapshot]) {
        self.name = name
        self.entries = entries
    }
}
