import ArticleModel
import Configuration
import Diagnostics
import PipelineCore

@testable import BuiltInStages
@testable import LanguageAnalysis

/// What the program takes from the passages, put into the form of marks.
enum PassageReading {
    /// The marks that the stages come to, by passage; the four of a story are a corpus of their own.
    static func marks(of passages: [MarkedPassage], in set: MarkedSet) async throws -> [String: PassageMarks] {
        var marks: [String: PassageMarks] = [:]
        let stages = try stages(of: set)
        for (_, story) in Dictionary(grouping: passages, by: \.story) {
            let outcome = await StageRunner(workers: 1).run(stages, on: Corpus(articles: story.map(article)))
            let builder = EventBuilder()
            let drafts = outcome.corpus.articles.flatMap { builder.drafts(in: $0) }
            let groups = groups(of: drafts)
            for passage in story {
                guard let article = outcome.corpus.articles.first(where: { $0.source.path == passage.id }) else {
                    continue
                }
                marks[passage.id] = read(
                    passage, from: article, drafts: drafts.filter { $0.article == article.id }, groups: groups)
            }
        }
        return marks
    }

    private static func stages(of set: MarkedSet) throws -> [StageRunner.ReadyStage] {
        let gazetteer = try MarkedFile.text("names.yaml", of: set)
        let resources = StageResources { path, _, sink in
            YAMLDocument.parse(Array(gazetteer.utf8), file: path, sink: &sink)
        }
        let types: [any Stage.Type] = [
            CleanStage.self, DatesStage.self, NamesStage.self, QuotesStage.self, QuantitiesStage.self,
        ]
        return types.map { StageChain.ready($0, resources: resources) }
    }

    private static func article(_ passage: MarkedPassage) -> Article {
        var article = Article.sample(passage.text, path: passage.id)
        article.outlet = passage.outlet
        if let date = EDTFDate(passage.published) {
            article.dateCandidates = [
                DateCandidate(kind: .published, date: date, span: nil, score: 100, reason: "given with the passage")
            ]
        }
        return article
    }

    /// The number of the group that each telling fell into.
    private static func groups(of drafts: [EventDraft]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (number, group) in EventMerger().groups(of: drafts).enumerated() {
            for telling in group.tellings { numbers[key(telling)] = number }
        }
        return numbers
    }

    private static func key(_ draft: EventDraft) -> String {
        "\(draft.article) \(draft.sentence) \(draft.verb.map { "\($0)" } ?? "") \(draft.date.date)"
    }

    private static func read(
        _ passage: MarkedPassage, from article: Article, drafts: [EventDraft], groups: [String: Int]
    ) -> PassageMarks {
        var marks = PassageMarks(id: passage.id)
        marks.names = names(in: article)
        marks.amounts = amounts(in: article)
        for unit in passage.units {
            if unit.label.hasPrefix("q") {
                marks.speakers[unit.label] = speaker(at: unit.offset, in: article)
            } else {
                let draft = Self.draft(at: unit.offset, among: drafts)
                marks.acts[unit.label] = PassageMarks.Act(
                    status: draft?.status.rawValue ?? "none",
                    group: draft.flatMap { groups[key($0)] }.map(String.init) ?? "")
            }
        }
        return marks
    }

    /// The telling whose verb stands at a mark, or behind one word in between: "{e1}first sounded the alarm".
    private static func draft(at offset: Int, among drafts: [EventDraft]) -> EventDraft? {
        drafts.first { $0.verb.map { $0.start <= offset && offset < $0.end } ?? false }
            ?? drafts.filter { $0.verb.map { $0.start > offset && $0.start < offset + 12 } ?? false }
            .min { ($0.verb?.start ?? 0) < ($1.verb?.start ?? 0) }
    }

    private static func names(in article: Article) -> [(sort: String, spelling: String)] {
        var seen: Set<String> = []
        return article.annotations[.name].compactMap { annotation in
            guard case .name(let mention) = annotation.value, isTold(annotation.span, in: article) else { return nil }
            let sort = mention.type == .country ? "place" : mention.type.rawValue
            let spelling = article.text[annotation.span]
            return seen.insert(spelling).inserted ? (sort, spelling) : nil
        }
    }

    private static func isTold(_ span: TextSpan, in article: Article) -> Bool {
        article.blocks.contains { $0.role == .body && $0.span.contains(span) }
    }

    /// The amounts, both ends of a range for themselves.
    private static func amounts(in article: Article) -> [PassageMarks.Amount] {
        article.annotations[.quantity].flatMap { annotation -> [PassageMarks.Amount] in
            guard case .quantity(let quantity) = annotation.value else { return [] }
            let counted = quantity.countedSpan.map { HeadWord.of($0, in: article) } ?? ""
            return [quantity.value, quantity.upper].compactMap { $0 }.map {
                PassageMarks.Amount(
                    words: article.text[annotation.span], value: $0, unit: quantity.unit, counted: counted)
            }
        }
    }

    private static func speaker(at offset: Int, in article: Article) -> String? {
        let quotes = article.annotations[.quote]
        // Some marks stand before the one who speaks and not before what is said.
        let found =
            quotes.last { $0.span.start <= offset + 2 && offset < $0.span.end }
            ?? quotes.first { $0.span.start > offset && $0.span.start < offset + 80 }
        guard case .quotation(let quotation)? = found?.value else { return nil }
        guard let entity = quotation.speaker else { return quotation.speakerSpan.map { article.text[$0] } }
        let spellings = article.annotations[.name].compactMap { annotation -> String? in
            guard case .name(let mention) = annotation.value, mention.entity == entity else { return nil }
            return article.text[annotation.span]
        }
        return spellings.max { $0.utf8.count < $1.utf8.count } ?? entity
    }
}
