/// The endings by which a language tells what a word is that no table has.
struct DateEndings: Sendable {
    /// Of a regular past tense or participle.
    let past: [UInt8]
    /// Of an adverb.
    let adverb: [UInt8]
    /// Of a word that holds a future auxiliary ("we'll"), after an apostrophe.
    let contractedWill: [UInt8]
    /// Of a plural, and what looks like it and is none.
    let plural: [UInt8]
    let noPlural: [UInt8]

    init(past: String, adverb: String, contractedWill: String, plural: String, noPlural: String) {
        self.past = Array(past.utf8)
        self.adverb = Array(adverb.utf8)
        self.contractedWill = Array(contractedWill.utf8)
        self.plural = Array(plural.utf8)
        self.noPlural = Array(noPlural.utf8)
    }

    /// True where `word` ends in `ending`, which is not empty.
    static func ends(_ word: ArraySlice<UInt8>, in ending: [UInt8]) -> Bool {
        !ending.isEmpty && word.count > ending.count && word.suffix(ending.count).elementsEqual(ending)
    }
}
