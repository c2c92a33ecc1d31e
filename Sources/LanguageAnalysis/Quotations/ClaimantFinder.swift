import ArticleModel

/// Tells whose number a number is: who is quoted with it, or who counted, expected or put it so.
public struct ClaimantFinder: Sendable {
    /// Who gives a number.
    public struct Claimant: Sendable, Hashable {
        /// The words that name them.
        public let span: TextSpan
        /// The entity, where it is known.
        public let entity: String?
    }

    private let article: Article
    private let reader: TokenReader
    private let speakers: SpeakerFinder

    /// Makes ready for the numbers of one article.
    public init(_ article: Article) {
        self.article = article
        reader = TokenReader(article)
        speakers = SpeakerFinder(
            reader: reader, mentions: MentionIndex(article, reader: reader), gazetteer: Gazetteer())
    }

    /// Who gives the number at `span`; nil where the sentence names nobody.
    public func claimant(of span: TextSpan, in sentence: TextSpan) -> Claimant? {
        let number = reader.indices(in: span)
        let words = reader.indices(in: sentence)
        guard let first = number.first, words.contains(first) else { return nil }
        let start =
            (words.lowerBound..<first).last { reader.mark(at: $0) == Mark.semicolon }.map { $0 + 1 } ?? words.lowerBound
        return gapped(before: first, from: start) ?? reckoner(before: first, from: start) ?? quoted(span)
            ?? ownFigures(after: number.upperBound, in: words, from: start)
    }

    /// Whether a number only says where something was said, and nothing of what it is about: "said before a forum of 500 traders".
    public func isOfScene(_ span: TextSpan, in sentence: TextSpan) -> Bool {
        let words = reader.indices(in: sentence)
        guard let first = reader.indices(in: span).first, words.contains(first) else { return false }
        let start = max(words.lowerBound, first - Self.longestScene)
        return (start..<first).contains { isOfScene(first, behind: $0) }
    }

    private static let longestScene = 12

    /// Who says what a sentence tells; nil where it is nobody's words.
    public func speaker(in sentence: TextSpan) -> Claimant? {
        article.annotations[.quote].lazy.filter { $0.span.overlaps(sentence) }
            .compactMap { annotation -> Claimant? in
                guard case .quotation(let quotation) = annotation.value, let speaker = quotation.speakerSpan else {
                    return nil
                }
                return Claimant(span: speaker, entity: quotation.speaker)
            }.first
    }

    /// The speaker of the shortest quotation around the number.
    private func quoted(_ span: TextSpan) -> Claimant? {
        let around = article.annotations[.quote].filter { $0.span.contains(span) }
        guard case .quotation(let quotation)? = around.min(by: { $0.span.length < $1.span.length })?.value,
            let speaker = quotation.speakerSpan
        else { return nil }
        return Claimant(span: speaker, entity: quotation.speaker)
    }

    /// "Harrow counted 1,900 strikers": the subject of the last verb of reckoning before the number.
    private func reckoner(before number: Int, from start: Int) -> Claimant? {
        guard start < number else { return nil }
        let verb = (max(start, number - 12)..<number).last { reader.isWord(at: $0, in: ReckoningVerbs.all) }
        guard let verb, !reader.isWord(at: verb - 1, in: SpeakerWords.passives), !isOfScene(number, behind: verb),
            let speaker = speakers.subject(before: verb, from: start, isQuoted: { _ in false }, previous: nil)
        else { return nil }
        return claimant(speaker)
    }

    /// "said in a speech before a forum of 500 traders": the number is of where it was said, and not among what was.
    private func isOfScene(_ number: Int, behind verb: Int) -> Bool {
        guard reader.isWord(at: verb, in: Self.sayings), reader.isWord(at: verb + 1, in: Self.scenes) else {
            return false
        }
        return (verb + 2..<max(verb + 2, number)).allSatisfy {
            reader.isWord(at: $0) && !reader.isWord(at: $0, in: Self.openers)
        }
    }

    private static let sayings: WordSet = "said says"
    private static let scenes: WordSet = "in at before to during after"
    private static let openers: WordSet = "that"

    /// "…, the Deckhands' Union 10,000"
    private func gapped(before number: Int, from start: Int) -> Claimant? {
        guard let mention = speakers.mentions.mention(endingAt: number - 1), mention.canSpeak, mention.first > start
        else { return nil }
        let border =
            reader.isWord(at: mention.first - 1, in: SpeakerWords.definite) ? mention.first - 2 : mention.first - 1
        guard reader.mark(at: border) == Mark.comma || reader.mark(at: border) == Mark.semicolon else { return nil }
        return claimant(speakers.speaker(mention))
    }

    /// "Harrow lost 40 million, according to its own figures": the subject of the sentence.
    private func ownFigures(after last: Int, in sentence: Range<Int>, from start: Int) -> Claimant? {
        let according = (last..<max(last, sentence.upperBound)).first { reader.isWord(at: $0, in: Self.according) }
        guard let according, reader.isWord(at: according + 2, in: Self.own) else { return nil }
        return speakers.firstSpeaker(from: start, before: last, isQuoted: { _ in false }).flatMap(claimant)
    }

    private func claimant(_ speaker: SpeakerFinder.Speaker) -> Claimant? {
        speaker.span.map { Claimant(span: $0, entity: speaker.entity) }
    }

    private static let according: WordSet = "according"
    private static let own: WordSet = "its their his her"
}
