extension SpokenWords {
    /// How English articles tell that parties talked about something, or said it.
    public static let english = SpokenWords(
        talking: "talked spoke conferred negotiated",
        matters: "about of over",
        discussing: "discussed debated",
        being: "was were been is are be being",
        agents: "by",
        saying: "said told stated confirmed agreed declared added",
        that: "that",
        negations:
            "not never no nobody neither nor denied denies refused refuses declined avoided may might could would",
        pronouns: "he she it they this these those",
        steps: "protest demand note complaint request claim charge accusation offer proposal warning invitation appeal",
        articles: "the this that",
        talks: "talks meeting negotiations lunch dinner",
        partners: "with")
}
