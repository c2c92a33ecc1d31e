import ArticleModel
import Configuration
import Diagnostics
import PipelineCore

/// Folds copies of one text into one article.
struct DedupeStage: Stage {
    static let descriptor = StageDescriptor(
        name: "dedupe",
        summary:
            "Folds exact and near copies into one article, by the verified likeness of their bodies; a near copy that prints "
            + "other numbers in the same sentence stays.",
        kind: .corpus,
        options: [
            OptionDescriptor(
                "near", .number(0.3...1), default: .number(0.85),
                summary: "Smallest Jaccard likeness of word 5-grams at which two bodies are copies.", example: "0.85"),
            OptionDescriptor(
                "keep", .choice(["fullest", "earliest", "first-listed"]), default: .text("fullest"),
                summary:
                    "Which of the copies stays: the one with most words, the first published, or the first by path.",
                example: "fullest"),
            OptionDescriptor(
                "list", .number(0.3...1), default: .number(0.7),
                summary:
                    "Smallest likeness at which `dossier read` lists two articles as near each other, with the passages they "
                    + "share; copies are always listed.",
                example: "0.7"),
            OptionDescriptor(
                "fold", .boolean, default: .boolean(true),
                summary: "Whether copies are folded; without that they all stay, each with the articles near it.",
                example: "false"),
        ],
        needs: [.sentences],
        provides: [.copies],
        addsUp: true,
        examples: [
            .init("Fold what is nearly the same text.", yaml: "- dedupe: { near: 0.85, keep: fullest }"),
            .init("Only mark what is alike.", yaml: "- dedupe: { fold: false, list: 0.6 }"),
        ])

    /// Which of the copies stays.
    enum Keeping: String, Sendable {
        case fullest
        case earliest
        case firstListed = "first-listed"
    }

    private let threshold: Int
    private let listing: Int
    private let keeping: Keeping
    private let folds: Bool

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        threshold = Self.thousandths(options.number("near") ?? 1)
        listing = min(threshold, Self.thousandths(options.number("list") ?? 1))
        keeping = options.text("keep").flatMap(Keeping.init) ?? .fullest
        folds = options.boolean("fold") ?? true
    }

    var steps: [StageStep] {
        [.gathering(self)]
    }

    private static func thousandths(_ number: Double) -> Int { Int((number * 1000).rounded()) }

    private func change(
        of corpus: Corpus, in order: [Int], _ parts: [ComparedBody], _ sets: [ShingleSet], _ prefixes: ShinglePrefixes,
        known: KnownPassages = KnownPassages()
    ) -> (change: CorpusChange, memory: [UInt8]) {
        let ordered = order.map { corpus.articles[$0] }
        let folding = CopyFolding(
            ordered, sets: sets, numbers: order.map { parts[$0].numbers }, prefixes: prefixes, threshold: threshold)
        let pairs = NearPairs(sets: sets, prefixes: prefixes, threshold: listing).pairs()
        let near = NearListing(articles: ordered, keepers: folding.keepers, known: known).near(pairs)
        let positions = folds ? ordered.indices.filter { folding.keepers[$0] == nil } : Array(ordered.indices)
        let articles = positions.map { position in
            let article = ordered[position]
            let copies = folds ? folding.copies(of: position) : []
            // What stays as it is stays one in memory with what it was, which shows at a glance.
            let origin = folds ? article.origin ?? folding.origin(of: position) : article.origin
            guard !copies.isEmpty || near[position] != article.near || origin != article.origin else { return article }
            var marked = article
            marked.near = near[position]
            marked.copies += copies
            marked.origin = origin
            return marked
        }
        let change = CorpusChange(
            corpus: corpus.replacing(articles: articles), departures: folds ? folding.departures() : [])
        return (change, KnownPassages.written(zip(order, near).map { (place: $0, near: $1) }, in: corpus))
    }

    /// Places of the articles, those that rather stay first.
    private func inOrderOfPreference(_ articles: [Article], _ bodies: [ComparedBody]) -> [Int] {
        switch keeping {
        case .earliest: Array(articles.indices)  // the canonical order of a corpus
        case .firstListed:
            Array(articles.indices).ordered(
                of: { (place: articles[$0].source.place, record: articles[$0].source.record ?? 0) },
                by: { left, right in
                    left.place != right.place
                        ? left.place.utf8.lexicographicallyPrecedes(right.place.utf8) : left.record < right.record
                })
        case .fullest:
            Array(articles.indices).ordered(
                of: { (words: bodies[$0].wordCount, id: articles[$0].id) },
                by: { $0.words != $1.words ? $0.words > $1.words : $0.id < $1.id })
        }
    }
}

