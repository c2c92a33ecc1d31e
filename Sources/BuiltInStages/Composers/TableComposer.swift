import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel

/// Lists annotations of one kind as rows.
struct TableComposer: Composer {
    static let descriptor = StageDescriptor(
        name: "table",
        summary: "Lists annotations of one kind as rows, each with the citation of its words.",
        kind: .compose,
        options: [
            OptionDescriptor(
                "of", .choice(["date", "name", "quote", "quantity", "topic", "mark", "finding", "article"]),
                default: .text("quantity"),
                summary:
                    "What the rows are: annotations of a kind, what scripts marked, what keyed scripts found out, or the "
                    + "articles themselves.",
                example: "quantity"),
            OptionDescriptor(
                "kind", .text,
                summary:
                    "With `of: mark`: the one kind of marks wanted, of those that scripts make with `article:annotate`. With "
                    + "`of: finding`: the label of the script's stage.",
                example: "risk"),
            OptionDescriptor(
                "where", .expression,
                summary: "List only what stands in articles for which this Lua expression over 'article' is neither "
                    + "false nor nil.",
                example: "'article.section ~= \"Opinion\"'"),
            OptionDescriptor(
                "limit", .integer(1...100_000), default: .integer(1000), summary: "Most rows to list.", example: "200"),
        ],
        needs: [.sentences],
        examples: [
            .init("All figures.", yaml: "- table: { of: quantity, write: reports/figures.json }"),
            .init(
                "What a keyed script found out.", yaml: "- table: { of: finding, kind: pairs, write: reports/pairs.md }"
            ),
            .init("What a script marked.", yaml: "- table: { of: mark, kind: risk, write: reports/risks.md }"),
        ])

