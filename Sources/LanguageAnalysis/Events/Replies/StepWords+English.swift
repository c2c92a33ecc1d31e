extension StepWords {
    /// How English articles tell of steps against somebody.
    public static let english = StepWords(
        steps: """
            suspended froze frozen refused barred banned expelled restricted limited recalled blacklisted sanctioned severed
            retaliated boycotted halted postponed cancelled canceled blocked broke revoked
            """,
        withParticle: [("put", "off"), ("called", "off"), ("broke", "off"), ("cut", "off"), ("pulled", "out")].map {
            (WordHash.of($0), WordHash.of($1))
        },
        taking: "approved imposed joined announced adopted tightened extended ordered introduced declared",
        measures: "freeze sanctions sanction embargo ban bans restrictions blacklist")
}
