import ArticleModel

/// The verb before a number that tells by how much something changed.
public enum ChangeVerb {
    /// Words between the verb and "by" at most.
    private static let farthest = 4

    /// A number with the verb and "by" before it: "fallen by more than half"; nil where it is no change.
    public static func span(before number: TextSpan, in article: Article) -> TextSpan? {
        let reader = TokenReader(article)
        guard let first = reader.indices(in: number).first, reader.isWord(at: first - 1, in: by) else { return nil }
        let verb = (max(0, first - 1 - farthest)..<first - 1).last { reader.isWord(at: $0, in: verbs) }
        guard let verb, (verb..<first - 1).allSatisfy({ reader.isWord(at: $0) }) else { return nil }
        return TextSpan(reader.span(verb, verb).start, number.end)
    }

    /// A share with the verb right before it: "fell 11 percent"; nil where it is no change.
    public static func span(beside share: TextSpan, in article: Article) -> TextSpan? {
        let reader = TokenReader(article)
        guard let first = reader.indices(in: share).first, first > 0, reader.isWord(at: first - 1, in: verbs),
            // "makes up a tenth", "sold off a third": the particle is the verb's.
            !(reader.isWord(at: first - 1, in: particles) && reader.isWord(at: first - 2, in: verbsWithParticle))
        else { return nil }
        return TextSpan(reader.span(first - 1, first - 1).start, share.end)
    }

    private static let by: WordSet = "by"
    private static let particles: WordSet = "up down off"
    private static let verbsWithParticle: WordSet = """
        make makes made making take takes took taken taking give gives gave given giving buy buys bought buying use uses used
        using eat eats ate eaten eating sell sells sold selling pay pays paid paying write writes wrote written writing lay lays
        laid laying put puts putting set sets setting divide divides divided split splits break breaks broke broken snap snaps
        snapped carve carved hand handed sign signed shut end ended
        """
    private static let verbs: WordSet = """
        fall fell fallen falling falls drop dropped dropping drops decline declined declining declines decrease decreased
        decreasing decreases shrink shrank shrunk shrinking shrinks slump slumped plunge plunged tumble tumbled slide slid dip
        dipped lose lost cut cutting cuts reduce reduced reducing reduces lower lowered halve halved down off
        rise rose risen rising rises grow grew grown growing grows increase increased increasing increases climb climbed climbing
        jump jumped soar soared surge surged gain gained raise raised raising raises expand expanded widen widened exceed
        exceeded up
        """
}
