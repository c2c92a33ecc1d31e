import ArticleModel
import LanguageAnalysis
import ReportModel
import ReportRendering

/// The figures of the subject: value, what is counted, as of when, who says so; and where one sentence after another gives two.
struct FiguresSection {
    /// A figure and where it stands.
    private struct Figure {
        let passage: TopicPassages.Passage
        let span: TextSpan
        let quantity: QuantityMention
        /// Who gives it and who printed that.
        let teller: String
        /// What it is of; nil where its sentence names nothing.
        let counted: TextSpan?
    }

    /// A figure that is told once or more, in the words of its first telling.
    private struct Reading {
        let first: Figure
        var tellers: [String]
        var citations: [Citation]
    }

    /// Counts below this say little by themselves: "two countries".
    private static let smallestCount = 10.0

    private let citer: Citer
    private let figures: [Figure]
    private let limit: Int

    init(_ passages: TopicPassages, citer: Citer, limit: Int) {
        self.citer = citer
        self.limit = limit
        figures = Self.figures(in: passages, citer)
    }

    /// The table; nil where there is no figure.
    var section: BriefSection? {
        let all = readings
        let told = Self.besideTheirLike(Self.weightiest(all.filter(Self.saysOfWhat), count: limit))
        guard !told.isEmpty else { return nil }
        let rows = told.map { reading in
            Table.Row(
                cells: [
                    Self.words(of: reading.first), Self.counted(reading.first),
                    Self.asOf(reading.first), reading.tellers.joined(separator: "; "),
                ],
                citations: reading.citations, measure: Measure(reading.first.quantity))
        }
        var nodes: [BriefNode] = [.table(Table(columns: ["Figure", "Of what", "As of", "Who says"], rows: rows))]
        if all.count > told.count {
            nodes.append(
                .note("The \(told.count) weightiest of \(all.count) figures are listed; 'figures' sets how many."))
        }
        return BriefSection(id: "figures", heading: "Figures", nodes: nodes)
    }

    /// Money says what it is; a share or a measure of nobody knows what says nothing.
    private static func saysOfWhat(_ reading: Reading) -> Bool {
        let figure = reading.first
        return figure.counted != nil || Self.isMoney(figure.quantity)
            || words(of: figure).utf8.count > figure.span.length
            || words(of: figure).split(separator: " ").contains("of")
    }

    /// Currencies have codes of three capitals.
    private static func isMoney(_ quantity: QuantityMention) -> Bool {
        quantity.unit.utf8.count == 3 && quantity.unit.utf8.allSatisfy { $0 &- 0x41 < 26 }
    }

    /// The figure as printed; of a change with its verb: "fallen by more than half".
    private static func words(of figure: Figure) -> String {
        let article = figure.passage.article
        return article.text[ChangeVerb.span(before: figure.span, in: article) ?? figure.span]
    }

    // MARK: One reading, told once or more

    /// Each figure once: the same number of the same thing is one reading, however it is written and whoever tells it.
    private var readings: [Reading] {
        var places: [String: Int] = [:]
        var readings: [Reading] = []
        for figure in figures {
            let citation = [citer.citation(figure.passage.article.id, figure.passage.span)].compactMap(\.self)
            guard let known = places[Self.key(figure)] else {
                places[Self.key(figure)] = readings.count
                readings.append(Reading(first: figure, tellers: [figure.teller], citations: citation))
                continue
            }
            if !readings[known].tellers.contains(figure.teller) { readings[known].tellers.append(figure.teller) }
            readings[known].citations += citation.filter { !readings[known].citations.contains($0) }
        }
        return readings
    }

    private static func key(_ figure: Figure) -> String {
        let quantity = figure.quantity
        return "\(quantity.value) \(quantity.upper ?? -1) \(quantity.unit) \(quantity.bound.rawValue) "
            + counted(figure).lowercased()
    }

    /// Money and measures before counts, later ones before earlier ones; given back in the order of the passages.
    private static func weightiest(_ readings: [Reading], count: Int) -> [Reading] {
        let ranked = readings.indices.sorted { left, right in
            let hasUnit = (!readings[left].first.quantity.unit.isEmpty, !readings[right].first.quantity.unit.isEmpty)
            return hasUnit.0 != hasUnit.1 ? hasUnit.0 : left > right
        }
        return ranked.prefix(count).sorted().map { readings[$0] }
    }

    /// Figures of one noun and unit stand together, where the first of them stands.
    private static func besideTheirLike(_ readings: [Reading]) -> [Reading] {
        var groups: [[Reading]] = []
        var places: [String: Int] = [:]
        for reading in readings {
            let noun =
                reading.first.quantity.countedSpan.map { HeadWord.of($0, in: reading.first.passage.article) } ?? ""
            let key = "\(reading.first.quantity.unit) \(noun)"
            if !noun.isEmpty, let place = places[key] {
                groups[place].append(reading)
            } else {
                places[key] = groups.count
                groups.append([reading])
            }
        }
        return groups.flatMap(\.self)
    }

