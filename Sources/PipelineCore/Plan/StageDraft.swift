import Configuration
import Diagnostics

/// An entry of `stages` as it is written, sound or not, and what it takes.
struct StageDraft {
    /// The word that it begins with.
    let name: String
    /// Its name in counts and messages.
    let label: String
    /// Where it is written.
    let place: Place
    /// The stage; nil for a misspelt one.
    let type: (any Stage.Type)?
    /// Its options; of a misspelt stage those that every stage takes.
    let options: OptionValues
    /// What it takes, by places of drafts.
    var source = BranchReader.Source.unclear

    /// The stages of a plan: the sound ones, each on the last sound one on its way.
    static func entries(of drafts: [StageDraft]) -> [Plan.StageEntry] {
        var entries: [Plan.StageEntry] = []
        // By the place of a draft, the number of the last sound stage on its way.
        var numbers: [Int?] = []
        for draft in drafts {
            var source: Int?
            switch draft.source {
            case .loaded: source = nil
            case .stage(let place): source = numbers.indices.contains(place) ? numbers[place] : nil
            case .unclear: source = entries.indices.last
            }
            if let type = draft.type {
                entries.append(
                    Plan.StageEntry(
                        type: type, label: draft.label, source: source, from: draft.options.text("from"),
                        options: draft.options, place: draft.place))
                source = entries.count - 1
            }
            numbers.append(source)
        }
        return entries
    }

    /// The number in the plan of what a report takes.
    static func number(of source: BranchReader.Source, in drafts: [StageDraft]) -> Int? {
        let place: Int? =
            switch source {
            case .loaded: nil
            case .stage(let place): place
            case .unclear: drafts.indices.last
            }
        // Only sound stages have a number; with others no report is made.
        guard let place, drafts.indices.contains(place) else { return nil }
        let number = drafts[...place].count { $0.type != nil } - 1
        return number < 0 ? nil : number
    }
}
