import ArticleModel

/// What one stage did to one article, a sentence each; within some spans, only what concerns the words there.
struct StageEffect {
    /// The sentences, in a fixed order: fields, blocks, annotations by kind, copies.
    let sentences: [String]

    /// Compares an article before and after a stage.
    init(before: Article, after: Article, within spans: [TextSpan]? = nil) {
        var sentences = spans == nil ? Self.fields(before, after) + Self.dates(before, after) : []
        if before.blocks != after.blocks { sentences += Self.blocks(after, within: spans) }
        for kind in after.annotations.kinds {
            sentences += Self.annotations(of: kind, before, after, within: spans)
        }
        if before.topics != after.topics, spans == nil {
            let topics = after.topics.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            let words = topics.map { "'\($0.key)' (weight \($0.value))" }.joined(separator: ", ")
            sentences.append(topics.isEmpty ? "the article is about no topic" : "the article is about \(words)")
        }
        for copy in after.copies where spans == nil && !before.copies.contains(copy) {
            sentences.append(
                "folds in \(copy.path) (\(copy.outlet ?? "outlet not known")), \(Self.percent(copy.similarity)) alike")
        }
        let near = after.near.count { !$0.isCopy }
        if before.near != after.near, near > 0, spans == nil {
            sentences.append("finds \(near) \(near == 1 ? "article" : "articles") much like it, kept apart")
        }
        self.sentences = sentences
    }

    // MARK: Fields

    private static func fields(_ before: Article, _ after: Article) -> [String] {
        let texts: [(String, KeyPath<Article, String?>)] = [
            ("address", \.url), ("headline", \.headline), ("section", \.section), ("dateline", \.dateline),
            ("outlet", \.outlet), ("origin", \.origin), ("language", \.language), ("rights", \.rights),
        ]
        var sentences = texts.compactMap { name, path -> String? in
            guard before[keyPath: path] != after[keyPath: path] else { return nil }
            return after[keyPath: path].map { "\(name): “\($0)”" } ?? "takes away the \(name)"
        }
        if before.authors != after.authors {
            sentences.append("authors: \(after.authors.map { "“\($0)”" }.joined(separator: ", "))")
        }
        let names = Set(before.fields.keys).union(after.fields.keys).filter { before.fields[$0] != after.fields[$0] }
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            sentences.append(
                after.fields[name].map { "field '\(name)' is \(AnnotationWords.text(of: $0))" }
                    ?? "takes away field '\(name)'")
        }
        return sentences
    }

    private static func dates(_ before: Article, _ after: Article) -> [String] {
        var sentences: [String] = []
        if before.published != after.published {
            sentences.append(
                after.published.map { "published \($0.date) (\($0.basis.rawValue)): \($0.reason)" }
                    ?? "no date of publication")
        }
        if before.updated != after.updated, let updated = after.updated {
            sentences.append("updated \(updated.date) (\(updated.basis.rawValue)): \(updated.reason)")
        }
        return sentences
    }

    // MARK: Blocks and annotations

    private static func blocks(_ article: Article, within spans: [TextSpan]?) -> [String] {
        guard let spans else {
            let words = roles(of: article.blocks).map { "\($0.count) \($0.role.rawValue)" }
            let repeats = article.blocks.count { $0.repeats != nil }
            let told = repeats == 0 ? "" : "; \(repeats) said again"
            return ["labels \(article.blocks.count) blocks: \(words.joined(separator: ", "))\(told)"]
        }
        let met = article.blocks.filter { block in spans.contains { block.span.overlaps($0) } }
        return roles(of: met).map { "the words stand in a block of the sort '\($0.role.rawValue)'" }
    }

    /// How many blocks of each role there are, in the order of roles.
    static func roles(of blocks: [Block]) -> [(role: Block.Role, count: Int)] {
        Block.Role.allCases.map { role in (role, blocks.count { $0.role == role }) }.filter { $0.1 > 0 }
    }

    private static func annotations(
        of kind: AnnotationKind, _ before: Article, _ after: Article, within spans: [TextSpan]?
    ) -> [String] {
        let known = Set(before.annotations[kind])
        let added = after.annotations[kind].filter { !known.contains($0) }
        guard !added.isEmpty else { return [] }
        if kind == .sentence { return spans == nil ? ["cuts the text into \(added.count) sentences"] : [] }
        guard let spans else {
            let shown = added.prefix(longest).map { AnnotationWords.text(of: $0, in: after) }
            let rest = added.count - shown.count
            return ["marks \(added.count) of the kind '\(kind.name)':"] + shown.map { "  " + $0 }
                + (rest > 0 ? ["  and \(rest) more"] : [])
        }
        return added.filter { annotation in spans.contains { annotation.span.overlaps($0) } }
            .map { AnnotationWords.text(of: $0, in: after) }
    }

    /// Most annotations of a kind that are told one by one; `read` shows them all.
    private static let longest = 12

    static func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(abs(thousandths % 10)) %" }
}
