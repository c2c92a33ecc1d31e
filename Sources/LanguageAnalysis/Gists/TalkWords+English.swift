extension TalkWords {
    /// Stems of what whatever is talked about may be called, which say nothing of what it is.
    public static let generalStems = Set(
        ["plan", "plans", "project", "projects", "proposal", "proposals", "idea", "talks", "company", "companies"].map {
            WordStem.hash(ArraySlice($0.utf8))
        })

    /// How English articles tell of what is talked about and not agreed.
    public static let english = TalkWords(
        going: "talking discussing negotiating considering exploring weighing mulling",
        being: "is are was were been",
        done: "discussed floated proposed mooted",
        withParticle: [("dusted", "off"), ("brought", "up"), ("put", "forward")].map {
            (WordHash.of($0), WordHash.of($1))
        },
        determiners: "a an the how whether",
        talks: "talks negotiations discussions",
        opening: "in held opened began started",
        matter: "about on over",
        partners: "to with",
        negations: "not never no nobody neither nor denied stopped ended",
        relatives: "which that who whose where when while after before because but said says",
        beside: "also has have had is are was were been now then still",
        pronouns: "he she it they we i you who this that these those there",
        agreeing: "agreed signed agree sign concluded settled")
}
