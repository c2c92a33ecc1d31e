/// Parts of a paper that print judgements rather than reports, by the names that papers give them.
public enum OpinionSections {
    /// Whether a section's name, or a line alone above a headline, is such a part's: "Opinion", "OP-ED", "Letters to the editor".
    public static func holds(_ section: String) -> Bool {
        names.contains(Array(section.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }.filter { $0 > 0x20 && $0 != 0x2D }))
    }

    private static let names: Set<[UInt8]> = Set(
        [
            "opinion", "opinions", "oped", "comment", "commentary", "commentisfree", "editorial", "editorials", "column",
            "columns", "columnist", "columnists", "viewpoint", "viewpoints", "perspective", "perspectives", "essay", "letters",
            "letterstotheeditor", "guestcolumn", "guestopinion", "guestessay", "opinionandcomment", "opinion&comment",
            "opinioncolumn", "opinionpiece", "leader", "leaders", "debate", "views",
        ].map { Array($0.utf8) })
}

extension Article {
    /// True for an article that its paper prints as somebody's opinion.
    public var isOpinion: Bool { section.map(OpinionSections.holds) ?? false }
}
