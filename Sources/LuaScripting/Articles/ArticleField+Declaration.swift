extension ArticleField {
    /// The field as scripts see it.
    var declaration: DeclaredField {
        switch self {
        case .id: field("string", "Short hash of where the article lies; stays when its text is edited.")
        case .path: field("string", "Path of its file.")
        case .url: field("string?", "Its address on the web.")
        case .headline: writable("string?", "Its title.")
        case .authors: writable("string[]", "Who wrote it.")
        case .section: writable("string?", "The part of the paper it stood in, such as World or Opinion.")
        case .dateline:
            field(
                "string?",
                "What stands before its first sentence, as printed: \"MARDEN (Northline)\"; most often the place it was written at."
            )
        case .outlet: writable("string?", "Who printed it.")
        case .origin: writable("string?", "The agency whose copy it is.")
        case .language: writable("string?", "Its language, such as en.")
        case .rights: writable("string?", "Who holds the rights, as a sidecar says.")
        case .published: field("date?", "When it was published; nil before the stage `dates`.")
        case .updated: field("date?", "When it was last changed.")
        case .text: field("string", "All of its cleaned text, set aside parts among it; spans count its bytes.")
        case .body: field("string", needs: "blocks", "The paragraphs of the story itself, parted by blank lines.")
        case .words: field("integer", needs: "blocks", "How many words the body has.")
        case .topics: field("table<string, integer>", needs: "topics", "Weights of the topics it speaks of, by topic.")
        case .quotes: field("quote[]", needs: "quotes", "The quotations, in order of the text.")
        case .names: field("name[]", needs: "names", "The mentions of names, in order of the text.")
        case .dates: field("date_mention[]", needs: "dates", "The dates that the text speaks of, in its order.")
        case .quantities: field("quantity[]", needs: "quantities", "The quantities, in order of the text.")
        case .blocks: field("block[]", needs: "blocks", "The paragraphs, each labelled with its role.")
        case .copies: field("copy[]", needs: "copies", "The copies that dedupe folded into it.")
        case .fields: writable("table<string, any>", "Values of your own, by name; reports and later stages see them.")
        }
    }

    private func field(_ type: DeclaredType, needs: String? = nil, _ summary: String) -> DeclaredField {
        DeclaredField(rawValue, type, needs: needs, summary)
    }

    private func writable(_ type: DeclaredType, _ summary: String) -> DeclaredField {
        DeclaredField(rawValue, type, isWritable: true, summary)
    }

    /// A copy of an article, folded into it.
    static let copy = DeclaredClass(
        "copy", as: .record, "An article that was folded into another as its copy.",
        fields: [
            DeclaredField("path", "string", "Path of its file."),
            DeclaredField("outlet", "string?", "Who printed it."),
            DeclaredField("headline", "string?", "Its title."),
        ])
}
