/// Articles of an agency in a world of its own: each tells one happening of its day and some of before, as other articles do in other
/// words, and says much that no other says; a few are copies. The same for the same number.
struct InventedAgency {
    private static let syllables = [
        "ka", "lo", "mi", "ren", "tor", "vas", "bel", "dun", "gri", "pal", "sho", "tek", "wil", "yor", "nam", "fer",
        "cul", "dra", "est", "hin",
    ]
    private static let first = ["Ada", "Ben", "Clara", "Emi", "Greta", "Hugo", "Ines", "Jonas", "Lena", "Otto", "Rosa"]
    private static let last = [
        "Marsh", "Okoro", "Vance", "Halloran", "Sato", "Larsen", "Brandt", "Costa", "Dietz", "Eklund", "Fontaine",
        "Grieg", "Holm", "Ivers", "Keller", "Moreau", "Novak", "Petit", "Quist", "Soto", "Tanaka", "Unger", "Vogel",
    ]
    private static let offices = ["Trade Minister", "Deputy Foreign Minister", "President", "Prime Minister"]
    private static let acts = [
        "signed an agreement on fishing quotas with", "visited the islands together with", "rejected a proposal from",
        "agreed to hold talks on the treaty with", "accused", "sent a note of protest to", "met",
        "opened a terminal with", "cancelled a contract with", "paid a fine to", "recalled its envoy from",
    ]
    private static let subjects = [
        "the disputed islands", "the gas pipeline", "the second dock", "the harbour", "the fishing quota",
        "the river dam", "the border bridge", "the ferry line",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static let people = first.flatMap { name in last.map { "\(name) \($0)" } }
    static let places = ["Veldt", "Harrow", "Corran", "Ostby", "Lumen", "Tarn", "Brisk", "Elling", "Garda", "Norby"]

    static let gazetteer =
        "version: 1\nentities:\n"
        + (people.map { ($0, "person") } + places.map { ($0, "place") }).map { name, type in
            let id = name.lowercased().split(separator: " ").joined(separator: "-")
            return "  - { id: \(id), type: \(type), name: \(name) }\n"
        }.joined()
    static let lexicon =
        "version: 1\ntopic: harbours\nname: Harbours\nthreshold: 2\n"
        + "terms: { islands: 2, harbour: 2, dock: 2, ferry: 2, treaty: 1, quota: 1, bridge: 1, pipeline: 1, dam: 1 }\n"

    private var state: UInt64

    /// The article of a number, of about so many bytes; of two that follow each other one may be the other's copy.
    static func article(_ number: Int, ofAbout size: Int) -> String {
        if number % 32 == 31 { return article(number - 1, ofAbout: size) + "The agency said this too.\n" }
        var maker = InventedAgency(state: UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15)
        let happening = number / 2
        var text = "\(telling(happening)), report \(number)\n\n\(day(happening, plus: 1))\n\n"
        text += "\(maker.pick(offices)) \(telling(happening)) in \(maker.pick(places)) "
        text += "on \(day(happening)), officials said.\n\n"
        var told = 0
        while text.utf8.count < size {
            for _ in 0..<4 {
                if told < 4, maker.number(below: 4) == 0 {
                    let other = told < 2 ? max(0, happening - 1 - told) : maker.number(below: happening + 1)
                    text += "\(telling(other)) over \(maker.pick(subjects)) on \(day(other)). "
                    told += 1
                } else {
                    text += maker.sentence() + " "
                }
            }
            text += "\n\n"
        }
        return text
    }

    private static func telling(_ happening: Int) -> String {
        var maker = InventedAgency(state: UInt64(happening + 7) &* 0xD134_2543_DE82_EF95)
        return "\(maker.pick(people)) \(maker.pick(acts)) \(maker.pick(people))"
    }

    /// Happenings follow each other by two days or so.
    private static func day(_ happening: Int, plus days: Int = 0) -> String {
        let day = happening * 3 / 2 + days
        return "\(months[day / 28 % 12]) \(1 + day % 28), \(2001 + day / 336)"
    }

    private mutating func sentence() -> String {
        switch number(below: 10) {
        case 0:
            return "\"We have waited for the \(noun()) \(2 + number(below: 900)) days,\" \(pick(Self.people)) said "
                + "on Monday, \"and the \(noun()) cannot wait.\""
        case 1:
            return "The \(noun()) at \(pick(Self.places)) cost $\(2 + number(below: 900)) million "
                + "and \(noun())s \(noun())."
        case 2: return "\(pick(Self.people)) \(noun())s the \(noun()) of \(pick(Self.places)) before the \(noun())."
        default:
            return
                "The \(noun()) \(noun()) \(noun())s a \(noun()) of the \(noun()) for the \(noun()), which \(noun())s "
                + "the \(noun()) in its \(noun()) \(noun())."
        }
    }

    private mutating func noun() -> String {
        (0..<2 + number(below: 2)).map { _ in pick(Self.syllables) }.joined() + pick(["er", "al", "ment", "ive", ""])
    }

    private mutating func pick(_ words: [String]) -> String { words[number(below: words.count)] }

    private mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
