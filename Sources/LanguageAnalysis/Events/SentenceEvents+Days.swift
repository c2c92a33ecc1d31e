import ArticleModel

/// Days that hang on each other, or on the day of the article.
extension SentenceEvents {
    /// "They met this weekend", told on the Saturday of it: what has happened was on a day before it was told.
    func soFar(_ date: EDTFDate, of mention: SentenceView.Mark<DateMention>) -> EDTFDate {
        guard mention.value.basis == .relative, case .interval = date, let first = date.earliest,
            let last = date.latest, last.number - first.number < Self.daysOfWeek,
            let today = article.published?.date.earliest,
            today == article.published?.date.latest, first <= today, today < last
        else { return date }
        let end = EDTFPoint(today)
        return first == today ? .point(end) : .interval(from: .point(EDTFPoint(first)), to: .point(end))
    }

    private static let daysOfWeek = 7

    /// "4 and 5 March", "March 4 and 5": two days in a row, of which one has its number alone.
    func daysTogether(_ mention: SentenceView.Mark<DateMention>, _ date: EDTFDate) -> EDTFDate? {
        guard case .point = date, let day = date.earliest, day == date.latest else { return nil }
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        let earlier: Int
        if rules.coordinators.contains(view.hash(first - 1)), isNumber(first, of: day),
            isNumber(first - 2, of: CivilDay(number: day.number - 1))
        {
            earlier = day.number - 1
        } else if rules.coordinators.contains(view.hash(next)),
            isNumber(next + 1, of: CivilDay(number: day.number + 1)), isNumber(next - 1, of: day),
            // "on March 4 and 5 ministers met": the number counts them.
            !view.tokens.indices.contains(next + 2) || view.tokens[next + 2].kind == .mark
                || rules.isFunctionWord(view.hash(next + 2))
        {
            earlier = day.number
        } else {
            return nil
        }
        return .interval(
            from: .point(EDTFPoint(CivilDay(number: earlier))), to: .point(EDTFPoint(CivilDay(number: earlier + 1))))
    }

    /// Whether a token is a day's number in its month.
    private func isNumber(_ index: Int, of day: CivilDay) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind == .number else { return false }
        return article.text.bytes(in: view.tokens[index].span).elementsEqual(String(day.components.day).utf8)
    }
}
