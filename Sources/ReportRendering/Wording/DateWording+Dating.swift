import ArticleModel

extension DateWording {
    /// The date in words, with what it is the date of: "2014 at the latest", "told on 16 March 2021, no date given".
    public static func words(_ date: EDTFDate?, dating: Event.Dating, status: Event.Status) -> String {
        let words = words(date)
        guard let date else { return words }
        switch dating {
        case .act: return words
        case .deadline: return "\(words) at the latest"
        case .telling:
            let told = "told \(preposition(before: date))\(words)"
            return status == .planned ? "\(told), no date given" : told
        }
    }

    /// "on 16 March 2021", "in 2005", "about 16 March 2021".
    private static func preposition(before date: EDTFDate) -> String {
        guard case .point(let point) = date, point.qualifier == .none else { return "" }
        return point.day == nil ? "in " : "on "
    }
}
