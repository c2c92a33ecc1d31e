import ArticleModel

/// The year that an article looks back on: a piece on an anniversary tells of that year, and is no news of it.
struct DateFrame: Sendable {
    let year: Int

    /// How far back a year lies before bare dates may be meant of it; nearer ones are too often only background.
    private static let leastDistance = 10

    /// Nil where the article looks back on no one year.
    ///
    /// A year is looked back on where the article names a month or a day of it, and speaks of it once more or keeps
    /// its anniversary. A year of birth or founding, named once in passing, is none.
    init?(lexemes: DateLexemes, anchor: DateAnchor?) {
        guard let now = anchor?.someDay.components.year else { return nil }
        var counts: [Int: (named: Int, withMonth: Int)] = [:]
        var kept: Set<Int> = []
        for index in lexemes.tokens.indices where lexemes.tokens[index].kind == .number {
            if lexemes.isOfClass(.year, at: index), let year = NumberShape.integer(lexemes.bytes(at: index)) {
                counts[year, default: (0, 0)].named += 1
                if Self.followsMonth(index, lexemes) { counts[year, default: (0, 0)].withMonth += 1 }
            } else if lexemes.isWord(.anniversary, at: index + 2), lexemes.isOfClass(.ordinalEnding, at: index + 1),
                let age = NumberShape.integer(lexemes.bytes(at: index)), age < now
            {
                kept.insert(now - age)
            }
        }
        let total = counts.values.reduce(0) { $0 + $1.named }
        let frames = counts.filter { year, count in
            year <= now - Self.leastDistance && count.withMonth > 0
                && count.named * 2 + (kept.contains(year) ? 2 : 0) > max(2, total)
        }
        guard frames.count == 1, let year = frames.first?.key else { return nil }
        self.year = year
    }

    /// "March 1945", "March 3, 1945", "3 March 1945".
    private static func followsMonth(_ index: Int, _ lexemes: DateLexemes) -> Bool {
        (1...3).contains { lexemes.isOfClass(.month, at: index - $0) || lexemes.isOfClass(.shortMonth, at: index - $0) }
    }
}
