import ArticleModel

/// Sets an article's fields from a page's markup.
enum HTMLFacts {
    /// The page's address, where it tells a whole one.
    static func url(_ metadata: HTMLMetadata) -> String? {
        metadata.all(.url).map(\.value).first(where: isAddress)
    }

    static func fill(_ article: inout Article, _ metadata: HTMLMetadata) {
        article.authors = authors(metadata)
        article.outlet = metadata.best(.outlet)
        article.section = metadata.best(.section)
        article.rights = metadata.best(.rights)
        article.language = metadata.best(.language).map(languageCode)
        addDates(to: &article, metadata.all(.published), .published)
        addDates(to: &article, metadata.all(.updated), .updated)
    }

    /// The names of the most trusted place that names people, each once.
    private static func authors(_ metadata: HTMLMetadata) -> [String] {
        let told = metadata.all(.authors).compactMap { fact in name(fact.value).map { (name: $0, trust: fact.trust) } }
        guard let best = told.first else { return [] }
        var names: [String] = []
        for fact in told where fact.trust == best.trust && !names.contains(fact.name) { names.append(fact.name) }
        return names
    }

    /// A person's name out of what a page puts in its place; nil where it is none.
    private static func name(_ told: String) -> String? {
        guard !isAddress(told), told.utf8.count <= 120 else { return nil }
        var words = told.split(separator: " ")[...]
        // "By Ann Lee", "View all posts by Ann Lee"
        if let by = words.prefix(5).lastIndex(where: { $0.lowercased() == "by" }) { words = words[(by + 1)...] }
        // After a bar or a comma stands the outlet.
        if let bar = words.firstIndex(of: "|") { words = words[..<bar] }
        if let comma = words.firstIndex(where: { $0.hasSuffix(",") }), words[(comma + 1)...].contains(where: isSite) {
            words = words[...comma]
            if let last = words.popLast() { words.append(last.dropLast()) }
        }
        guard let first = words.first?.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
        return words.joined(separator: " ")
    }

    /// True for a word with a dot inside ("post.example").
    private static func isSite(_ word: Substring) -> Bool {
        word.utf8.dropFirst().dropLast(2).contains(UInt8(ascii: ".")) && word.utf8.count > 4
    }

    /// One candidate for each date that is told, from its most trusted place.
    private static func addDates(
        to article: inout Article, _ told: [HTMLMetadata.Told], _ kind: DateCandidate.Kind
    ) {
        var seen: Set<EDTFDate> = []
        for fact in told {
            guard let (date, trust) = date(fact), seen.insert(date).inserted else { continue }
            article.dateCandidates.append(
                DateCandidate(
                    kind: kind, date: date, span: nil, score: kind == .published ? trust : 0, reason: fact.place))
        }
    }

    /// A stamp as programs write it; else, trusted less, a day as people do ("18. März 2020") where its order is plain.
    private static func date(_ told: HTMLMetadata.Told) -> (date: EDTFDate, trust: Int)? {
        if let date = StampParser.date(told.value) { return (date, told.trust) }
        guard let day = WrittenDay.first(in: told.value, order: .unknown) else { return nil }
        return (.day(day), min(told.trust, 70))
    }

    private static func isAddress(_ text: String) -> Bool {
        text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
    }

    /// BCP 47 writes a hyphen where locales have an underscore.
    private static func languageCode(_ written: String) -> String {
        String(decoding: written.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
}
