import ArticleModel
import LanguageAnalysis

/// Finds what the parties of a report said of its subject, or that they talked about it.
struct SubjectSayings {
    /// Somebody spoke of the subject.
    struct Saying {
        let spoken: SpokenFinder.Spoken
        let sides: Set<String>
        /// What its words on the subject weigh, and of which issues they are.
        let weight: Int
        let issues: Set<String>
        let topics: [String: Int]

        var isTalk: Bool { spoken.isTalk }
        var isOfIssue: Bool { !issues.isEmpty }
    }

    /// For so many days an article's happenings are its own.
    static let ownDays = 10

    /// The topics that the report is about; where there are none, nothing is found.
    let focus: [String]
    let citer: Citer
    private let sides: EventSides
    private let finder = SpokenFinder()

    init(focus: [String], citer: Citer) {
        self.focus = focus
        self.citer = citer
        sides = EventSides(citer)
    }

    /// What a sentence tells to have been said of the subject; nil where it tells nothing of the kind.
    func saying(in sentence: TextSpan, of article: Article) -> Saying? {
        let weights = TopicWeights([sentence], of: article)
        let weight = focus.reduce(0) { $0 + weights.weights[$1, default: 0] }
        let issues = Set(weights.issues.keys.filter { issue in focus.contains { issue.hasPrefix("\($0)/") } })
        guard weight > 0 || !issues.isEmpty,
            let spoken = finder.spoken(in: sentence, of: article, subject: citer.subject(of: sentence, in: article))
        else { return nil }
        let sides = Set(spoken.speakers.compactMap(citer.side))
        guard !sides.isEmpty else { return nil }
        return Saying(spoken: spoken, sides: sides, weight: weight, issues: issues, topics: weights.weights)
    }

    /// Whether an event is a plan that was made known behind talks of people of two sides: "Vance will come in May, Holm said after talks
    /// with him".
    func isAnnouncedAtTalks(_ event: Event) -> Bool {
        guard event.status == .planned, sides.ofPeople(in: event).count >= 2, let told = Replies.shown(of: event),
            let article = citer.article(told.article)
        else { return false }
        return finder.isBehindTalks(told.span, in: article)
    }

    /// Whether people of two sides take part in an event of its article's own days.
    func isMeeting(_ event: Event) -> Bool {
        guard event.status == .happened, sides.ofPeople(in: event).count >= 2, let last = event.date?.date.latest,
            let published = citer.article(event.statement.article)?.published?.date.earliest
        else { return false }
        return abs(published.number - last.number) <= Self.ownDays
    }
}
