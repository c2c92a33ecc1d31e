import ArticleModel

/// The shape that stands for a status, so that no colour has to be told apart.
enum TimelineMark {
    /// The shape as an SVG path around a point.
    static func path(_ status: Event.Status, x: Int, y: Int) -> String {
        switch status {
        case .happened: tag("full", "M\(x - 5) \(y)a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z")
        case .planned: tag("hollow", "M\(x - 5) \(y)a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z")
        case .ongoing: tag("full", "M\(x - 4) \(y - 5)L\(x + 6) \(y)L\(x - 4) \(y + 5)Z")
        case .cancelled: tag("stroke", "M\(x - 4) \(y - 4)l8 8M\(x - 4) \(y + 4)l8 -8")
        case .claimed: tag("hollow", "M\(x) \(y - 6)l6 6l-6 6l-6 -6Z")
        case .denied: tag("hollow", "M\(x - 5) \(y - 5)h10v10h-10ZM\(x - 5) \(y + 5)l10 -10")
        }
    }

    /// The shape as a small drawing within a line of text.
    static func icon(_ status: Event.Status) -> String {
        "<svg class=\"icon\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">\(path(status, x: 7, y: 7))</svg>"
    }

    private static func tag(_ look: String, _ path: String) -> String { "<path class=\"\(look)\" d=\"\(path)\"/>" }
}
