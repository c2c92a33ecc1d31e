/// Plain-text articles made of parts by number: the same for the same number, no two alike.
struct InventedNews {
    private var state: UInt64

    private static let people = ["Ada Marsh", "Ben Okoro", "Clara Vance", "Dmitri Halloran", "Emi Sato", "Femi Larsen"]
    private static let offices = ["Trade Minister", "Deputy Foreign Minister", "President", "company spokesman"]
    private static let places = ["Veldt", "Moscow", "Tokyo", "Port Harrow", "Sapporo", "Vladivostok"]
    private static let acts = [
        "signed an agreement on fishing quotas with", "visited the islands together with", "rejected a proposal from",
        "will meet", "agreed to hold talks on the peace treaty with", "accused", "sent a note of protest to",
    ]
    private static let subjects = [
        "the disputed islands", "the Kuril Islands", "the gas pipeline", "the second dock", "sanctions", "the harbour",
    ]
    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    private static let months = ["January", "March", "May", "July", "September", "December"]

    /// The article of a number, of about so many bytes.
    static func article(_ number: Int, ofAbout size: Int) -> String {
        var maker = InventedNews(state: UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15)
        let month = maker.pick(months)
        var text =
            "\(maker.pick(places)) and \(maker.pick(places)) at odds over \(maker.pick(subjects)), part \(number)\n\n"
        text += "By \(maker.pick(people))\n\(month) \(1 + number % 28), \(2005 + number % 12)\n\n"
        while text.utf8.count < size {
            for _ in 0..<4 { text += maker.sentence() + " " }
            text += "\n\n"
        }
        return text
    }

    private mutating func sentence() -> String {
        let (who, other, place) = (pick(Self.people), pick(Self.people), pick(Self.places))
        let (day, month, year) = (pick(Self.days), pick(Self.months), 1990 + number(below: 26))
        let count = 2 + number(below: 9_000)
        switch number(below: 7) {
        case 0: return "\(pick(Self.offices)) \(who) \(pick(Self.acts)) \(other) in \(place) on \(day)."
        case 1:
            return
                "\"We have waited for \(count) days,\" \(who) said on \(day), \"and \(pick(Self.subjects)) cannot wait.\""
        case 2: return "In \(month) \(year), \(who) \(pick(Self.acts)) \(other), according to two people in \(place)."
        case 3: return "The works at \(place) cost $\(count) million and employ \(count * 3) people, the ministry said."
        case 4:
            return
                "Nobody in \(place) number \(count) believes that \(pick(Self.subjects)) will be settled before the winter."
        case 5: return "\(who) and \(other) are expected to discuss \(pick(Self.subjects)) next month."
        default:
            return
                "The old road from \(place) is \(count) metres long, and the fishermen who use it ask for little more."
        }
    }

    private mutating func pick(_ words: [String]) -> String { words[number(below: words.count)] }

    private mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
