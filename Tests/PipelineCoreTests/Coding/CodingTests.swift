import Diagnostics
import TestSupport
import Testing

@testable import ArticleModel
@testable import PipelineCore

struct CodingTests {
    private static let span = TextSpan(3, 9)
    private static let date = EDTFDate.interval(from: .point(EDTFPoint(year: -7, month: 21)), to: .unknown)

    /// An article in which nothing is left empty.
    static func full() -> Article {
        let text = ArticleText(MappedText(verbatim: Array("Some words, and “more”.".utf8), rawStart: 40))
        let layer = SourceLayer(member: "a/b.html", digest: SHA256Digest(of: "layer"), byteCount: 99)
        let source = ArticleSource(
            path: "articles/a.zip", record: 4, reader: "html", encoding: "utf-8", encodingBasis: "declared",
            layers: [layer])
        var article = Article(id: ArticleID("abc"), source: source, revision: SHA256Digest(of: "x"), text: text)
        article.url = "https://example.org/a"
        article.headline = "Some words"
        article.authors = ["Ada Marsh", ""]
        article.section = "Asia"
        article.dateline = "VELDT"
        article.outlet = "Harbour Post"
        article.origin = "Agency"
        article.language = "en"
        article.rights = "none"
        var point = EDTFPoint(
            year: 2014, month: 2, day: 8, time: .init(hour: 23, minute: 59, offset: -570), qualifier: .approximate)
        point.unspecifiedParts = 1
        article.published = ResolvedDate(
            date: .point(point), basis: .metadata, witnesses: [.init(article: ArticleID("d"), span: span)],
            reason: "so it says")
        article.updated = ResolvedDate(date: date, basis: .none, witnesses: [], reason: "")
        article.dateCandidates = [DateCandidate(kind: .caption, date: date, span: nil, score: -3, reason: "why")]
        article.blocks = [
            Block(role: .headline, span: TextSpan(0, 2)), Block(role: .body, span: span, repeats: 0),
        ]
        article.tokens = [
            Token(start: 0, end: 4, kind: .word, isCapitalised: true, isAllCapitals: true, foldedHash: .max),
            Token(start: 4, end: 5, kind: .mark, foldedHash: 0),
        ]
        article.topics = ["energy": 5, "arms": 1]
        article.lead = ArticleLead(span: Self.span, issues: ["energy/gas": 2, "energy/oil": 1])
        article.fields = [
            "a": .null, "b": .boolean(true), "c": .integer(.min), "d": .number(-0.5), "e": .string("é"),
            "f": .date(date), "g": .list([.map(["x": .integer(1)]), .null]),
        ]
        article.copies = [ArticleCopy(id: ArticleID("e"), path: "p", outlet: nil, headline: "h", similarity: 900)]
        article.near = [
            NearArticle(
                id: ArticleID("e"), path: "p", record: nil, similarity: 800, isCopy: true,
                shared: [SharedPassage(span: span, other: TextSpan(0, 1))])
        ]
        var portion = Portion(of: ArticleID("w"), spans: [span, TextSpan(12, 15)], in: text)
        portion.pageDate = article.updated
        portion.number = 2
        article.portion = portion
        article.annotations = annotations
        return article
    }

    private static var annotations: AnnotationSet {
        var set = AnnotationSet()
        let values: [(AnnotationKind, Annotation.Value)] = [
            (.sentence, .sentence(block: 1)),
            (
                .date,
                .date(DateMention(type: .set, value: "P1D", date: date, basis: .relative, anchor: date, reason: "r"))
            ),
            (.name, .name(NameMention(entity: "e", type: .thing, isShortForm: true, isAdjective: true, party: "p"))),
            (.quote, .quotation(Quotation(manner: .mixed, speaker: "s", speakerSpan: span, verbSpan: nil))),
            (
                .quantity,
                .quantity(QuantityMention(value: 1.5, upper: 2, unit: "USD", bound: .atLeast, countedSpan: span))
            ),
            (.topic, .topic(TopicMention(topic: "t", issue: "i", weight: -2))),
            (AnnotationKind("own"), .custom(.string("v"))),
        ]
        for (kind, value) in values {
            set.set([Annotation(kind: kind, span: span, value: value)], for: kind)
        }
        return set
    }

