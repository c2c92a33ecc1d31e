import ArticleModel
import LanguageAnalysis
import ReportModel
import ReportRendering

/// Makes cited statements of the words of articles; nothing else in a composer writes a sentence about the world.
struct Citer {
    private let articles: [ArticleID: Article]
    /// The sentences of articles, cut out once for all that a report says of them.
    let sentences = PerArticle { ArticleSentences($0) }
    /// The resolved subjects of articles, by the start of their sentence.
    private let subjects: PerArticle<[Int: SubjectResolver.Subject]>
    private let antecedents: PerArticle<Antecedents>
    private let names: EntityNames
    private let broken: BrokenWords

    init(_ corpus: Corpus) {
        articles = Dictionary(corpus.allArticles.map { ($0.id, $0) }) { first, _ in first }
        names = EntityNames(entities: corpus.entities, policy: corpus.naming)
        broken = BrokenWords(corpus.allArticles)
        let resolver = SubjectResolver()
        antecedents = PerArticle { [sentences] in Antecedents($0, sentences: sentences[$0]) }
        subjects = PerArticle { [sentences] in resolver.subjects(of: $0, sentences: sentences[$0]) }
    }

    /// The article of an id.
    func article(_ id: ArticleID) -> Article? { articles[id] }

    /// The name of an entity as a reader would say it.
    func name(_ entity: String) -> String { names.name(entity) }

    /// The state of a person, where the gazetteer tells it.
    func state(of entity: String) -> String? { names.entities[entity]?.stateOfPerson }

    /// The state that somebody or something belongs to, or is; a capital stands for its state.
    func side(of entity: String) -> String? {
        guard let listing = names.entities[entity] else { return nil }
        if listing.type == .place { return listing.within.first { names.entities[$0]?.capital == entity } }
        return listing.type == .country ? entity : listing.country
    }

    /// Who printed an article, or where it was found; "agencies" are no outlet.
    func outlet(of article: Article) -> String {
        article.outlet ?? article.origin.flatMap { UnnamedAgencies.contains($0) ? nil : $0 }
            ?? article.source.place
    }

    /// Who tells something: the outlet, and before it whoever is said there to give it.
    func teller(_ claimant: ClaimantFinder.Claimant?, in article: Article) -> String {
        let outlet = outlet(of: article)
        guard let claimant else { return outlet }
        let words = claimant.entity.map(name) ?? self.words(article.text[claimant.span])
        return words == outlet ? outlet : "\(words) (\(outlet))"
    }

    /// Who speaks: a person by name, and whoever speaks for a body without being named as printed.
    func speaker(_ entity: String?, _ words: TextSpan?, in article: Article) -> String? {
        if let words, let phrase = SpeakerPhrase.around(words, in: article) {
            return self.words(article.text[phrase])
        }
        return entity.map(name) ?? words.map { self.words(article.text[$0]) }
    }

    /// Whether an event is told by a caption alone.
    func isCaption(_ event: Event) -> Bool {
        event.claims.allSatisfy { claim in
            articles[claim.article]?.blocks.contains { $0.role == .caption && $0.span.contains(claim.span) } ?? false
        }
    }

    /// The citation of a span; nil where the article is gone or the words have no raw bytes.
    func citation(_ article: ArticleID, _ span: TextSpan) -> Citation? {
        guard let article = articles[article], let raw = article.rawRange(of: span) else { return nil }
        let layers = article.source.layers
        return Citation(
            article: article.id, path: article.source.path,
            member: layers.indices.contains(raw.layer) ? layers[raw.layer].member : "", record: article.source.record,
            revision: article.revision, raw: raw.start..<raw.end, quote: article.text[span])
    }

    /// A statement of an event: its words with glosses, every telling cited, then what bears out the glosses; where the event's date
    /// stands beside it, the words that mean the same are not glossed again.
    func statement(of event: Event, besideItsDate: Bool = false) -> Statement {
        let shown = statement(
            id: event.id, event.statement, beside: besideItsDate ? event.date?.date.withoutTime : nil)
        let tellings = event.claims.compactMap { citation($0.article, $0.span) }
        // The telling that is shown comes first, then the others.
        let own = shown.citations + tellings.filter { !shown.citations.contains($0) }
        return Statement(id: event.id, runs: shown.runs + opinion(event), citations: own)
    }

