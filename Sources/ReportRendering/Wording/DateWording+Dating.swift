import ArticleModel

extension DateWording {
    /// The date in words, with what it is the date of: "by 2014", "told on 16 March 2021".
    public static func words(_ date: EDTFDate?, dating: Event.Dating) -> String {
        let words = words(date)
        guard let date else { return words }
        return switch dating {
        case .act: words
        case .deadline: "by \(words)"
        case .telling: "told \(preposition(before: date))\(words)"
        }
    }

    /// "on 16 March 2021", "in 2005", "about 16 March 2021".
    private static func preposition(before date: EDTFDate) -> String {
        guard case .point(let point) = date, point.qualifier == .none else { return "" }
        return point.day == nil ? "in " : "on "
    }
}
