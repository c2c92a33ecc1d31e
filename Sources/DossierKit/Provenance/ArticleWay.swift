import ArticleModel
import PipelineCore
import ReportModel

/// The way of one article through the stages, past those that split it: of a part from the page on, of a page to its parts.
struct ArticleWay {
    /// The stages it came to, and what each did.
    private(set) var steps: [CitationStory.Step] = []
    /// How many stages are behind it, those that it left in or came through.
    private(set) var passed = 0
    /// The article after its last stage as one.
    private(set) var article: Article
    /// What it was split into.
    private(set) var parts: [Article] = []
    /// The stage that it left in, for what left.
    private(set) var departure: (departure: Departure, place: String)?
    /// What citations of it name: itself, and its parts.
    private(set) var ids: Set<ArticleID> = []

    /// The articles that lead to the one asked for, itself the last.
    private var line: [ArticleID] = []

    init(of asked: Article, through rehearsal: RunRehearsal) {
        let line = Self.line(to: asked, in: rehearsal)
        self.line = line.map(\.id)
        article = line.first ?? asked
        ids = [asked.id]
        for stage in rehearsal.stages {
            guard departure == nil else { return }
            passed += 1
            if parts.isEmpty { follow(stage) } else { followParts(stage) }
        }
    }

    private static func line(to asked: Article, in rehearsal: RunRehearsal) -> [Article] {
        let all = rehearsal.loaded.articles + rehearsal.stages.flatMap(\.corpus.articles)
        var line = [asked]
        while let whole = line.first?.portion?.whole, let found = all.first(where: { $0.id == whole }),
            !line.contains(where: { $0.id == found.id })
        {
            line.insert(found, at: 0)
        }
        return line
    }

    private mutating func follow(_ stage: RunRehearsal.Stage) {
        let id = article.id
        if let after = stage.corpus.article(id) {
            var sentences = StageEffect(before: article, after: after).sentences
            let told = stage.corpus.events.count { event in event.claims.contains { $0.article == id } }
            if told > 0, stage.kind == .corpus, stage.name == "events" {
                sentences.append("tells \(told) \(told == 1 ? "event" : "events")")
            }
            add(sentences, stage)
            article = after
            return
        }
        if let left = stage.departures.first(where: { $0.article == id }) {
            add(["\(left.manner.rawValue) (\(left.rule)): \(left.reason)"], stage)
            departure = (left, PlaceWords.text(stage.place))
            return
        }
        let made = stage.corpus.articles.filter { $0.portion?.whole == id }
            .sorted { ($0.portion?.number ?? 0) < ($1.portion?.number ?? 0) }
        guard !made.isEmpty else { return }
        if let next = made.first(where: { line.contains($0.id) }) {
            add(["splits \(article.source.location) into \(made.count): this is \(Self.words(next))"], stage)
            article = next
        } else {
            add(["splits it into \(made.count):"] + made.map { "  \(Self.words($0))" }, stage)
            parts = made
            ids.formUnion(made.map(\.id))
        }
    }

    /// What a later stage leaves out or splits again of the parts.
    private mutating func followParts(_ stage: RunRehearsal.Stage) {
        var sentences: [String] = []
        for left in stage.departures where ids.contains(left.article) {
            let number = parts.first { $0.id == left.article }?.portion?.number ?? 0
            sentences.append("part \(number) is \(left.manner.rawValue) (\(left.rule)): \(left.reason)")
        }
        let again = stage.corpus.articles.filter { article in
            !ids.contains(article.id) && article.portion.map { ids.contains($0.whole) } ?? false
        }
        if !again.isEmpty { sentences.append("splits parts again, into \(again.count)") }
        ids.formUnion(again.map(\.id))
        let left = stage.corpus.articles.count { ids.contains($0.id) }
        add(sentences + ["leads \(left) \(left == 1 ? "part" : "parts") on"], stage)
    }

    private mutating func add(_ sentences: [String], _ stage: RunRehearsal.Stage) {
        steps.append(.init(stage: stage.label, place: PlaceWords.text(stage.place), sentences: sentences))
    }

    private static func words(_ part: Article) -> String {
        let headline = part.headline.map { " “\(AnnotationWords.shortened($0))”" } ?? ""
        return "part \(part.portion?.number ?? 0)\(headline) (\(part.id))"
    }
}
