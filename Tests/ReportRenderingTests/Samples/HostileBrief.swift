import ArticleModel
import ReportModel

/// Texts that try to be more than text, and briefs that carry one in every place a text can stand.
enum HostileBrief {
    static let texts = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style></svg></title><b>x</b>", "<!-- open",
        "]]> &lt; &#60;script&#62; &amp; &copy", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)",
        "<a href=//evil.example>",
        "[link](javascript:alert(1))", "![picture](http://evil.example/x.png)", "[^1]: not a note",
        "see [^1] and ^[inline]",
        "[ref]: http://evil.example", "http://evil.example/ www.evil.example mailto:a@evil.example a@evil.example",
        "<http://evil.example>", "**bold** _em_ `code` ~~gone~~ $x$ ^up^", "# heading", "Heading\n=====",
        "Heading\n---",
        "- list", "+ list", "1. list", "12) list", "> quote", "| a | b |\n| --- | --- |\n| 1 | 2 |", "```\ncode", "~~~",
        "    code after four blanks", "\tcode after a tab", "---", "***", "* * *", "===", ": definition",
        "{.class #id}",
        "line\r\n\r\n- one\n\n# two", "line\u{2028}two\u{2029}three\u{85}four\u{0B}five", "back\\slash \\[^1] \\",
        "=cmd|'/c calc'!A0", "@SUM(1)", "-1+1", "\u{1B}[31mred\u{1B}[0m \u{07}\u{08}\u{7F}\u{9B}1m", "\u{0}nul",
        "\u{202E}evil\u{202C} \u{2066}iso\u{2069} \u{200F}", "e\u{301}\u{302}\u{303} 👩‍👩‍👧 한국어 العربية",
        "\u{FEFF}bom \u{FFF9}\u{E0041}",
        "javascript:alert(1)", "data:text/html,<script>", "//evil.example/x", "../../etc/passwd",
        "a b\"c'd<e>f#g?h%i.txt", "",
        " ", "\n", "\u{200B}", "{{ name }} ${HOME}",
    ]

    /// A brief with `text` in every place.
    static func brief(_ text: String) -> Brief {
        let citation = Citation(
            article: ArticleID(text), path: text, member: text, record: 1, revision: SHA256Digest(of: text), raw: 0..<9,
            quote: text)
        let statement = Statement(
            id: text, runs: [.source(text), .gloss(text), .omission, .scripted(text)], citations: [citation])
        let difference = DifferenceNode(subject: text, positions: [.init(holder: text, statement: statement)])
        let entry = Entry(
            date: .calendar(2014, 2, 8), basis: .inferred, dateReason: text, status: .claimed, place: text,
            statement: statement, support: Support(outlets: [text], origins: [text]), differences: [difference],
            followUp: text, issues: [text, text])
        let nodes: [BriefNode] = [
            .statement(statement), .entry(entry), .difference(difference), .note(text),
            .quotation(QuotationNode(statement: statement, speaker: text, date: nil)),
            .table(Table(columns: [text, text], rows: [.init(cells: [text, text, text], citations: [citation])])),
            .timeline(Timeline(marks: [.init(date: .calendar(2014), status: .denied, entry: "none", label: text)])),
        ]
        let inner = BriefSection(id: text, heading: text, nodes: nodes)
        let published = ResolvedDate(date: .calendar(2015), basis: .inferred, witnesses: [], reason: text)
        return Brief(
            kind: text, title: text, period: text,
            sections: [BriefSection(id: text, heading: text, nodes: [.section(inner)] + nodes)],
            sources: [
                SourceListing(
                    article: ArticleID(text), headline: text, outlet: text, origin: text, published: published,
                    url: "https://gazette.example/\(text)",
                    path: text,
                    copies: [
                        ArticleCopy(id: ArticleID("copy"), path: text, outlet: text, headline: text, similarity: 900)
                    ])
            ])
    }
}
