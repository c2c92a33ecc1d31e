import ArticleModel

/// Map steps that follow each other with nothing between them that sees other articles: what an article comes to in all of them
/// together is kept as one entry beside those of the steps, so that an article that is as it was takes one look and no more.
struct MapRow: Sendable {
    /// A step of a stage, both by their numbers.
    struct Place: Sendable, Hashable {
        let stage: Int
        let step: Int
    }

    /// The steps, at least two.
    let places: [Place]
    private let identities: [StageIdentity]
    private let fingerprint: Fingerprint

    private init(_ places: [Place], _ identities: [StageIdentity]) {
        self.places = places
        self.identities = identities
        // Steps have their own keys, so that the row is another where one of them is.
        fingerprint = Fingerprint(
            of: zip(places, identities).map { $1.key(step: $0.step, of: Fingerprint(high: 0, low: 2)) })
    }

    /// The key of what an article with some content comes to.
    func key(of content: Fingerprint) -> Fingerprint { Fingerprint(of: [fingerprint, content]) }

    /// False where one of the stages has read or asked for something after it was made.
    var isWhole: Bool { identities.allSatisfy(\.isWhole) }

    /// The rows of a pipeline by their first steps.
    ///
    /// - Parameter ends: stages whose corpus somebody asks for, so that a row cannot go beyond them.
    static func rows(
        of stages: [StageRunner.ReadyStage], along graph: StageGraph, keeping ends: Set<Int?>, isWatched: Bool
    ) -> [Place: MapRow] {
        var rows: [Place: MapRow] = [:]
        var places: [Place] = []
        var identities: [StageIdentity] = []
        func end() {
            if places.count > 1 { rows[places[0]] = MapRow(places, identities) }
            (places, identities) = ([], [])
        }
        for (number, stage) in stages.enumerated() {
            let goesOn =
                number > 0 && graph.sources[number] == number - 1 && !isWatched && !ends.contains(number - 1)
                && graph.sources.count { $0 == number - 1 } == 1
            if !goesOn { end() }
            for (step, body) in stage.steps.enumerated() {
                switch body {
                case .listing: continue
                case .map:
                    guard let identity = stage.identity else { break }
                    places.append(Place(stage: number, step: step))
                    identities.append(identity)
                    continue
                case .check, .corpus, .gathering: break
                }
                end()
            }
        }
        end()
        return rows
    }
}

/// What an article has come to in a row of map steps, or in those of them that it came to.
struct RowAnswer: Sendable {
    /// Where and why it left.
    struct Drop: Sendable {
        /// Place of the step in the row.
        let step: Int
        let rule: String
        let reason: String
    }

    /// The article after the row, or before the step that dropped it.
    let article: Article
    /// What stands for it; nil for one that left.
    let content: Fingerprint?
    let drop: Drop?

    /// Whether it comes to a step of the row.
    func comes(to step: Int) -> Bool { drop.map { step <= $0.step } ?? true }
}

/// What is noted of an article while it goes through the steps of a row, so that an entry can be made of it.
struct RowTrace: Sendable {
    /// The key of the row's entry.
    let key: Fingerprint
    /// The entries of the steps that it has passed, and what each has changed.
    private(set) var steps: [StepTrace] = []

    init(key: Fingerprint) { self.key = key }

    /// The trace after one more step.
    func after(_ step: StepTrace) -> RowTrace {
        var trace = self
        trace.steps.append(step)
        return trace
    }
}

/// The entry of one map step.
struct StepTrace: Sendable {
    let key: Fingerprint
    let changes: ArticleChanges
}
