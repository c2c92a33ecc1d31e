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
        /// The words around a share, and around what counts nothing.
        let around: FigureClause.Words?
        /// When it was so, in words.
        let asOf: String
        /// Whether its sentence tells an event of the report.
        let isOfEvent: Bool
        /// Whose it is, of what goes from one value to another.
        var holder: FigureClause.Holder?
        /// What the first words around it mean, where a sentence before tells it.
        var antecedent: FigureClause.Antecedent?
        /// Whether they begin with "the plant", and nothing tells which.
        var isOfUnknownThing = false
        /// How the plan or agreement ended whose sentence gives it, "shelved", and what ended it.
        var ended: (word: String, by: Event)?
        /// The date of the sentence before, where the figure is of its time.
        var time: TextSpan?
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

    /// `events` are those that the report tells: what they cost and how much they move comes first.
    init(_ passages: TopicPassages, citer: Citer, limit: Int, events: [Event] = [], matters: Matters? = nil) {
        self.citer = citer
        self.limit = limit
        var ends: [Claim: (word: String, by: Event)] = [:]
        for event in events {
            guard let word = matters?.endingWord(of: event), let end = matters?.ending(of: event) else { continue }
            // "Since shelved" can be said, "since did not take place" cannot.
            guard word.utf8.starts(with: "did ".utf8) == false else { continue }
            for claim in event.claims where ends[claim] == nil { ends[claim] = (word, end) }
        }
        figures = Self.figures(in: passages, told: Set(events.flatMap(\.claims)), ends: ends, citer)
    }

    /// The table; nil where there is no figure.
    var section: BriefSection? {
        let all = readings
        let told = Self.besideTheirLike(
            Self.weightiest(all.filter { Self.saysOfWhat($0) && isClear($0) }, count: limit))
        guard !told.isEmpty else { return nil }
        let rows = told.map { reading in
            var (ofWhat, witnesses) = ofWhat(reading.first)
            // The figures of what is no longer to be are told as such.
            if let ended = reading.first.ended {
                ofWhat += " [since \(ended.word)]"
                witnesses += citer.statement(of: ended.by).citations
            }
            if let time = reading.first.time {
                witnesses += [citer.citation(reading.first.passage.article.id, time)].compactMap(\.self)
            }
            return Table.Row(
                cells: [
                    Self.words(of: reading.first), ofWhat, reading.first.asOf, reading.tellers.joined(separator: "; "),
                ],
                citations: Citer.unique(reading.citations + witnesses), measure: Measure(reading.first.quantity))
        }
        var nodes: [BriefNode] = [.table(Table(columns: ["Figure", "Of what", "As of", "Who says"], rows: rows))]
        if all.count > told.count {
            nodes.append(
                .note("The \(told.count) weightiest of \(all.count) figures are listed; 'figures' sets how many."))
        }
        return BriefSection(id: "figures", heading: "Figures", nodes: nodes)
    }

    /// What a figure is of; of a share who has it and of what, in the words around it: "Norland supplies … of Sudria's coal". Words that
    /// cannot be read alone have their glosses; what bears these out is cited.
    private func ofWhat(_ figure: Figure) -> (words: String, witnesses: [Citation]) {
        let article = figure.passage.article
        if let holder = figure.holder {
            let meaning = holder.noun.map { (end: holder.nounEnd, words: $0) }
            return (citer.glossed(holder.words, of: article, meaning: meaning).words, [])
        }
        guard let around = figure.around, figure.counted == nil || !Self.isOfSomething(figure) else {
            return (Self.counted(figure), [])
        }
        let meaning = figure.antecedent.map { (end: $0.end, words: $0.words) }
        let open = openWords(around, of: figure)
        let before = around.before.map { citer.glossed($0, of: article, meaning: meaning, openWords: open) }
        let behind = around.behind.map { citer.glossed($0, of: article, openWords: open) }
        let isBehind = around.before.map { figure.span.end <= $0.start } ?? false
        return (
            (isBehind ? [before?.words] : [before?.words, "…", behind?.words]).compactMap(\.self)
                .joined(separator: " "),
            (before?.witnesses ?? []) + (behind?.witnesses ?? [])
        )
    }

    /// The pronouns in the words around a figure that these do not explain, without one that is glossed as their head.
    private func openWords(_ around: FigureClause.Words, of figure: Figure) -> [Antecedents.OpenWord] {
        citer.openWords(in: [around.before, around.behind].compactMap(\.self), of: figure.passage.article).filter {
            $0.span.end != figure.antecedent?.end
        }
    }

    /// Whether a reader can tell what the words around a figure speak of.
    private func isClear(_ reading: Reading) -> Bool {
        let figure = reading.first
        guard figure.holder == nil, let around = figure.around else { return true }
        return !figure.isOfUnknownThing && !openWords(around, of: figure).contains { $0.meaning == nil }
    }

    /// Money says what it is; a share or a measure of nobody knows what says nothing.
    private static func saysOfWhat(_ reading: Reading) -> Bool {
        let figure = reading.first
        if figure.holder != nil { return true }
        // A share of something, of which nobody is told who has it, says nothing; a change says what changed.
        if isShare(figure.quantity), words(of: figure).utf8.count == figure.span.length { return figure.around != nil }
        return figure.counted != nil || Self.isMoney(figure.quantity)
            || words(of: figure).utf8.count > figure.span.length
            || isOfSomething(figure)
    }

    /// "10 million tonnes of coal a year"
    private static func isOfSomething(_ figure: Figure) -> Bool {
        words(of: figure).split(separator: " ").contains("of")
    }

    private static func isShare(_ quantity: QuantityMention) -> Bool { quantity.unit == "percent" }

    /// Lengths, power, areas and the like: the size of a thing, and not what is traded or paid.
    private static let technicalUnits: Set<String> = [
        "km", "miles", "metres", "centimetres", "millimetres", "inches", "feet", "yards", "nautical miles", "km²",
        "square metres", "square feet", "square miles", "hectares", "acres", "kW", "MW", "GW", "volts", "kilovolts",
        "decibels",
        "knots", "degrees", "magnitude",
    ]

    /// How much a figure matters, the least first: what an event costs or moves, then money, amounts and counts, shares, sizes.
    private static func rank(_ figure: Figure) -> Int {
        let unit = figure.quantity.unit
        if technicalUnits.contains(unit) { return 5 }
        // Who held how much before and who does now.
        if figure.holder != nil { return 1 }
        if isShare(figure.quantity) { return 3 }
        if unit.isEmpty { return 4 }
        if figure.isOfEvent { return 0 }
        return isMoney(figure.quantity) ? 1 : 2
    }

    /// Currencies have codes of three capitals.
    private static func isMoney(_ quantity: QuantityMention) -> Bool {
        quantity.unit.utf8.count == 3 && quantity.unit.utf8.allSatisfy { $0 &- 0x41 < 26 }
    }

    /// The figure as printed; of a change with its verb: "fallen by more than half".
    private static func words(of figure: Figure) -> String {
        let article = figure.passage.article
        if figure.holder != nil { return article.text[figure.span] }
        let change =
            ChangeVerb.span(before: figure.span, in: article)
            ?? (isShare(figure.quantity) ? ChangeVerb.span(beside: figure.span, in: article) : nil)
        return article.text[change ?? figure.span]
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
        let whose = figure.holder.map { figure.passage.article.text[$0.words] } ?? counted(figure)
        return "\(quantity.value) \(quantity.upper ?? -1) \(quantity.unit) \(quantity.bound.rawValue) "
            + whose.lowercased()
    }

    /// By their rank, later ones before earlier ones; given back in the order of the passages.
    private static func weightiest(_ readings: [Reading], count: Int) -> [Reading] {
        let ranks = readings.map { rank($0.first) }
        let ranked = readings.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 > $1 }
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

    private static func figures(
        in passages: TopicPassages, told: Set<Claim>, ends: [Claim: (word: String, by: Event)], _ citer: Citer
    ) -> [Figure] {
        var finders: [ArticleID: (claimants: ClaimantFinder, subjects: MeasuredSubject, clauses: FigureClause)] = [:]
        return passages.passages.flatMap { passage -> [Figure] in
            let quantities = passage.article.annotations.annotations(of: .quantity, in: passage.span)
            guard !quantities.isEmpty else { return [] }
            let (claimants, subjects, clauses) =
                finders[passage.article.id]
                ?? (
                    ClaimantFinder(passage.article), MeasuredSubject(passage.article),
                    FigureClause(passage.article, sentences: citer.sentences[passage.article])
                )
            finders[passage.article.id] = (claimants, subjects, clauses)
            let claim = Claim(article: passage.article.id, span: passage.span)
            let isOfEvent = told.contains(claim)
            let pairs = ChangePair.pairs(among: quantities.map(\.span), in: passage.article)
            return quantities.compactMap { annotation in
                guard case .quantity(let quantity) = annotation.value,
                    !quantity.unit.isEmpty || quantity.value >= smallestCount,
                    !pairs.contains(where: { $0.first == annotation.span }),
                    !claimants.isOfScene(annotation.span, in: passage.span)
                else { return nil }
                let pair = pairs.first { $0.second == annotation.span }
                let holder = pair.flatMap(clauses.holder)
                let measured = clauses.measuredWords(of: annotation.span)
                let counted =
                    measured == nil
                    ? [quantity.countedSpan, subjects.span(of: annotation.span, in: passage.span)]
                        .compactMap(\.self).first { namesSomething($0, passage.article) } : nil
                let claimant = claimants.claimant(of: annotation.span, in: passage.span)
                let around = measured ?? around(annotation.span, quantity, counted, clauses)
                let antecedent = around?.before.flatMap(clauses.antecedent)
                let isOfThing = around?.before.map(clauses.opensWithThing) ?? false
                return Figure(
                    passage: passage, span: holder == nil ? annotation.span : pair?.words ?? annotation.span,
                    quantity: quantity, teller: citer.teller(claimant, in: passage.article), counted: counted,
                    around: around, asOf: FigureTime.words(annotation.span, quantity, in: passage, clauses),
                    isOfEvent: isOfEvent,
                    holder: holder, antecedent: antecedent, isOfUnknownThing: isOfThing && antecedent == nil,
                    ended: ends[claim], time: clauses.dateTakenOver(by: annotation.span))
            }
        }
    }

    /// The words around a share, around what counts nothing, and around a measure, which says little without who has it.
    private static func around(
        _ span: TextSpan, _ quantity: QuantityMention, _ counted: TextSpan?, _ clauses: FigureClause
    ) -> FigureClause.Words? {
        if isShare(quantity) { return clauses.words(ofShare: span) }
        let isMeasure = !quantity.unit.isEmpty && !isMoney(quantity) && !technicalUnits.contains(quantity.unit)
        return counted == nil || isMeasure ? clauses.words(of: span) : nil
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