/// What `dedupe` compares of an article.
struct ComparedBody: Sendable {
    let wordCount: Int
    let shingles: ShingleSet
    /// The numbers of its sentences; asked for only where two bodies are alike.
    let numbers: Deferred<NumberConflict>
}

extension DedupeStage: Gathering {
    func part(of article: Article) -> ComparedBody {
        ComparedBody(
            wordCount: article.bodyWordCount, shingles: ShingleSet(article),
            numbers: Deferred(placeholder: NumberConflict(numbers: [:])) { NumberConflict(article) })
    }

    func change(of corpus: Corpus, parts: [ComparedBody]) -> CorpusChange {
        let order = inOrderOfPreference(corpus.articles, parts)
        let sets = order.map { parts[$0].shingles }
        return change(of: corpus, in: order, parts, sets, ShinglePrefixes(sets, threshold: listing)).change
    }

    func change(of corpus: Corpus, parts: [ComparedBody], workers: Workers) async -> CorpusChange {
        await change(of: corpus, parts, known: KnownPassages(), workers: workers).change
    }

    var remembers: Bool { true }

    func change(
        of corpus: Corpus, parts: GatheredParts<ComparedBody>, last: RememberedCorpus?, workers: Workers
    ) async -> (change: CorpusChange, memory: [UInt8]?) {
        let bodies = await parts.all()
        let known = KnownPassages(last, articles: corpus.articles)
        let (change, memory) = await change(of: corpus, bodies, known: known, workers: workers)
        workers.giveUp(bodies)
        return (change, memory)
    }

    private func change(
        of corpus: Corpus, _ parts: [ComparedBody], known: KnownPassages, workers: Workers
    ) async -> (change: CorpusChange, memory: [UInt8]) {
        let order = inOrderOfPreference(corpus.articles, parts)
        let sets = order.map { parts[$0].shingles }
        let prefixes = await ShinglePrefixes(sets, threshold: listing, workers: workers)
        return change(of: corpus, in: order, parts, sets, prefixes, known: known)
    }

    func write(_ body: ComparedBody, of article: Article, to writer: inout BinaryWriter) {
        writer.write(count: body.wordCount)
        writer.write(words: body.shingles.hashes)
        var numbers = BinaryWriter()
        let sentences = body.numbers.value.numbers.sorted { $0.key < $1.key }
        numbers.write(sentences) { writer, sentence in
            writer.write(word: sentence.key)
            writer.write(words: sentence.value)
        }
        writer.write(numbers.bytes)
    }

    func part(
        of article: Article, from reader: inout BinaryReader
    ) throws(BinaryReader.Fault) -> ComparedBody {
        let wordCount = try reader.natural()
        let shingles = ShingleSet(hashes: try reader.words())
        let inner = try reader.inner()
        return ComparedBody(
            wordCount: wordCount, shingles: shingles,
            numbers: Deferred(placeholder: NumberConflict(numbers: [:])) {
                var reader = inner
                let sentences = try? reader.list { (reader) throws(BinaryReader.Fault) in
                    let words = try reader.word()
                    return (words, try reader.words())
                }
                return NumberConflict(numbers: Dictionary(sentences ?? []) { first, _ in first })
            })
    }
}
