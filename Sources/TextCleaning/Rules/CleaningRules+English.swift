extension CleaningRules {
    /// The table for English.
    public static let english = CleaningRules(
        words: englishWords, phrases: pagePhrases + commentPhrases + noticePhrases + creditPhrases + authorPhrases,
        agencies: AgencyLexicon.shipped, conjunctions: ["and", "with"])

    static func list(_ words: String) -> [String] {
        words.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    static func lines(_ phrases: String) -> [String] {
        phrases.split(separator: "\n").map(String.init)
    }

    private static let englishWords: [WordClass: [String]] = [
        .stopword: list(
            """
            a about after again against all also although an and any are as at be because been before being between
            both but by can could did do does down during each even ever every few for from had has have he her here
            hers him his how i if in into is it its itself just last like made make many may me might more most much
            must my never no not now of off on once one only or other our out over own said same say says she should
            since so some still such than that the their them then there these they this those though through to too
            two under until up upon us very was we were what when where whether which while who whom whose why will
            with within without would year years yet you your dont didnt isnt wasnt cant wont im ive its thats hes
            shes theyre doesnt arent
            """),
        .month: list(
            """
            january february march april may june july august september october november december jan feb mar apr
            jun jul aug sep sept oct nov dec
            """),
        .weekday: list(
            """
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
            today yesterday
            """),
        .clock: list(
            """
            am pm a m p ago hour hours hr hrs minute minutes min mins day days week weeks month months gmt utc est edt
            cst cdt mst mdt pst pdt et ct pt bst ist jst cet cest msk st nd rd th read noon midnight local time
            """),
        .stamp: list(
            "published updated update posted modified created issued last first date on at filed printed page edition issue"
        ),
        .photoVerb: list(
            """
            speaks speak attends attend gestures gesture gesturing poses pose shakes shake waves wave walks walk
            arrives arrive looks look listens listen holds hold smiles smile greets greet stands stand sits sit rides
            addresses delivers reacts watches watch talks talk leaves signs sign toasts inspects applaud applauds
            embraces embrace kisses salutes works work protest protests march gather gathers line fills passes enters
            meets meet visits welcomes points displays hugs bows bow waits wait exchange exchanges photographs celebrates celebrate performs perform plays play runs
            """),
        .photoNoun: list(
            "photo photos photograph photographs photographer image images picture pictures pic handout courtesy caption"
        ),
        .pointer: list("left right center centre l r c"),
        .notPerson: list(
            """
            staff agencies agency news editor editors editorial desk correspondent correspondents reporter reporters
            writer writers press bureau service services team online wire network media report reports reporting
            contributor contributors columnist special newsroom post times tribune herald journal magazine daily
            updated published posted guest web digital author producer our the for of in at to
            """),
        .nameParticle: list("de la le van von der den bin ibn al el da di du dos ten ter y e"),
        .saying: list("said told added according announced reported stated"),
        .agencyWord: list("wire newswire news agency press photos images pictures"),
        .paperWord: list(
            """
            tribune post gazette times herald observer daily review journal ledger star chronicle mail telegraph
            guardian courier mirror globe sentinel dispatch examiner inquirer weekly express echo argus bulletin
            advertiser messenger
            """),
    ]
}
