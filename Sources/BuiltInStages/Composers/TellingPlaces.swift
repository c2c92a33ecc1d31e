import ArticleModel

/// Where in their articles events are told: in the lead of a story, by the way, or long after they were.
struct TellingPlaces {
    /// What a reader who skims an article would miss of it, or not.
    struct Place: OptionSet {
        let rawValue: UInt8
        /// Among the first sentences of its article, of the days that the article is of.
        static let lead = Place(rawValue: 1)
        /// The headline or the first sentences of that article speak of an issue of the subject.
        static let storyOfIssue = Place(rawValue: 2)
        /// In a clause that hangs on a noun of a sentence about something else.
        static let aside = Place(rawValue: 4)
        /// A year or more after it was, by one source alone.
        static let background = Place(rawValue: 8)
        /// It tells why what others tell ended, or what those who met said of the subject.
        static let linked = Place(rawValue: 16)
    }

    /// What is asked of an article for each event that it tells.
    private struct Story {
        let lead: TextSpan
        let captions: [TextSpan]
        let isOfIssue: Bool
        /// The first day on which it may have been published, by number; nil where nothing is known.
        let published: Int?

        init(_ article: Article, issues: [String]) {
            let known = article.lead ?? ArticleLead(of: article)
            lead = known.span
            captions = article.blocks.lazy.filter { $0.role == .caption }.map(\.span)
            let weight = known.issues.reduce(0) { sum, issue in
                issues.contains { issue.key.utf8.starts(with: $0.utf8) } ? sum + issue.value : sum
            }
            isOfIssue = weight >= TellingPlaces.weightOfStory
            published = article.published?.date.earliest?.number
        }

        /// Whether a telling is of the sentences that lead the article.
        func leads(with span: TextSpan) -> Bool {
            span.start >= lead.start && span.end <= lead.end && !captions.contains { $0.contains(span) }
        }
    }

    /// What its words on issues of the subject must weigh for an article to be a story of the subject.
    private static let weightOfStory = 3
    /// For so many days an article's happenings are its own.
    private static let ownDays = 10
    private static let daysOfYear = 365

    private let stories: [ArticleID: Story]

    /// Looks at the articles that tell some events; `issues` are how the names of the subject's issues begin, none where all matter.
    init(_ events: [Event], issues: [String], citer: Citer) {
        var stories: [ArticleID: Story] = [:]
        for event in events {
            for claim in event.claims where stories[claim.article] == nil {
                stories[claim.article] = citer.article(claim.article).map { Story($0, issues: issues) }
            }
        }
        self.stories = stories
    }

    /// Where an event is told.
    func place(of event: Event) -> Place {
        var place: Place = event.isAside ? .aside : []
        let latest = event.date?.date.latest?.number
        let last = event.date?.date.lastDay.number
        var isLookedBackOn = event.support.origins.count == 1 && latest != nil
        for claim in event.claims {
            guard let story = stories[claim.article] else {
                isLookedBackOn = false
                continue
            }
            let isOfItsDays = Self.isOfItsDays(last, of: story)
            if isOfItsDays, story.leads(with: claim.span) {
                place.insert(.lead)
                if story.isOfIssue { place.insert(.storyOfIssue) }
            }
            if let latest, isLookedBackOn {
                isLookedBackOn = story.published.map { $0 - latest >= Self.daysOfYear } ?? false
            }
        }
        if isLookedBackOn { place.insert(.background) }
        return place
    }

    /// Whether what ends on a day is of the days of an article that tells it, or to come.
    private static func isOfItsDays(_ last: Int?, of story: Story) -> Bool {
        guard let last, let published = story.published else { return false }
        // What is to come is told for its own sake.
        return last >= published - ownDays
    }
}
