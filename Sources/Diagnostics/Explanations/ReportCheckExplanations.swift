extension DiagnosticExplanation {
    /// Codes of `dossier lint REPORT`: what a careful reader would object to in a finished report.
    static let reportChecks: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .nameOneSided, title: "a contested name in one party's form alone",
            meaning: #"""
                Parties to a dispute have names of their own for one place (the gazetteer's 'party_names'), and the report
                uses the form of one of them only. Its sentences are its sources' own: other sources would bring the
                other form, or a sentence of the report can say that there are two.
                """#,
            wrong: #"""
                a report on the Senkaku islands that never says Diaoyu
                """#,
            right: #"""
                articles of both sides in the corpus
                """#),
        DiagnosticExplanation(
            code: .likelihoodUnquoted, title: "a likelihood that nobody is quoted for",
            meaning: #"""
                'Likely', 'probably', 'perhaps' and their like are a judgement. Outside quotation marks, and without a word
                that says whose judgement it is ('officials said', 'according to'), a reader takes it for the report's
                own.
                """#,
            wrong: #"""
                The deal will probably be signed in May.
                """#,
            right: #"""
                The deal will probably be signed in May, the ministry said.
                """#),
        DiagnosticExplanation(
            code: .sourceStale, title: "sources that have grown old",
            meaning: #"""
                Something is told as planned or going on, and nothing newer than a year before the report's newest
                source speaks of it; or, with 'lint --now DATE', the newest source itself is older than 30 days.
                """#,
            wrong: #"""
                planned (2014), told by one article of 2014 in a report of 2016
                """#,
            right: #"""
                a later article that tells what became of the plan
                """#),
        DiagnosticExplanation(
            code: .originSingle, title: "many outlets, one origin",
            meaning: #"""
                Several outlets tell it, and all of them print one origin's copy: they are one source, not several.
                """#,
            wrong: #"""
                3 outlets, 1 independent origin
                """#,
            right: #"""
                a telling of another origin in the corpus
                """#),
    ]
}
