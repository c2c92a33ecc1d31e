import JSONText

/// The passages that the reports of a run cite, by article.
public struct CitedPassages: Sendable {
    /// Where a passage stands in its file.
    public struct Place: Sendable, Hashable {
        /// Path inside the file; empty for the file itself.
        public let member: String
        /// First raw byte and the one after the last.
        public let raw: Range<Int>

        /// Names a place.
        public init(member: String, raw: Range<Int>) {
            self.member = member
            self.raw = raw
        }
    }

    /// One citation.
    public struct Cited: Sendable, Hashable {
        /// Label of the report.
        public let report: String
        /// Number of the note in the report, counted from 1.
        public let number: Int
        /// What is cited.
        public let place: Place
        /// Absolute paths of the report's files.
        public let files: [String]
    }

    private let byArticle: [String: [Cited]]

    init(_ run: RecordedRun?) {
        var byArticle: [String: [Cited]] = [:]
        for report in run?.reports ?? [] {
            let files = report.files.map(\.path)
            for (index, citation) in report.citations.enumerated() {
                let place = CitedPlace(citation)
                let cited = Cited(
                    report: report.label, number: index + 1, place: Place(member: place.member, raw: place.raw),
                    files: files)
                byArticle[citation["article"]?.text ?? "", default: []].append(cited)
            }
        }
        self.byArticle = byArticle
    }

    /// The citations of an article, by report and number.
    public func of(_ article: String) -> [Cited] { byArticle[article] ?? [] }

    /// The article and place of the citation that bears a number in a report.
    public func citation(_ number: Int, of report: String) -> (article: String, place: Place)? {
        for (article, citations) in byArticle {
            if let found = citations.first(where: { $0.report == report && $0.number == number }) {
                return (article, found.place)
            }
        }
        return nil
    }
}