    private static func figures(in passages: TopicPassages, _ citer: Citer) -> [Figure] {
        var finders: [ArticleID: (claimants: ClaimantFinder, subjects: MeasuredSubject)] = [:]
        return passages.passages.flatMap { passage -> [Figure] in
            let quantities = passage.article.annotations.annotations(of: .quantity, in: passage.span)
            guard !quantities.isEmpty else { return [] }
            let (claimants, subjects) =
                finders[passage.article.id] ?? (ClaimantFinder(passage.article), MeasuredSubject(passage.article))
            finders[passage.article.id] = (claimants, subjects)
            return quantities.compactMap { annotation in
                guard case .quantity(let quantity) = annotation.value,
                    !quantity.unit.isEmpty || quantity.value >= smallestCount
                else { return nil }
                let claimant = claimants.claimant(of: annotation.span, in: passage.span)
                return Figure(
                    passage: passage, span: annotation.span, quantity: quantity,
                    teller: citer.teller(claimant, in: passage.article),
                    counted: [quantity.countedSpan, subjects.span(of: annotation.span, in: passage.span)]
                        .compactMap(\.self).first { namesSomething($0, passage.article) })
            }
        }
    }

    /// "5 percent of what the country burns", "50 percent plus one share": words that name nothing by themselves.
    private static func namesSomething(_ span: TextSpan, _ article: Article) -> Bool {
        let first = article.text[span].split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() } ?? ""
        return !hollow.contains(first)
    }

    private static let hollow: Set<String> = [
        "what", "which", "that", "it", "them", "those", "this", "these", "each", "more", "less", "plus", "minus",
        "apiece",
    ]

    private static func counted(_ figure: Figure) -> String {
        figure.counted.map {
            figure.passage.article.text[$0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        } ?? ""
    }

    /// The date right behind the figure, "$34 billion in 2014", or the one date of its clause; else the day the article was
    /// published, for a figure is of then unless its sentence says otherwise, which the citation shows.
    private static func asOf(_ figure: Figure) -> String {
        let article = figure.passage.article
        let dates = article.annotations.annotations(of: .date, in: figure.passage.span).compactMap {
            annotation -> (span: TextSpan, date: EDTFDate)? in
            guard case .date(let mention) = annotation.value else { return nil }
            return mention.date.map { (annotation.span, $0) }
        }
        let end = figure.quantity.countedSpan.map { max($0.end, figure.span.end) } ?? figure.span.end
        let behind = dates.first { $0.span.start >= end && betweenDates.contains(gap(end, $0.span.start, in: article)) }
        let own = behind ?? (dates.count == 1 ? dates.first { isOneClause($0.span, $0.date, figure) } : nil)
        return (own?.date ?? article.published?.date).map { DateWording.words($0.withoutTime) } ?? ""
    }

    /// True where no comma or other mark parts a past date from the figure: "a third of the oil loaded this year".
    private static func isOneClause(_ span: TextSpan, _ date: EDTFDate, _ figure: Figure) -> Bool {
        let article = figure.passage.article
        guard let published = article.published?.date, date.firstDay <= published.lastDay else { return false }
        let between = TextSpan(min(span.end, figure.span.end), max(span.start, figure.span.start))
        return !article.text.bytes(in: between).contains { clauseMarks.contains($0) }
    }

    private static let clauseMarks = Set(",;:".utf8)
    private static let betweenDates: Set<String> = ["", "in"]

    private static func gap(_ start: Int, _ end: Int, in article: Article) -> String {
        guard end - start <= 4 else { return "…" }
        return article.text[TextSpan(start, end)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Two numbers for one thing

    /// Where a number takes up what the one before it counts, and another gives it: "Harrow counted 1,900; the union 2,400".
    var differences: [DifferenceNode] {
        zip(figures, figures.dropFirst()).enumerated().compactMap { index, pair in
            let (one, other) = pair
            guard one.passage.article.id == other.passage.article.id, let counted = other.quantity.countedSpan,
                counted == one.quantity.countedSpan, counted.end <= other.span.start, one.teller != other.teller,
                one.quantity.isApart(from: other.quantity)
            else { return nil }
            return DifferenceNode(
                subject: Self.counted(one),
                positions: [
                    position(one, beside: other, id: "figures-\(index + 1)-1"),
                    position(other, beside: one, id: "figures-\(index + 1)-2"),
                ])
        }
    }

    /// A figure's sentence; where the other stands in it too, the half up to the mark between them.
    private func position(_ figure: Figure, beside other: Figure, id: String) -> DifferenceNode.Position {
        let article = figure.passage.article
        var span = figure.passage.span
        if span == other.passage.span, let mark = Self.markBetween(figure.span, other.span, in: article) {
            span =
                figure.span.start < other.span.start ? TextSpan(span.start, mark.start) : TextSpan(mark.end, span.end)
            let text = article.text.bytes(in: span)
            span = TextSpan(span.start + text.prefix { $0 <= 0x20 }.count, span.end)
        }
        return DifferenceNode.Position(
            holder: figure.teller, statement: citer.statement(id: id, Excerpt(article: article.id, span: span)),
            measure: Measure(figure.quantity))
    }

    /// The last comma or semicolon between two spans.
    private static func markBetween(_ one: TextSpan, _ other: TextSpan, in article: Article) -> TextSpan? {
        let (start, end) = (min(one.end, other.end), max(one.start, other.start))
        let bytes = article.text.bytes
        let found = (start..<max(start, min(end, bytes.count))).last {
            // Not the comma of "2,400": that one stands inside a span.
            bytes[$0] == UInt8(ascii: ";") || bytes[$0] == UInt8(ascii: ",")
        }
        return found.map { TextSpan($0, $0 + 1) }
    }
}
