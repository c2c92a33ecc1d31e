import ArticleModel

/// The time in which all office holders that an article names by their title held these offices.
struct TenureBounds {
    /// Stretches of days, in order, not overlapping; nil where no office holder is named.
    let stretches: [ClosedRange<Int>]?
    /// The names, each with the title before it.
    let witnesses: [ResolvedDate.Witness]

    init(of article: Article, names: [Annotation], gazetteer: Gazetteer, rules: EventRules) {
        var stretches: [ClosedRange<Int>]?
        var seen: Set<String> = []
        var witnesses: [ResolvedDate.Witness] = []
        for annotation in names {
            guard case .name(let mention) = annotation.value, mention.type == .person,
                let entity = gazetteer.entity(mention.entity)
            else { continue }
            for office in entity.offices {
                guard Self.stands(office.title, before: annotation.span, in: article, rules: rules),
                    seen.insert("\(mention.entity) \(office.title.lowercased())").inserted
                else { continue }
                let held = gazetteer.tenures(of: mention.entity, title: office.title).map(Self.days)
                stretches = stretches.map { Self.intersection($0, held) } ?? held
                let start = annotation.span.start - office.title.utf8.count - 1
                witnesses.append(.init(article: article.id, span: TextSpan(start, annotation.span.end)))
            }
        }
        self.stretches = stretches
        self.witnesses = witnesses
    }

    /// The one stretch of at most a year in which two or more office holders held their offices together.
    var narrow: ClosedRange<Int>? {
        guard witnesses.count >= 2, let stretches, stretches.count == 1, let one = stretches.first,
            one.upperBound - one.lowerBound <= 366
        else { return nil }
        return one
    }

    /// Whether a date can lie within the bounds.
    func allows(_ date: EDTFDate) -> Bool {
        guard let stretches else { return true }
        let days = Self.days(date)
        return stretches.contains { $0.overlaps(days) }
    }

    /// The bounds in words, for reasons: "2001-04-26/2006-09-26".
    var description: String? {
        stretches?.map { stretch in
            let from =
                stretch.lowerBound < -200_000 ? ".." : EDTFDate.day(CivilDay(number: stretch.lowerBound)).description
            let to =
                stretch.upperBound > 200_000 ? ".." : EDTFDate.day(CivilDay(number: stretch.upperBound)).description
            return "\(from)/\(to)"
        }.joined(separator: ", ")
    }

    private static func days(_ date: EDTFDate) -> ClosedRange<Int> {
        // Open ends are put some centuries away, so that ranges can be compared like any other.
        let low = date.earliest?.number ?? -1_000_000
        return low...max(low, date.latest?.number ?? 1_000_000)
    }

    private static func intersection(_ one: [ClosedRange<Int>], _ other: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        one.flatMap { left in other.compactMap { right in left.overlaps(right) ? left.clamped(to: right) : nil } }
    }

    /// Whether the words of a title stand right before a name, whatever their case.
    private static func stands(
        _ title: String, before span: TextSpan, in article: Article, rules: EventRules
    ) -> Bool {
        let words = title.lowercased()
        let start = span.start - words.utf8.count - 1
        guard start >= 0 else { return false }
        guard article.text[TextSpan(start, span.start - 1)].lowercased() == words else { return false }
        // "former Prime Minister", "Vice President": not the office, or not at that time.
        let before = article.tokens.last { $0.span.end <= start && start - $0.span.end <= 2 }
        return before.map { !rules.otherOffice.contains($0.foldedHash) } ?? true
    }
}
