import Testing

@testable import ReportModel

struct EditionChangesTests {
    private func entry(
        _ id: String, _ text: String = "They met.", date: String? = "2014-03-11", status: String = "happened",
        outlets: [String] = ["Harbour Post"], tellings: [String]? = nil
    ) -> EntrySnapshot {
        EntrySnapshot(
            id: id, text: text, date: date, status: status, outlets: outlets, origins: outlets,
            tellings: (tellings ?? [id]).map { .init(article: "a", quote: $0) })
    }

    private func kinds(_ old: EntrySnapshot, _ new: EntrySnapshot) -> [EditionChanges.Kind] {
        EditionChanges(from: [old], to: [new]).changes.flatMap(\.kinds)
    }

    @Test func whatIsTheSameIsNoChange() {
        let entries = [entry("a"), entry("b")]
        #expect(EditionChanges(from: entries, to: entries.reversed()).changes.isEmpty)
        #expect(EditionChanges(from: [], to: []).changes.isEmpty)
    }

    @Test func eachKindIsTold() {
        #expect(kinds(entry("a"), entry("a", date: "2014-03-12")) == [.date])
        #expect(kinds(entry("a"), entry("a", status: "cancelled")) == [.status])
        #expect(kinds(entry("a"), entry("a", outlets: ["Brook Daily", "Harbour Post"])) == [.support])
        #expect(kinds(entry("a"), entry("a", "The two met.")) == [.wording])
        #expect(kinds(entry("a"), entry("b")) == [.new, .gone])
        #expect(kinds(entry("a"), entry("a", "Other words.", date: nil, status: "denied")) == [.date, .status])
    }

    /// A new telling can be smaller than the one an event's id came from.
    @Test func anEventIsKnownByItsTellingsWhereItsIdIsAnother() {
        let old = [entry("a", tellings: ["x", "y"]), entry("b", tellings: ["z"])]
        let new = [entry("c", tellings: ["w", "x", "y"]), entry("b", tellings: ["z"])]
        #expect(EditionChanges(from: old, to: new).changes.isEmpty)
    }

    /// A renamed file gives its article another id; the words and their day stay.
    @Test func anEventIsKnownByItsWordsWhereItsArticleIsAnother() {
        func entry(_ id: String, article: String, date: String?) -> EntrySnapshot {
            EntrySnapshot(
                id: id, text: "They met.", date: date, status: "happened",
                tellings: [.init(article: article, quote: "They met.")])
        }
        let old = [entry("a", article: "x", date: "2014-03-11"), entry("b", article: "y", date: "2014-03-12")]
        let moved = [entry("c", article: "z", date: "2014-03-11"), entry("b", article: "y", date: "2014-03-12")]
        #expect(EditionChanges(from: old, to: moved).changes.isEmpty)
        // The same words of another day are another event.
        let other = EditionChanges(from: [old[0]], to: [entry("c", article: "z", date: "2014-04-01")])
        #expect(other.changes.flatMap(\.kinds) == [.new, .gone])
    }

    @Test func twoThatAreToldAsOneAndOneThatIsToldAsTwoSayWith() {
        let two = [entry("a", tellings: ["x", "y"]), entry("b", tellings: ["z"])]
        let one = [entry("a", tellings: ["x", "y", "z"])]
        let merged = EditionChanges(from: two, to: one)
        #expect(merged[.gone].map(\.before?.id) == ["b"])
        #expect(merged[.gone].map(\.sharedWith) == ["a"])
        let split = EditionChanges(from: one, to: two)
        #expect(split[.new].map(\.after?.id) == ["b"])
        #expect(split[.new].map(\.sharedWith) == ["a"])
    }

    @Test func changesStandInTheOrderOfTheNewEditionThenTheOld() {
        let changes = EditionChanges(
            from: [entry("gone-2"), entry("kept"), entry("gone-1")],
            to: [entry("new-2"), entry("kept"), entry("new-1")])
        #expect(changes.changes.map { $0.after?.id ?? $0.before?.id } == ["new-2", "new-1", "gone-2", "gone-1"])
    }
}
