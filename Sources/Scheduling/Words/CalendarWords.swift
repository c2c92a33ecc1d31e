/// Names of months and days, and small words around them.
enum CalendarWords {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// From Sunday on, as cron counts.
    static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// `1st`, `2nd`, `11th`.
    static func ordinal(_ number: Int) -> String {
        let tail = number % 100
        if (11...13).contains(tail) { return "\(number)th" }
        switch number % 10 {
        case 1: return "\(number)st"
        case 2: return "\(number)nd"
        case 3: return "\(number)rd"
        default: return "\(number)th"
        }
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ words: [String], joint: String = "and") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(joint) " + last
    }
}
