extension CleaningRules {
    /// What brings in the names of authors, and notes on them.
    static let authorPhrases: [PhraseList] = [
        PhraseList(
            .byline, .start, mostWords: 24,
            lines(
                """
                by
                written by
                story by
                words by
                report by
                authored by
                author
                """)),
        PhraseList(
            .bylineLabel, .start, mostWords: 12,
            lines(
                """
                text
                words
                story
                report
                author
                reporter
                correspondent
                """)),
        PhraseList(.bylineOpening, .start, mostWords: 9, ["from", "from our", "with"]),
        PhraseList(
            .authorNote, .anywhere, mostWords: 90,
            lines(
                """
                is a reporter
                staff writer
                staff reporter
                senior writer
                senior reporter
                deputy editor
                contributing writer
                writes about
                has been reporting
                has been a journalist
                may be reached at
                is a writer
                is a staff writer
                is a staff reporter
                is a senior writer
                is a senior reporter
                is a senior editor
                is a journalist
                is a freelance
                is a correspondent
                is a columnist
                is a contributor
                is a contributing
                is an editor
                is the editor
                is a news editor
                is the senior
                is an associate editor
                is a former reporter
                is a political reporter
                is a breaking news
                is an award winning
                is the author of
                covers politics
                follow him on
                follow her on
                follow them on
                follow me on
                can be reached at
                reach him at
                reach her at
                reach the reporter
                about the author
                the views are her own
                the views are his own
                the views are their own
                reporter covering
                writer covering
                joined the newsroom
                has been covering
                """)),
    ]
}
