import ArticleModel
import ReportModel

/// The English words that formats share; nothing else in this target says anything to a reader.
enum EnglishWords {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let seasons = ["spring", "summer", "autumn", "winter"]
    static let ordinals = ["first", "second", "third", "fourth"]
    static let undated = "date not known"
    static let undatedHeading = "Undated"
    static let sources = "Sources"
    static let citations = "Citations"
    static let timeline = "Timeline"
    static let skip = "Skip to the report"
    static let contents = "Contents"
    static let toNote = "Full note"
    static let backToText = "Back to the text"
    static let citationsHint =
        "Each number in the text shows the passage that bears the sentence; here all of them stand in order."
    static let barLegend = "A bar: some time within it"
    static let uncited = "no citation"
    static let script = "script"
    static let nothing = "Nothing to report."
    static let emptyBrief = "This report is empty: no article gave it anything to tell."
    static let copy = "also printed by"
    static let followUp = "Follow-up"
    static let issues = "issues"
    static let alsoIssues = "also"
    static let dateNote = "Date"

    static func status(_ status: Event.Status) -> String {
        switch status {
        case .happened: "happened"
        case .planned: "planned"
        case .ongoing: "ongoing"
        case .cancelled: "cancelled"
        case .claimed: "claimed"
        case .denied: "denied"
        }
    }

    /// A date, and the status where it is more than that something happened.
    static func dated(_ mark: Timeline.Mark) -> String {
        let words = capitalised(DateWording.words(mark.date))
        return mark.status == .happened ? words : "\(words) (\(status(of: mark)))"
    }

    /// The status of a mark in words; of what was called off as its sources have it.
    static func status(of mark: Timeline.Mark) -> String { mark.ending ?? status(mark.status) }

    /// The date and status of an entry.
    static func dated(_ entry: Entry) -> String {
        let words = capitalised(when(entry))
        return status(of: entry).map { "\(words) (\($0))" } ?? words
    }

    /// When an entry took place or will; a deadline and a day that is only that of its telling are marked as such.
    static func when(_ entry: Entry) -> String { DateWording.words(entry.date, dating: entry.dating) }

    /// The status of an entry that is more than that it happened.
    static func status(of entry: Entry) -> String? {
        guard entry.status != .happened else { return nil }
        let hasNoDate = entry.dating == .telling && entry.status != .ongoing
        return (entry.ending ?? status(entry.status)) + (hasNoDate ? ", no date given" : "")
    }

    /// A statement as plain text, glosses and cuts in brackets, a script's words marked.
    static func plain(_ statement: Statement) -> String {
        statement.text { run in
            switch run {
            case .source(let words): words
            case .omission: "[…]"
            case .gloss(let words): "[\(words)]"
            case .scripted(let words): "[\(script): \(words)]"
            }
        }
    }

    static func basis(_ basis: DateBasis) -> String {
        switch basis {
        case .stated: "stated in the source"
        case .relative: "reckoned from relative words"
        case .metadata: "from metadata"
        case .inferred: "inferred from the article"
        case .crossDocument: "inferred from other articles"
        case .none: "without evidence"
        }
    }

    /// How many tell it; nil where nobody is known to.
    static func support(_ support: Support) -> String? {
        let outlets = support.outlets.count
        let origins = support.origins.count
        let printed = counted(outlets, "outlet")
        let independent = counted(origins, "independent origin")
        switch (outlets, origins) {
        case (0, 0): return nil
        case (0, _): return independent
        case (1, 0), (1, 1): return "told by \(support.outlets[0])"
        case (_, 0): return printed
        default: return "\(printed), \(independent)"
        }
    }

