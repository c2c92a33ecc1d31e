import ArticleModel
import LanguageAnalysis

/// Events that belong to a report by what they tell of others, though their words are of something else, or no event was made of them:
/// the steps of one party against the other where plans of theirs came to an end, and what was said of the subject where they met.
struct LinkedEvents {
    /// Where so many times the room is filled by what is of the subject, there is none for more: some of it tells the same again.
    private static let crowd = 2

    /// The ids of what is linked.
    let ids: Set<String>
    private let more: [Event]

    /// For the events that a report may tell, `all`, of which so many have room; where these fill it, nothing is looked for.
    init(_ all: [Event], of corpus: Corpus, selection: EventSelection, citer: Citer, room: Int) {
        let onSubject = all.filter { selection.isOfIssue($0) || selection.isOfFocus($0) }
        guard !selection.focus.isEmpty, !selection.isNarrow, !onSubject.isEmpty, onSubject.count / Self.crowd < room
        else {
            (ids, more) = ([], [])
            return
        }
        let sides = EventSides(citer)
        let parties = sides.parties(to: onSubject)
        let steps = PartySteps(parties: parties, sides: sides, citer: citer).steps(
            behindEndsOf: onSubject, among: corpus.tellableEvents)
        let spoken = SpokenEvents(
            sayings: SubjectSayings(focus: selection.focus, citer: citer), parties: parties, citer: citer
        ).events(of: corpus, onSubject: onSubject)
        let found = steps + spoken
        let known = Set(all.map(\.id))
        var seen = known
        ids = Set(found.map(\.id))
        more = found.filter { seen.insert($0.id).inserted }
    }

    /// Some events and those that are linked, in the order of time.
    func added(to events: [Event]) -> [Event] {
        more.isEmpty ? events : Corpus(articles: [], events: events + more).events
    }
}