    /// That nothing but opinion pieces tell an event, and whose the shown one is.
    private func opinion(_ event: Event) -> [Statement.Run] {
        guard !event.claims.isEmpty, event.claims.allSatisfy({ articles[$0.article]?.isOpinion ?? false }) else {
            return []
        }
        let authors = articles[event.statement.article]?.authors ?? []
        let writers = authors.isEmpty ? "" : " by \(authors.map { words($0) }.joined(separator: " and "))"
        return [.gloss("from an opinion piece\(writers)")]
    }

    /// Bytes of the longest cut that is cited with what stands on both sides of it.
    private static let longestCut = 240

    /// The stretches of an excerpt that are cited: the whole of it, short cuts included, but for long ones.
    private static func stretches(of excerpt: Excerpt, _ whole: TextSpan) -> [TextSpan] {
        var found: [TextSpan] = []
        for case .source(let span) in excerpt.pieces {
            if let last = found.last, span.start >= last.start, span.start - last.end <= longestCut {
                found[found.count - 1] = TextSpan(last.start, max(last.end, span.end))
            } else {
                found.append(span)
            }
        }
        return found.isEmpty ? [whole] : found
    }

    /// A statement of an excerpt; the citation is the whole stretch from its first to its last word, cuts included but for long ones.
    /// Words that mean the date that stands `beside` it get no gloss.
    func statement(id: String, _ excerpt: Excerpt, beside date: EDTFDate? = nil) -> Statement {
        guard let article = articles[excerpt.article], let whole = excerpt.span else {
            return Statement(id: id, runs: [], citations: [])
        }
        var runs: [Statement.Run] = []
        var witnesses: [Citation] = []
        let open = openWords(in: excerpt, of: article)
        for piece in excerpt.pieces {
            switch piece {
            case .omission: runs.append(.omission)
            case .gloss(let words, let witness):
                runs.append(.gloss(self.words(words)))
                if let witness { witnesses += [citation(witness.article, witness.span)].compactMap(\.self) }
            case .source(let span):
                append(
                    span, of: article, beside: date, openWords: open, to: &runs, witnesses: &witnesses)
            }
        }
        let citations = Self.stretches(of: excerpt, whole).compactMap { citation(article.id, $0) } + witnesses
        return Statement(id: id, runs: runs, citations: Self.unique(citations))
    }

    /// The words of a span as they stand in a table or behind a statement, with their glosses in square brackets, and what bears these
    /// out.
    ///
    /// `meaning` glosses the words up to its end with others of the article.
    func glossed(
        _ span: TextSpan, of article: Article, meaning: (end: Int, words: TextSpan)? = nil,
        openWords: [Antecedents.OpenWord] = []
    ) -> (words: String, witnesses: [Citation]) {
        var runs: [Statement.Run] = []
        var witnesses: [Citation] = []
        var start = span.start
        if let meaning, span.start < meaning.end, meaning.end <= span.end {
            runs = [
                .source(words(article.text[TextSpan(start, meaning.end)])), .gloss(meant(meaning.words, in: article)),
            ]
            witnesses = [citation(article.id, meaning.words)].compactMap(\.self)
            start = meaning.end
        }
        if start < span.end {
            let isSpaced = article.text.bytes(in: TextSpan(start, start + 1)).first == 0x20
            let rest = TextSpan(isSpaced ? start + 1 : start, span.end)
            append(rest, of: article, beside: nil, openWords: openWords, to: &runs, witnesses: &witnesses)
        }
        return (Statement(id: "", runs: runs, citations: []).text, witnesses)
    }

    /// Whom the pronoun or "the two leaders" of a sentence means; nil where that cannot be told, or it has none.
    func subject(of sentence: TextSpan, in article: Article) -> SubjectResolver.Subject? {
        subjects[article][sentence.start]
    }

    // MARK: Glosses

    /// A word that cannot be read alone, and what it means.
    private struct Gloss {
        let end: Int
        let words: String
        let witnesses: [Citation]
        /// The date that the words mean; nil for all else.
        var date: EDTFDate?
        /// Whether they count from the day of the article, "next year": beside a date they would be read as counted from that.
        var isCounted = false
    }

