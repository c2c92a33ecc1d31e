import ArticleModel

/// What an article is news of: who, where and what, by its head and first sentences.
struct HappeningProfile {
    /// How many sentences of body count as the head.
    private static let leadSentences = 6

    let actors: Set<String>
    let places: Set<String>
    let acts: Set<String>
    let content: Set<UInt64>

    init(of article: Article, sentences: [SentenceView], rules: EventRules, gazetteer: Gazetteer) {
        var actors: Set<String> = []
        var places: Set<String> = []
        var acts: Set<String> = []
        var content: Set<UInt64> = []
        var bodyCount = 0
        for view in sentences where article.blocks.indices.contains(view.block) {
            let block = article.blocks[view.block]
            guard [.headline, .dateline, .body, .caption].contains(block.role), block.repeats == nil else { continue }
            // "The court had stopped the work in February": what had happened before is not what the article is news of.
            if block.role == .body, Self.looksBack(view, rules: rules) { continue }
            for token in view.tokens {
                if let act = rules.act(of: token.foldedHash) { acts.insert(act) }
            }
            if block.role == .body { bodyCount += 1 }
            guard bodyCount <= Self.leadSentences else { continue }
            for mark in view.names {
                switch mark.value.type {
                case .place: places.formUnion([mark.value.entity] + gazetteer.containers(of: mark.value.entity))
                default: actors.insert(mark.value.entity)
                }
            }
            for token in view.tokens where token.kind == .word && !rules.stopWords.contains(token.foldedHash) {
                content.insert(WordStem.hash(article.text.bytes(in: token.span)))
            }
        }
        self.actors = actors
        self.places = places
        self.acts = acts
        self.content = content
    }

    /// Whether a sentence tells only of what had happened before: "had" with a participle is its first verb.
    private static func looksBack(_ view: SentenceView, rules: EventRules) -> Bool {
        for (index, token) in view.tokens.enumerated() where token.kind == .word && !view.isQuoted(at: index) {
            let hash = token.foldedHash
            if rules.pluperfectAuxiliaries.contains(hash) {
                let next = view.hash(index + 1)
                return rules.pastForms[next] != nil || rules.participles.contains(next)
                    || rules.irregularPasts.contains(next)
                    || rules.formsOfBe.contains(next)
            }
            if rules.isAuxiliary(hash) || rules.irregularPasts.contains(hash) || rules.pastForms[hash] != nil {
                return false
            }
        }
        return false
    }

    /// How well a telling of another article fits: points for shared people, places, act and words; nil when places differ.
    func score(_ draft: EventDraft, gazetteer: Gazetteer) -> Int? {
        var score = 0
        for actor in draft.actors where actors.contains(actor) {
            score += gazetteer.entity(actor)?.type == .person ? 2 : 1
        }
        if let place = draft.place {
            let isCity = gazetteer.entity(place)?.type == .place
            if places.contains(place) || actors.contains(place) {
                score += isCity ? 4 : 1
            } else if isCity, !places.isEmpty {
                return nil
            }
        }
        if let act = draft.act, act != "say", acts.contains(act) { score += 2 }
        return score + min(4, draft.content.filter(content.contains).count / 2)
    }
}

extension EventRules {
    /// The act that a word tells, as verb or noun; nil for words that tell none.
    func act(of hash: UInt64) -> String? {
        (pastForms[hash] ?? presentForms[hash] ?? actNouns[hash]).map { acts[$0].name }
    }
}
