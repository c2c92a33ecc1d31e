import ArticleModel
import ArticleReading
import Diagnostics
import JSONText
import ReportModel
import ReportRendering

extension SentenceStory {
    /// The story for a terminal: what is said, then each citation back to its bytes.
    public var text: String {
        var lines = differences.isEmpty ? [] : ["not quite the recorded run:"] + differences.map { "  \($0)" } + [""]
        lines.append(report + (line.map { ", line \($0)" } ?? "") + " (pipeline '\(pipeline)')")
        if let part {
            lines.append("  \(part.kind.rawValue) in “\(section)”\(part.id.isEmpty ? "" : ", id \(part.id)")")
            lines.append("  “\(part.text)”")
        }
        if let entry { lines += [""] + facts(of: entry) }
        if part != nil, citations.isEmpty { lines += ["", "it cites nothing"] }
        var known: Set<ArticleID> = []
        for citation in citations {
            let isKnown = citation.article.map { !known.insert($0.id).inserted } ?? false
            lines += [""] + citation.lines(isOfKnownArticle: isKnown)
        }
        if !users.isEmpty {
            lines += ["", "the report says on it:"]
            lines += users.map { "  \($0.kind.rawValue) “\(AnnotationWords.shortened($0.text))”" }
        }
        return lines.map { TerminalText.singleLine($0) + "\n" }.joined()
    }

    private func facts(of entry: Entry) -> [String] {
        var lines = ["  date       \(entry.date?.description ?? "not known") (\(entry.basis.rawValue))"]
        if !entry.dateReason.isEmpty { lines[0] += ": \(entry.dateReason)" }
        lines.append("  status     \(entry.status.rawValue)")
        if let place = entry.place { lines.append("  place      \(place)") }
        lines.append("  support    \(Self.support(entry.support))")
        if let event, !event.mergeReason.isEmpty {
            lines.append("  one event  \(event.claims.count) tellings: \(event.mergeReason)")
        }
        if let followUp = entry.followUp { lines.append("  follow-up  \(followUp)") }
        for difference in entry.differences { lines.append("  differ on  \(difference.subject)") }
        return lines
    }

    private static func support(_ support: Support) -> String {
        func counted(_ names: [String], _ noun: String) -> String {
            "\(names.count) \(noun)\(names.count == 1 ? "" : "s")"
                + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
        }
        return counted(support.outlets, "outlet") + ", " + counted(support.origins, "origin")
    }
}

extension CitationStory {
    /// The citation's place and words, its article unless that was told before, and its way through the stages.
    func lines(isOfKnownArticle isKnown: Bool) -> [String] {
        let place = CitedPlace(citation)
        let bytes = "bytes \(place.raw.lowerBound)–\(place.raw.upperBound)"
        var result = ["[\(number)] \(place.text), \(bytes)\(lineWords): \(VerdictWords.text(verdict, at: place.raw))"]
        result.append("    \(context.before)»\(place.quote)«\(context.after)")
        if let raw { result.append("    in the file: \(AnnotationWords.shortened(raw, to: 300))") }
        if let article, !isKnown { result += about(article) }
        let width = steps.map(\.stage.count).max() ?? 0
        for step in steps where !step.sentences.isEmpty {
            for (index, sentence) in step.sentences.enumerated() {
                let head = index == 0 ? step.stage : ""
                result.append("      \(head)\(String(repeating: " ", count: width - head.count))  \(sentence)")
            }
        }
        let idle = steps.filter(\.sentences.isEmpty).map(\.stage)
        if !idle.isEmpty { result.append("      left these words as they were: \(idle.joined(separator: ", "))") }
        return result
    }

    private func about(_ article: Article) -> [String] {
        let names = [
            article.headline.map { "“\($0)”" }, article.outlet, article.origin.map { "copy of \($0)" },
            "article \(article.id)",
        ]
        var result = ["    " + names.compactMap(\.self).joined(separator: ", ")]
        if let published = article.published {
            result.append("    published \(published.date) (\(published.basis.rawValue)): \(published.reason)")
        }
        for copy in article.copies {
            let likeness = StageEffect.percent(copy.similarity)
            result.append(
                "    also printed by \(copy.outlet ?? "an outlet not known"): \(copy.path), \(likeness) alike")
        }
        if !setAside.isEmpty {
            let words = setAside.map { "\($0.count) \($0.role.rawValue)" }.joined(separator: ", ")
            result.append("    set aside in the article, as no body: \(words)")
        }
        return result
    }

    private var lineWords: String {
        guard let lines else { return "" }
        return lines.count == 1 ? " (line \(lines.lowerBound))" : " (lines \(lines.lowerBound)–\(lines.upperBound))"
    }
}

/// Says what became of cited words.
public enum VerdictWords {
    /// One sentence, for words that were cited at `raw`.
    public static func text(_ verdict: SourceReopener.Verdict, at raw: Range<Int>) -> String {
        switch verdict {
        case .same: "the words stand there"
        case .moved(raw): "the words stand, yet the article around them was edited after the run"
        case .moved(let range):
            "the source was edited; the words now stand at bytes \(range.lowerBound)–\(range.upperBound)"
        case .changed: "the source no longer says so"
        case .relocated(let path): "the source was moved: its very bytes lie at \(TerminalText.singleLine(path))"
        case .missing(let reason): "the source cannot be read: \(TerminalText.safe(reason))"
        }
    }
}