    /// Adds the source's words, with a gloss after every pronoun and relative date in them.
    private func append(
        _ span: TextSpan, of article: Article, beside date: EDTFDate?, openWords: [Antecedents.OpenWord],
        to runs: inout [Statement.Run], witnesses: inout [Citation]
    ) {
        var start = span.start
        let known = glosses(in: span, of: article)
        let open = openWords.filter { span.contains($0.span) }.compactMap { gloss(on: $0, of: article) }.filter { own in
            !known.contains { $0.end == own.end }
        }
        for gloss in (known + open).sorted(by: { $0.end < $1.end }) {
            // What bears out the date bears out that beside the statement too.
            if let date, gloss.date == date, !gloss.isCounted {
                witnesses += gloss.witnesses
                continue
            }
            runs.append(.source(self.words(article.text[TextSpan(start, gloss.end)])))
            runs.append(.gloss(gloss.words))
            witnesses += gloss.witnesses
            start = gloss.end
        }
        if start < span.end { runs.append(.source(self.words(article.text[TextSpan(start, span.end)]))) }
    }

    /// The words "it" and "its" that some shown words leave open, `beside` what else is shown.
    func openWords(
        in shown: [TextSpan], of article: Article, beside: [TextSpan] = []
    ) -> [Antecedents.OpenWord] {
        antecedents[article].openWords(in: shown, beside: beside)
    }

    private func openWords(in excerpt: Excerpt, of article: Article) -> [Antecedents.OpenWord] {
        openWords(
            in: excerpt.pieces.compactMap { piece in
                if case .source(let span) = piece { span } else { nil }
            }, of: article)
    }

    private func gloss(on word: Antecedents.OpenWord, of article: Article) -> Gloss? {
        word.meaning.map { meaning in
            Gloss(
                end: word.span.end, words: meant(meaning, in: article),
                witnesses: [citation(article.id, meaning)].compactMap(\.self))
        }
    }

    /// Words that tell what others mean, as they stand within a sentence.
    func meant(_ meaning: TextSpan, in article: Article) -> String {
        let own = words(article.text[meaning])
        let opening = ["The ", "A ", "An "].first { own.hasPrefix($0) }
        return opening.map { $0.lowercased() + own.dropFirst($0.count) } ?? own
    }

    private static let sides: Set<String> = [
        "sides", "countries", "nations", "neighbours", "neighbors", "governments", "capitals",
    ]

