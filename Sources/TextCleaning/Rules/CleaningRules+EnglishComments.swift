extension CleaningRules {
    /// What stands around the words of readers.
    static let commentPhrases: [PhraseList] = [
        PhraseList(
            .commentHeading, .whole, mostWords: 8,
            lines(
                """
                comments
                # comments
                # comment
                comments #
                comment #
                comments closed
                comments are closed
                reader comments
                reader comments #
                readers comments
                your comments
                all comments
                all comments #
                view comments
                view # comments
                show comments
                leave a comment
                leave a reply
                leave a response
                post a comment
                write a comment
                add a comment
                add comment
                join the conversation
                join the discussion
                start the conversation
                have your say
                discussion
                # responses
                # replies
                # thoughts
                responses
                responses #
                conversation
                the conversation
                latest comments
                top comments
                """)),
        PhraseList(
            .commentHeading, .start, mostWords: 14,
            lines(
                """
                readers comments
                reader comments
                leave a comment
                leave a reply
                post a comment
                # thoughts on
                # responses to
                # comments on
                # comments to
                comments on
                join the conversation
                be the first to comment
                you must be logged in to
                log in to comment
                sign in to comment
                login to comment
                """)),
        PhraseList(
            .commentMark, .end, mostWords: 16,
            lines(
                """
                report as abuse
                report abuse
                flag as inappropriate
                report this comment
                report comment
                permalink
                reply
                reply flag
                """)),
        PhraseList(.commentSpeaker, .end, mostWords: 8, ["wrote", "writes", "says", "said", "commented"]),
        PhraseList(
            .commentMark, .start, mostWords: 10,
            lines(
                """
                report as abuse
                report abuse
                flag as inappropriate
                report this comment
                report comment
                reply to
                in reply to
                replying to
                posted by
                comment by
                # likes
                # upvotes
                """)),
        PhraseList(
            .commentClosing, .anywhere, mostWords: 40,
            lines(
                """
                discussion is now closed
                discussion is closed
                comments are closed
                comments are now closed
                commenting is closed
                commenting is now closed
                commenting has been
                comments have been closed
                comments for this thread are
                no longer accepting comments
                be the first to comment
                comments on this story are
                comments on this article are
                the discussion ended
                discussion has ended
                """)),
    ]
}
