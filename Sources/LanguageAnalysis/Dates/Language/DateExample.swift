import ArticleModel

/// A sentence with an expression, and how it is read: what a class of expressions is told by, and its test.
public struct DateExample: Sendable {
    /// The name of the reading, as `DateLanguage.readings` has it.
    public let reading: String
    /// A sentence, the expression in square brackets.
    public let marked: String
    /// When the sentence was published, EDTF.
    public let published: String
    /// The TIMEX3 type expected.
    public let type: DateMention.TimexType
    /// The TIMEX3 value expected.
    public let value: String
    /// The date expected, EDTF; nil where the expression gives none.
    public let edtf: String?

    init(
        _ reading: DateReading, _ marked: String, published: String, _ type: DateMention.TimexType, _ value: String,
        _ edtf: String?
    ) {
        self.reading = String(describing: reading)
        self.marked = marked
        self.published = published
        self.type = type
        self.value = value
        self.edtf = edtf
    }
}