    private let kind: String
    /// The kind of scripts' marks wanted; nil for all.
    private let marked: String?
    private let limit: Int
    private let judge: ExpressionJudge<Article>?

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        kind = options.text("of") ?? ""
        marked = options.text("kind")
        if !["mark", "finding"].contains(kind), marked != nil {
            sink.report(
                .unknownValue, at: options.place(of: "kind"), "'kind' goes with 'of: mark' and 'of: finding' only",
                help: "write 'of: mark', or take 'kind' out")
        }
        limit = options.integer("limit") ?? .max
        judge = options.text("where").flatMap {
            resources.expressions?.articlePredicate($0, at: options.place(of: "where"), sink: &sink)
        }.map { ExpressionJudge($0) }
    }

    func faults(of corpus: Corpus) -> [Diagnostic] { judge?.summary(corpus.articles) ?? [] }

    func compose(_ corpus: Corpus, facts: RunFacts) -> Brief {
        let citer = Citer(corpus)
        let articles = corpus.articles.filter { judge?.admits($0) ?? true }
        let (columns, rows) = listing(articles, corpus, citer)
        let node: BriefNode =
            rows.isEmpty
            ? .note("There is nothing to list.") : .table(Table(columns: columns, rows: Array(rows.prefix(limit))))
        var about = SourceLists.gaps(corpus: corpus, facts: facts)
        if let failed = judge?.faults(corpus.articles), let first = failed.first {
            about.nodes.append(
                .note(
                    "For \(failed.count) of the articles 'where' could not be worked out; they are listed: \(first.message)"
                ))
        }
        let sections = [BriefSection(id: "table", heading: facts.title, nodes: [node]), about]
        return Brief(
            kind: "table", title: facts.title, sections: sections,
            sources: SourceLists.sources(of: sections, corpus: corpus))
    }

    private func listing(
        _ articles: [Article], _ corpus: Corpus, _ citer: Citer
    ) -> (columns: [String], rows: [Table.Row]) {
        switch kind {
        case "article": (["Published", "Basis", "Headline", "Outlet", "File"], articleRows(articles, citer))
        case "finding": (["Key", "Found", "Articles"], findingRows(corpus, citer))
        // Without `kind` the marks of all kinds are listed, and it must be seen which is which.
        case "mark" where marked == nil:
            (["Kind", "Words", "Reading", "Published", "File"], annotationRows(articles, corpus, citer, naming: true))
        default: (["Words"] + readingColumns + ["Published", "File"], annotationRows(articles, corpus, citer))
        }
    }

    /// What the columns behind the words hold, by what the rows are.
    private var readingColumns: [String] {
        switch kind {
        case "quote": ["Speaker", "Manner"]
        case "quantity": ["Value", "Of what"]
        case "date": ["Date"]
        case "name": ["Name"]
        case "topic": ["Topic"]
        default: ["Reading"]
        }
    }

    /// What keyed scripts found out, by the label of their stage, each row cited where the script named its words.
    private func findingRows(_ corpus: Corpus, _ citer: Citer) -> [Table.Row] {
        let labels = corpus.findings.keys.filter { marked == nil || $0 == marked }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return labels.flatMap { corpus.findings[$0] ?? [] }.map { finding in
            Table.Row(
                cells: [finding.key, FieldWording.words(finding.value), "\(finding.articles.count)"],
                citations: finding.witnesses.compactMap { citer.citation($0.article, $0.span) })
        }
    }

    private func articleRows(_ articles: [Article], _ citer: Citer) -> [Table.Row] {
        articles.map { article in
            let span =
                article.blocks(of: .headline).first?.span ?? article.blocks(of: .body).first?.span
                ?? article.stretches.first ?? article.text.span
            return Table.Row(
                cells: [
                    article.published?.date.description ?? "", article.published?.basis.rawValue ?? "none",
                    article.headline ?? "", article.outlet ?? "", article.source.place,
                ],
                citations: [citer.citation(article.id, span)].compactMap(\.self))
        }
    }

    private func annotationRows(
        _ articles: [Article], _ corpus: Corpus, _ citer: Citer, naming: Bool = false
    ) -> [Table.Row] {
        articles.flatMap { article in
            annotations(of: article).filter { corpus.isShared($0.span, of: article.id) }.map { annotation in
                Table.Row(
                    cells: (naming ? [annotation.kind.name] : []) + [
                        article.text[annotation.span]
                    ] + readings(annotation.value, of: article, citer) + [
                        article.published?.date.description ?? "", article.source.place,
                    ],
                    citations: [citer.citation(article.id, annotation.span)].compactMap(\.self))
            }
        }
    }

    private func annotations(of article: Article) -> [Annotation] {
        guard kind == "mark" else { return article.annotations[AnnotationKind(kind)] }
        let kinds = marked.map { [AnnotationKind($0)] } ?? article.annotations.kinds
        return kinds.flatMap { article.annotations[$0] }.filter { annotation in
            if case .custom = annotation.value { true } else { false }
        }
    }

    /// One cell a column of `readingColumns`.
    private func readings(_ value: Annotation.Value, of article: Article, _ citer: Citer) -> [String] {
        switch value {
        case .quotation(let quotation):
            let speaker = quotation.speaker.map(citer.name) ?? quotation.speakerSpan.map { article.text[$0] }
            return [speaker ?? "", quotation.manner.rawValue]
        case .quantity(let quantity):
            return [QuantityWording.words(quantity), quantity.countedSpan.map { article.text[$0] } ?? ""]
        default: return [reading(value, citer)]
        }
    }

    private func reading(_ value: Annotation.Value, _ citer: Citer) -> String {
        switch value {
        case .sentence: ""
        case .date(let date): date.date?.description ?? date.value
        case .name(let name): "\(citer.name(name.entity)) (\(name.type.rawValue))"
        case .quotation, .quantity: ""
        case .topic(let topic): topic.issue.map { "\(topic.topic)/\($0)" } ?? topic.topic
        case .custom(let value): FieldWording.words(value)
        }
    }
}

/// Says a quantity as a table cell does.
enum QuantityWording {
    /// Hedge, number or range, and unit: "at most 70", "38000000000 USD".
    static func words(_ quantity: QuantityMention) -> String {
        let hedge =
            switch quantity.bound {
            case .exact: ""
            case .approximate: "about "
            case .atMost: "at most "
            case .atLeast: "at least "
            }
        let range = quantity.upper.map { "\(number(quantity.value))–\(number($0))" } ?? number(quantity.value)
        return hedge + range + (quantity.unit.isEmpty ? "" : " \(quantity.unit)")
    }

    /// The number with groups of three digits: "17 000", "1.6".
    static func number(_ value: Double) -> String {
        guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
        let digits = Array(String(Int(value.magnitude)))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0, digits.count > 4 { text += "\u{202F}" }
            text.append(digit)
        }
        return (value < 0 ? "-" : "") + text
    }
}