    /// "Both sides" of two who act for their states are these.
    private func meant(by subject: SubjectResolver.Subject, in article: Article) -> [String] {
        let people = subject.mentions.map { name($0.entity) }
        let head = article.text[subject.span].split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() }
        guard let head, Self.sides.contains(head) else { return people }
        let states = subject.mentions.compactMap { names.entities[$0.entity]?.stateOfPerson }
        guard states.count == people.count, Set(states).count == states.count else { return people }
        return states.map(name)
    }

    private func glosses(in span: TextSpan, of article: Article) -> [Gloss] {
        var glosses: [Gloss] = []
        for subject in subjects[article].values where span.contains(subject.span) {
            glosses.append(
                Gloss(
                    end: subject.span.end,
                    words: subject.description.map { self.words(article.text[$0]) }
                        ?? meant(by: subject, in: article).joined(separator: ", "),
                    witnesses: (subject.mentions.map(\.span) + [subject.description].compactMap(\.self))
                        .compactMap { citation(article.id, $0) }))
        }
        var lastDate: EDTFDate?
        for annotation in article.annotations.annotations(of: .date, in: span) {
            guard case .date(let mention) = annotation.value, mention.basis == .relative,
                [.date, .time].contains(mention.type), let date = mention.date?.withoutTime,
                !says(annotation.span, of: article, the: date), !isOfClause(annotation.span, in: article)
            else { continue }
            // "Tuesday [4 March] at 8 p.m.": the hour is of the day just glossed.
            if mention.type == .time, date == lastDate { continue }
            lastDate = date
            glosses.append(
                Gloss(
                    end: Self.wordEnd(annotation.span.end, in: article),
                    words: DateWording.words(
                        isOneOfTwoDays(annotation.span, in: article)
                            ? date.earliest.map { .calendar($0.components.year) } ?? date : date),
                    witnesses: (article.published?.witnesses ?? []).compactMap { citation($0.article, $0.span) },
                    date: date, isCounted: isCounted(annotation.span, in: article)))
        }
        glosses += contestedNames(in: span, of: article)
        return glosses.filter { $0.end <= span.end }.sorted { $0.end < $1.end }
    }

    private static let dayJoints: Set<Substring> = ["and", "or", "to"]
    /// Bytes before a date in which the other day would stand.
    private static let reachOfDay = 12

    /// "4 and 5 June": a gloss that names the second day alone would take the first one back.
    private func isOneOfTwoDays(_ span: TextSpan, in article: Article) -> Bool {
        let bytes = article.text.bytes(in: TextSpan(max(0, span.start - Self.reachOfDay), span.start))
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard let joint = words.last, Self.dayJoints.contains(joint), let day = words.dropLast().last else {
            return false
        }
        return day.count <= 2 && Int(day) != nil
    }

    private static let countedWords: Set<Substring> = [
        "last", "next", "ago", "coming", "past", "previous", "following",
    ]

    /// "last year", "a week ago", "Thursday of last week"
    private func isCounted(_ span: TextSpan, in article: Article) -> Bool {
        article.text[span].lowercased().split(whereSeparator: \.isWhitespace).contains {
            Self.countedWords.contains($0)
        }
    }

    private static let clauseOpeners: WordSet = "they he she it we you i that when which"

    /// "the year they name": a clause says which, and not the day of the article.
    private func isOfClause(_ span: TextSpan, in article: Article) -> Bool {
        let before = article.text.bytes(in: TextSpan(max(0, span.start - 4), span.start))
        guard article.text.bytes(in: span).starts(with: "the ".utf8) || before.elementsEqual("the ".utf8) else {
            return false
        }
        let next = article.tokens.first { $0.span.start >= span.end }
        return next.map { Self.clauseOpeners.contains($0) && $0.span.start - span.end <= 1 } ?? false
    }

    /// What the other parties call a place that a sentence names by one party's name, once for each place.
    private func contestedNames(in span: TextSpan, of article: Article) -> [Gloss] {
        var seen: Set<String> = []
        let mentions = article.annotations.annotations(of: .name, in: span)
        return mentions.compactMap { annotation in
            guard case .name(let mention) = annotation.value, seen.insert(mention.entity).inserted else { return nil }
            let used = mentions.filter {
                if case .name(let other) = $0.value { other.entity == mention.entity } else { false }
            }.map { article.text[$0.span] }
            return names.gloss(on: mention.entity, calledBy: used).map { words in
                Gloss(end: Self.wordEnd(annotation.span.end, in: article), words: words, witnesses: [])
            }
        }
    }

    /// Whether the words themselves name the year, so that a reader needs no help.
    private func says(_ span: TextSpan, of article: Article, the date: EDTFDate) -> Bool {
        guard let year = date.earliest?.components.year else { return true }
        return article.text[span].contains(String(year))
    }

    /// "Monday's" is glossed after its ending.
    private static func wordEnd(_ end: Int, in article: Article) -> Int {
        let rest = article.text.bytes(in: TextSpan(end, end + 4))
        if rest.starts(with: "'s".utf8) { return end + 2 }
        return rest.starts(with: "’s".utf8) ? end + 4 : end
    }

    /// White space made single; a word that the source broke at a line's end is one again where articles have it so, and else keeps
    /// its hyphen and loses the gap.
    func words(_ text: String) -> String { Self.singleSpaced(text) { broken.isOne($0, $1) } }

    /// White space made single; of a word that the source broke at a line's end with a hyphen, `isOne` tells from what stands before the
    /// hyphen and behind it whether it is one word without it.
    static func singleSpaced(_ text: String, isOne: (String, String) -> Bool = { _, _ in false }) -> String {
        var result = ""
        var endsInBreak = false
        for line in text.split(separator: "\n") {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, let letter = first.first else { continue }
            if endsInBreak, letter.isLowercase {
                let last = result.split(separator: " ").last.map(String.init) ?? ""
                if isOne(String(last.dropLast()), String(first)) { result.removeLast() }
            } else if !result.isEmpty {
                result += " "
            }
            result += words.joined(separator: " ")
            endsInBreak = words.last.map { $0.count > 1 && $0.hasSuffix("-") } ?? false
        }
        return result
    }

    static func unique(_ citations: [Citation]) -> [Citation] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }
}