    private func bytes(_ article: Article, from base: Article? = nil) -> [UInt8] {
        var writer = BinaryWriter()
        ArticleDelta.write(article, from: base, to: &writer)
        return writer.bytes
    }

    @Test func everyPropertyOfAnArticleIsWritten() {
        let labels = Mirror(reflecting: Self.full().record.facts).children.compactMap(\.label)
        #expect(Set(labels) == Set(ArticleDelta.names))
    }

    @Test func anArticleComesBackWhole() throws {
        let article = Self.full()
        var reader = BinaryReader(bytes(article))
        let back = try ArticleDelta.read(from: nil, &reader)
        #expect(reader.isAtEnd)
        #expect(String(describing: back.text) == String(describing: article.text))
        #expect(bytes(back) == bytes(article))
        #expect(bytes(back, from: article) == bytes(article, from: article))
        #expect(back.annotations == article.annotations)
        #expect(back.fields == article.fields)
        #expect(back.published == article.published)
        #expect(back.source == article.source)
        #expect(back.portion == article.portion)
        #expect(back.lead == article.lead)
    }

    /// Each property alone, set on an empty article and taken from a full one.
    @Test func eachChangeComesBack() throws {
        let full = Self.full()
        let empty = Article(id: full.id, source: full.source, revision: full.revision, text: full.text)
        for (base, article) in [(empty, full), (full, empty), (full, full)] {
            var writer = BinaryWriter()
            let isChanged = ArticleDelta.write(article, from: base, to: &writer)
            #expect(isChanged == (bytes(base) != bytes(article)))
            var reader = BinaryReader(writer.bytes)
            let back = try ArticleDelta.read(from: base, &reader)
            #expect(bytes(back) == bytes(article))
        }
    }

    /// Texts that count as equal and are written with other bytes stay what they are, in one article and between two.
    @Test func textsAreKeptByteByByte() throws {
        let (composed, parted) = ("caf\u{E9}", "cafe\u{301}")
        var old = Self.full()
        old.headline = parted
        old.fields = ["a": .string(composed), "b": .string(parted), "c": .number(0)]
        old.annotations.set(
            [Annotation(kind: AnnotationKind("mark"), span: Self.span, value: .custom(.string(parted)))],
            for: AnnotationKind("mark"))
        var new = old
        new.headline = composed
        new.fields["c"] = .number(-0.0)
        new.annotations.set(
            [Annotation(kind: AnnotationKind("mark"), span: Self.span, value: .custom(.string(composed)))],
            for: AnnotationKind("mark"))
        var writer = BinaryWriter()
        #expect(ArticleDelta.write(new, from: old, to: &writer))
        var reader = BinaryReader(writer.bytes)
        let back = try ArticleDelta.read(from: old, &reader)
        #expect(back.headline?.utf8.elementsEqual(composed.utf8) == true)
        guard case .string(let a)? = back.fields["a"], case .string(let b)? = back.fields["b"],
            case .number(let c)? = back.fields["c"],
            case .custom(.string(let mark))? = back.annotations[AnnotationKind("mark")].first?.value
        else { throw BinaryReader.Fault() }
        #expect(a.utf8.elementsEqual(composed.utf8) && b.utf8.elementsEqual(parted.utf8))
        #expect(c.sign == .minus && mark.utf8.elementsEqual(composed.utf8))
    }

    /// What hangs on how busy a machine is, is sought anew each time.
    @Test func whatALimitEndedIsNotKept() {
        let corpus = Corpus(articles: [Self.full()])
        let told = Diagnostic(.scriptLimit, severity: .warning, "the script took longer than 2 s")
        #expect(CorpusEntry.write(CorpusChange(corpus: corpus), of: corpus) != nil)
        #expect(CorpusEntry.write(CorpusChange(corpus: corpus, diagnostics: [told]), of: corpus) == nil)
        let left = Departure(Self.full(), manner: .quarantined, stage: "lua", rule: "limit", reason: "late")
        #expect(CorpusEntry.write(CorpusChange(corpus: corpus, departures: [left]), of: corpus) == nil)
    }