    /// From the first year to the last that some dates speak of.
    static func span(of dates: [EDTFDate]) -> String {
        let years = dates.flatMap { [$0.earliest, $0.latest] }.compactMap { $0?.components.year }
        guard let first = years.min(), let last = years.max() else { return undated }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    static func citation(_ number: Int) -> String { "Citation \(number)" }

    static func differ(on difference: DifferenceNode) -> String {
        "\(difference.isOfParties ? "The parties" : "Sources") differ on \(difference.subject)"
    }

    /// Who said it, who printed it and when; empty where nothing of that is known.
    static func attribution(_ quotation: QuotationNode) -> String {
        let printed = quotation.outlet == quotation.speaker ? nil : quotation.outlet
        return [quotation.speaker, printed.map { "in \($0)" }, quotation.date.map { DateWording.words($0) }]
            .compactMap { $0 }.joined(separator: ", ")
    }

    /// Where in its file a citation points, after path and member.
    static func place(of citation: Citation) -> String {
        let bytes = "bytes \(citation.raw.lowerBound)–\(citation.raw.upperBound)"
        return citation.record.map { "record \($0), \(bytes)" } ?? bytes
    }

    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

    /// Why a date was chosen, for dates that no source states.
    static func dateReason(of entry: Entry) -> String? {
        guard entry.basis != .stated, entry.date != nil || !entry.dateReason.isEmpty else { return nil }
        if entry.dating == .telling { return "\(dateNote): \(entry.dateReason)" }
        let known = entry.date.map { "\(DateWording.words($0)), " } ?? ""
        let reason = entry.dateReason.isEmpty ? "" : ": \(entry.dateReason)"
        return "\(dateNote): \(known)\(basis(entry.basis))\(reason)"
    }

    /// A file and the path inside it.
    static func path(of citation: Citation) -> String {
        citation.member.isEmpty ? citation.path : "\(citation.path) › \(citation.member)"
    }

    static func origin(_ name: String) -> String { "with material from \(name)" }

    /// When an article was published, and what that rests on where the source does not say it.
    static func published(_ date: ResolvedDate) -> String {
        let words = DateWording.words(date.date)
        return date.basis == .stated ? words : "\(words) (\(basis(date.basis)))"
    }

    /// The words with a full stop where they have none.
    static func sentence(_ words: String) -> String {
        switch words.unicodeScalars.last {
        case "."?, "!"?, "?"?, "…"?, nil: words
        default: words + "."
        }
    }

    /// The words between quotation marks, unless they bring their own.
    static func quoted(_ words: String) -> String {
        let marks = words.unicodeScalars
        let hasOwn =
            marks.count > 1 && (marks.first == "“" && marks.last == "”" || marks.first == "\"" && marks.last == "\"")
        return hasOwn ? words : "“\(words)”"
    }

    /// What stands in brackets after an entry: who tells it, the issues beside the one that it stands under, and the reason of its date where no citation
    /// could hold that; nil where there is nothing to say.
    static func circumstances(of entry: Entry, under heading: String) -> String? {
        var parts: [String] = []
        if let support = support(entry.support) { parts.append(support) }
        let others = entry.issues.filter { $0 != heading }
        if !others.isEmpty {
            let isUnderOne = others.count < entry.issues.count
            parts.append("\(isUnderOne ? alsoIssues : issues): \(others.joined(separator: ", "))")
        }
        if entry.statement.citations.isEmpty, let reason = dateReason(of: entry) { parts.append(reason) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    static func likeness(_ thousandths: Int) -> String { "\(thousandths / 10).\(abs(thousandths % 10)) % alike" }

    /// What a table is called for those who cannot see where it stands.
    static func table(_ number: Int, in section: String) -> String { "Table \(number): \(section)" }

    static let comparedFigures = "Figures of one unit, compared"

    /// Over the bars of one unit.
    static func unit(_ name: String) -> String { name == "percent" ? "percent, each of its own whole" : name }

    /// How long a bar of a chart is.
    static func share(_ percent: Int) -> String { "\(percent) % of the longest bar" }

    /// What the shapes of a chart's bars mean; only of those that are in it.
    static func chartLegend(_ measures: [Measure]) -> String {
        let shapes: [(Measure.Bound, String)] = [
            (.approximate, "a dashed end: about"), (.atMost, "hollow: at most, or nearly"),
            (.atLeast, "a tail: at least"),
        ]
        let used = shapes.filter { shape in measures.contains { $0.bound == shape.0 } }.map(\.1)
        let range = measures.contains { $0.upper != nil } ? ["a hollow end: up to"] : []
        return (["Bars begin at 0"] + used + range).joined(separator: "; ") + "."
    }
}
