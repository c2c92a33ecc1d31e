extension SequelWords {
    /// How English articles tell of harm, of a condition, and of one of several.
    public static let english = SequelWords(
        harm: """
            killed died dead death deaths wounded injured hurt drowned fatal fatally casualties perished victims
            """,
        struck: "hit shot", passives: "was were been being",
        counts: "one two three four five six seven several some many most both",
        parts: "of",
        places: """
            islands isles islets reefs ports harbours harbors towns cities villages districts provinces regions rivers lakes
            straits rocks bases plants mines fields dams bridges stations airports reactors coasts states countries
            """,
        pronouns: "he she it they this these those that such",
        conditions: """
            special rules rule neither without prejudice unless provided only subject condition conditions conditional legal
            position binding bind final exempt except exception
            """,
        denials: "no none nobody neither nothing never",
        futures: "will would shall", since: "since", perfect: "has have", joints: "and or even",
        negations: "not n't didn't doesn't", questions: "when how why where who whether")
}
