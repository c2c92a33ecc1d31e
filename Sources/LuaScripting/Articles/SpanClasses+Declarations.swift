extension SpanClasses {
    /// The classes as scripts see them; fields in the order in which Lua numbers them.
    static var declarations: [DeclaredClass] {
        Kind.allCases.map { kind in
            DeclaredClass(
                kind.name, kind.summary, fields: (common + kind.fields).map { $0.declaration(in: kind) },
                methods: methods.map(\.declaration))
        }
    }
}

extension SpanClasses.Kind {
    fileprivate var summary: String {
        switch self {
        case .span: "A stretch of an article's text."
        case .sentence: "A sentence of the story."
        case .quote: "What somebody is said to have said."
        case .name: "A mention of a person, body, place or thing."
        case .date: "Words that speak of a date."
        case .quantity: "A number with its unit."
        case .block: "A paragraph or line of the page."
        case .mark: "What a script marked with `article:annotate`."
        }
    }
}

extension SpanClasses.Field {
    fileprivate func declaration(in kind: SpanClasses.Kind) -> DeclaredField {
        let (type, summary): (DeclaredType, String) =
            switch self {
            case .text: ("string", "The words.")
            case .start: ("integer", "First byte in the article's text, from 1, as string.sub counts.")
            case .stop: ("integer", "Last byte in the article's text.")
            case .paragraph: ("integer?", "Number of the paragraph it stands in, from 1.")
            case .manner: ("string", "How it is told: direct, indirect or mixed.")
            case .speaker: ("string?", "The entity that speaks; nil where it has no name.")
            case .speakerWords: ("string?", "What the text calls the speaker.")
            case .verb: ("string?", "The verb of saying, as it stands.")
            case .entity: ("string", "The entity that is meant.")
            case .type where kind == .date: ("string", "What TIMEX3 calls it: DATE, TIME, DURATION or SET.")
            case .type: ("string", "What is named: person, organisation, place, country or thing.")
            case .party: ("string?", "The party that uses this name, where names are contested.")
            case .edtf: ("string?", "The date that is meant, in EDTF; nil where it could not be told.")
            case .value where kind == .date: ("string", "The value as TIMEX3 has it.")
            case .value where kind == .quantity: ("number", "The number, its thousands and millions reckoned in.")
            case .value: ("any", "The value that was given.")
            case .basis: ("string", "What the date rests on: stated, relative, metadata, inferred, cross-document.")
            case .upper: ("number?", "The upper end of a range.")
            case .unit: ("string", "The unit; empty for a bare count.")
            case .bound: ("string", "How sharp it is: exact, approximate, at-most or at-least.")
            case .counted: ("string?", "What is counted, in the words of the text.")
            case .groups:
                (
                    "any[]?",
                    "Of what `matches` found: the span that each group matched, null for one that took no part."
                )
            case .role: ("string", "What the block is in its page: body, headline, caption, comment and so on.")
            }
        return DeclaredField(rawValue, type, summary)
    }
}
