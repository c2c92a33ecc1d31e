import ArticleModel
import ArticleReading
import FileAccess
import JSONText
import PipelineCore
import ReportModel

/// One citation followed back to its file: where the words stand, whose they are, and what each stage made of them.
struct CitationStory: Sendable {
    /// What one stage did with the words.
    struct Step: Sendable {
        /// The stage's label.
        let stage: String
        /// Where it is written in the pipeline.
        let place: String
        /// What it did, a sentence each.
        let sentences: [String]
    }

    /// The number of its footnote.
    let number: Int
    /// The citation, as the run recorded it.
    let citation: JSONValue
    /// Whether the words still stand there.
    let verdict: SourceReopener.Verdict
    /// First and last line of the file that hold them, counted from 1; nil inside archives and where lines cannot be told.
    let lines: ClosedRange<Int>?
    /// The bytes as they stand in the file, where they are not the words themselves.
    let raw: String?
    /// The article, as the run knew it; nil where the run cannot be made again.
    let article: Article?
    /// The words before and after the cited ones in their block.
    let context: (before: String, after: String)
    /// What the stages did.
    let steps: [Step]
    /// The labelled parts of the article that are not its body.
    let setAside: [(role: Block.Role, count: Int)]

    init(number: Int, citation: JSONValue, verdict: SourceReopener.Verdict, run: RecordedRun, again: RunRehearsal?) {
        self.number = number
        self.citation = citation
        self.verdict = verdict
        let place = CitedPlace(citation)
        let bytes =
            place.member.isEmpty && place.path != "-"
            ? try? FileReading.bytes(of: run.place(ofSource: place.path), limit: 64 << 20) : nil
        lines = bytes.flatMap { Self.lines(of: place.raw, in: $0) }
        raw = bytes.flatMap { Self.raw(place, in: $0) }
        let id = ArticleID(citation["article"]?.text ?? "")
        let versions = Self.versions(of: id, in: again)
        let last = versions.last?.article
        article = last
        let span = last.flatMap { Self.span(of: place, in: $0) }
        context = last.flatMap { article in span.map { Self.context(of: $0, in: article) } } ?? ("", "")
        steps = span.map { Self.steps(versions, within: [$0]) } ?? []
        setAside = last.map { StageEffect.roles(of: $0.blocks).filter { $0.role != .body } } ?? []
    }

    // MARK: The way through the stages

    private typealias Version = (stage: RunRehearsal.Stage?, article: Article)

    /// The article as loaded, and after each stage that it came through.
    private static func versions(of id: ArticleID, in again: RunRehearsal?) -> [Version] {
        guard let again, let loaded = again.loaded.articles.first(where: { $0.id == id }) else {
            // A part of an article that a script has split is first met after that stage.
            return (again?.stages ?? []).compactMap { stage in stage.corpus.article(id).map { (stage, $0) } }
        }
        return [(nil, loaded)] + again.stages.compactMap { stage in stage.corpus.article(id).map { (stage, $0) } }
    }

    private static func steps(_ versions: [Version], within spans: [TextSpan]) -> [Step] {
        zip(versions, versions.dropFirst()).compactMap { before, after in
            guard let stage = after.stage else { return nil }
            let effect = StageEffect(before: before.article, after: after.article, within: spans)
            let sentences =
                effect.sentences + (stage.name == "events" ? events(in: stage, of: after.article, within: spans) : [])
            return Step(stage: stage.label, place: PlaceWords.text(stage.place), sentences: sentences)
        }
    }

    /// The events that the words are a telling of.
    private static func events(in stage: RunRehearsal.Stage, of article: Article, within spans: [TextSpan]) -> [String]
    {
        stage.corpus.events.filter { event in
            event.claims.contains { claim in
                claim.article == article.id && spans.contains { claim.span.overlaps($0) }
            }
        }.map { event in
            let act = event.act.map { "'\($0)', " } ?? ""
            let tellings = event.claims.count == 1 ? "" : ", one of \(event.claims.count) tellings"
            return
                "event \(event.id): \(act)\(event.status.rawValue), \(event.date.map { "\($0.date)" } ?? "no date")\(tellings)"
        }
    }

    // MARK: The passage

    private static func span(of place: CitedPlace, in article: Article) -> TextSpan? {
        guard let layer = article.source.layers.firstIndex(where: { $0.member == place.member }) else { return nil }
        return article.text.map.textSpan(
            of: RawRange(layer: layer, start: place.raw.lowerBound, end: place.raw.upperBound))
    }

    private static func context(of span: TextSpan, in article: Article) -> (before: String, after: String) {
        let block = article.blocks.first { $0.span.overlaps(span) }?.span ?? span
        let before = article.text[TextSpan(block.start, max(block.start, span.start))]
        let after = article.text[TextSpan(span.end, max(span.end, block.end))]
        let tail = before.count > widest ? "…" + before.suffix(widest) : before
        return (tail, after.count > widest ? after.prefix(widest) + "…" : after)
    }

    private static let widest = 100

    private static func lines(of raw: Range<Int>, in bytes: [UInt8]) -> ClosedRange<Int>? {
        // In UTF-16 a line feed is two bytes, one of them 0.
        guard raw.upperBound <= bytes.count, !raw.isEmpty, !bytes.prefix(4096).contains(0) else { return nil }
        let first = 1 + bytes[..<raw.lowerBound].count { $0 == 0x0A }
        return first...(first + bytes[raw.lowerBound..<(raw.upperBound - 1)].count { $0 == 0x0A })
    }

    private static func raw(_ place: CitedPlace, in bytes: [UInt8]) -> String? {
        guard place.raw.upperBound <= bytes.count else { return nil }
        let raw = String(decoding: bytes[place.raw], as: UTF8.self)
        return raw == place.quote ? nil : raw
    }
}

/// Where a recorded citation points.
struct CitedPlace {
    let path: String
    let member: String
    let record: Int?
    let raw: Range<Int>
    let quote: String

    init(_ citation: JSONValue) {
        path = citation["path"]?.text ?? ""
        member = citation["member"]?.text ?? ""
        record = citation["record"]?.integer
        let numbers = citation["raw"]?.elements?.compactMap(\.integer) ?? []
        raw = numbers.count == 2 && numbers[0] >= 0 && numbers[0] <= numbers[1] ? numbers[0]..<numbers[1] : 0..<0
        quote = citation["quote"]?.text ?? ""
    }

    /// Path, member and record, as users see them.
    var text: String { path + (member.isEmpty ? "" : "!/" + member) + (record.map { "#\($0)" } ?? "") }
}
