/// The English words by which it is told what a pronoun means.
enum AntecedentWords {
    static let it = WordHash.of("it")
    static let its = WordHash.of("its")
    static let ofThings: WordSet = "it its"
    static let ofPeople: WordSet = "he him his she her"
    static let possessive: WordSet = "'s ’s"
    /// Words between a subject and its verb that are none of either.
    static let behindSubjects: WordSet = "itself also now already still soon again may can could might will would"
    /// What any undertaking may be called.
    static let undertakings: WordSet = "project plan scheme undertaking venture proposal idea"
    /// Things of which there are many, so that "the plant" alone does not say which.
    static let things: WordSet = """
        plant project scheme pipeline field bridge station mine terminal reactor factory contract loan stake venture dam
        refinery
        """
    /// Words of those who talk to one another.
    static let ofTalk: WordSet = "i we you me us my our your"
    /// Verbs behind which "it" is what was said or done.
    static let ofWords: WordSet = """
        deny denies denied say says said know knows knew see sees saw do does did make makes made call calls called find finds
        found think thinks thought believe believes believed admit admits admitted mean means meant like likes liked take takes
        """
    /// All words that may be open.
    static let open = ofThings.union(ofPeople).union(things)
    /// Words that open a noun phrase.
    static let openers: WordSet = "the a an this each every another his her their our its"
    /// People, who are never "it".
    static let people: WordSet = """
        minister president premier chancellor secretary governor mayor ambassador envoy official spokesman spokeswoman chief head
        director manager king queen emperor judge man woman analyst captain
        """
    /// Words that "it" may stand before as an object.
    static let behindObject: WordSet = "now again then today soon since is was has had will would and or"
}
