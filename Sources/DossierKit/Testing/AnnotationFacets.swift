import ArticleModel

/// What can be asked of an annotation in a test, by the names that tests use.
struct AnnotationFacets {
    let values: [String: [String]]
    /// The words that it stands on.
    let text: String
    /// What it says, for messages.
    let shown: String

    init(_ annotation: Annotation, in article: Article) {
        var values = ["text": [article.text[annotation.span]]]
        switch annotation.value {
        case .sentence: break
        case .date(let mention):
            values["type"] = [mention.type.rawValue]
            values["value"] = [mention.value] + (mention.date.map { [$0.description] } ?? [])
            values["basis"] = [mention.basis.rawValue]
        case .name(let mention):
            values["entity"] = [mention.entity]
            values["type"] = [mention.type.rawValue]
            values["party"] = mention.party.map { [$0] }
        case .quotation(let quotation):
            values["speaker"] = quotation.speaker.map { [$0] }
            values["manner"] = [quotation.manner.rawValue]
        case .quantity(let quantity):
            values["value"] = [Self.text(.number(quantity.value))]
            values["upper"] = quantity.upper.map { [Self.text(.number($0))] }
            values["unit"] = [quantity.unit]
            values["bound"] = [quantity.bound.rawValue]
        case .topic(let mention):
            values["topic"] = [mention.topic]
            values["issue"] = mention.issue.map { [$0] }
            values["weight"] = [String(mention.weight)]
        case .custom(let value): values["value"] = [Self.text(of: value)]
        }
        self.values = values
        text = article.text[annotation.span]
        shown = AnnotationWords.text(of: annotation, in: article)
    }

    /// Whether a value of that name is the one wanted; white space apart, for the words.
    func fits(_ name: String, _ wanted: String) -> Bool {
        (values[name] ?? []).contains { value in
            value == wanted || (name == "text" && TestWords.folded(value) == TestWords.folded(wanted))
                || (Double(value).map { $0 == Double(wanted) } ?? false)
        }
    }

    /// A free value as a test writes it.
    static func text(of value: FieldValue) -> String {
        switch value {
        case .string(let text): text
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
        default: AnnotationWords.text(of: value)
        }
    }

    private static func text(_ value: FieldValue) -> String { text(of: value) }
}
