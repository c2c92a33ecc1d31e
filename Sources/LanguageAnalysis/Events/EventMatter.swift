/// What a telling is about, as its nouns say: by that a plan is known again in what became of it, whatever the verbs are.
public struct EventMatter: Sendable, Hashable {
    /// A thing that a number singles out: "the second stage", "Line 7".
    public struct Numbered: Sendable, Hashable {
        /// Folded hash of the thing's stem.
        public let thing: UInt64
        /// Folded hash of its number in digits, "second" as "2".
        public let number: UInt64

        /// Names a thing and its number.
        public init(thing: UInt64, number: UInt64) {
            self.thing = thing
            self.number = number
        }
    }

    /// Folded hashes of the stems of the things it names, each once, in rising order; words that mean one thing are one.
    public let things: [UInt64]
    /// Things that a number singles out, in the order of the text.
    public let numbered: [Numbered]
    /// Whether it tells that something begun or planned came about: "completed the purchase".
    public let isCompletion: Bool

    /// Describes what a telling is about.
    public init(things: [UInt64] = [], numbered: [Numbered] = [], isCompletion: Bool = false) {
        self.things = things
        self.numbered = numbered
        self.isCompletion = isCompletion
    }

    /// Whether a thing is singled out by the same number in both.
    func sharesNumbered(with other: EventMatter) -> Bool { numbered.contains { other.numbered.contains($0) } }

    /// "The first stage" and "the second stage": one sort of thing, and not the same one.
    func contradicts(_ other: EventMatter) -> Bool {
        !numbered.isEmpty && !other.numbered.isEmpty && !sharesNumbered(with: other)
            && numbered.contains { one in other.numbered.contains { $0.thing == one.thing && $0.number != one.number } }
    }
}