    @Test func aDepartureAndADiagnosticComeBack() throws {
        let diagnostic = Diagnostic(
            .scriptNote, severity: .warning, at: Place(file: "f", line: 2, column: 3, length: 4, excerpt: "x"), "m",
            help: "h")
        let departure = Departure(Self.full(), manner: .merged, stage: "s", rule: "r", reason: "w")
        var writer = BinaryWriter()
        writer.write(diagnostic)
        writer.write(departure)
        var reader = BinaryReader(writer.bytes)
        #expect(try reader.diagnostic() == diagnostic)
        #expect(try reader.departure() == departure)
    }

    @Test func eventsComeBack() throws {
        let claim = Claim(article: ArticleID("a"), span: Self.span)
        let witness = ResolvedDate.Witness(article: ArticleID("b"), span: Self.span)
        let event = Event(
            id: "e", date: ResolvedDate(date: Self.date, basis: .stated, witnesses: [witness], reason: "r"),
            act: "sign", verb: Self.span,
            place: "veldt", actors: ["x", "y"],
            statement: Excerpt(
                article: ArticleID("a"),
                pieces: [.source(Self.span), .omission, .gloss("g", witness: witness), .gloss("h", witness: nil)]),
            status: .denied, claims: [claim], support: Support(outlets: ["o"], origins: []),
            differences: [Difference(kind: .position, subject: "s", positions: [.init(claim: claim, value: "v")])],
            topics: ["t": 3], issues: ["i"], mergeReason: "m", words: [1, .max], isAside: true, followUp: "f",
            closing: PlanClosing(.putOff, claim: claim, newDate: Self.date))
        var writer = BinaryWriter()
        writer.write(event)
        var reader = BinaryReader(writer.bytes)
        #expect(try reader.event() == event)
        // What its tellings say stands in a record of its own.
        let members = Mirror(reflecting: event).children
        let facts = members.filter { Mirror(reflecting: $0.value).displayStyle == .class }
        #expect(members.count + facts.reduce(0) { $0 + Mirror(reflecting: $1.value).children.count - 1 } == 19)
    }

    @Test func aCorpusComesBack() throws {
        var corpus = Corpus(articles: [Self.full()])
        corpus.entities = [
            "x": EntityListing(
                id: "x", type: .place, name: "X", country: "c", within: ["w"], partyNames: ["p": ["n"]], tags: ["t"],
                capital: "k")
        ]
        corpus.topics = ["t": TopicListing(id: "t", name: "T", issues: [.init(id: "i", name: "I")])]
        corpus.findings = [
            "f": [
                CorpusFinding(
                    key: "k", value: .integer(1), articles: [ArticleID("abc")],
                    witnesses: [Claim(article: ArticleID("abc"), span: Self.span)])
            ]
        ]
        corpus.naming = .party("p")
        let before = Corpus(articles: [Self.full()])
        let change = CorpusChange(corpus: corpus, departures: [], diagnostics: [])
        let entry = try #require(CorpusEntry.write(change, of: before))
        let back = try #require(CorpusEntry.read(entry, of: before))
        #expect(CorpusEntry.write(back, of: before) == entry)
        #expect(back.corpus.naming == .party("p"))
        #expect(back.corpus.findings == corpus.findings)
        #expect(back.corpus.entities == corpus.entities)
        // A share, and what was left out, are no step's result.
        #expect(Mirror(reflecting: corpus).children.count == 8, "a part of the corpus is not written")
    }

    /// Bytes that nobody wrote give an article or a fault, never a trap.
    @Test func strangeBytesAreRefused() {
        var random = SeededGenerator(seed: 11)
        let whole = bytes(Self.full())
        for round in 0..<4000 {
            var bytes = whole
            if round % 2 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            for _ in 0..<Int.random(in: 0...6, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            var reader = BinaryReader(bytes)
            _ = try? ArticleDelta.read(from: nil, &reader)
        }
    }
}
