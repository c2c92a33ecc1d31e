import ArticleModel
import LuaRuntime
import ReportModel

/// What a test says of the run around a script: the time taken for now, and the edition before.
struct TrialSurroundings {
    let now: String?
    let previous: PreviousEdition?

    init(_ value: LuaValue) throws(LuaHostError) {
        guard case .table(let table) = value else {
            guard value == .nil else {
                throw LuaHostError("what is around a script is a table: { now = …, previous = … }")
            }
            (now, previous) = (nil, nil)
            return
        }
        now = try DateClass.date(table["now"], for: "now")?.description
        guard case .table(let edition) = table["previous"] else {
            previous = nil
            return
        }
        guard case .table(let list) = edition["entries"] else {
            throw LuaHostError("'previous' needs 'entries', a list")
        }
        let entries = list.sequence.enumerated().compactMap { index, value -> EntrySnapshot? in
            guard case .table(let entry) = value else { return nil }
            return EntrySnapshot(
                id: entry["id"].text ?? "entry-\(index + 1)", text: entry["text"].text ?? "", date: entry["date"].text,
                status: entry["status"].text ?? "happened",
                tellings: Self.texts(entry["articles"]).map { .init(article: $0, quote: "") })
        }
        previous = PreviousEdition(name: edition["name"].text ?? "the edition before", entries: entries)
    }

    private static func texts(_ value: LuaValue) -> [String] {
        guard case .table(let list) = value else { return [] }
        return list.sequence.compactMap(\.text)
    }
}
