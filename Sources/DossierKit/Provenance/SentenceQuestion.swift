import ArticleModel
import ArticleReading
import FileAccess
import JSONText
import ReportModel

/// Where in a report a sentence is looked for.
public enum SentencePlace: Sendable, Hashable {
    /// A line of the file, counted from 1.
    case line(Int)
    /// A footnote, by its number.
    case note(Int)
    /// A dated entry, by its place among the entries, counted from 1.
    case entry(Int)
    /// The id of a statement or event, or words of a sentence.
    case words(String)
}

/// Why a question has no answer: what is wrong, and what comes near.
public struct ProvenanceFault: Error, Sendable {
    /// What is wrong.
    public let message: String
    /// What to do, or what comes near; nil where there is nothing to say.
    public let help: String?
}

/// A part of a report followed back to its sources: the use case behind `dossier why REPORT`.
public struct SentenceStory: Sendable {
    /// Path of the report, as given.
    let report: String
    /// The pipeline that made it.
    let pipeline: String
    /// The line that tells the part; nil in packed formats and where it was not asked by line.
    let line: Int?
    /// Why the run made again is not the recorded one; empty where it is.
    let differences: [String]
    /// The part; nil for a passage that only a footnote or the record names.
    let part: CitedPart?
    /// Heading of the section it stands in.
    let section: String
    /// The entry, where it is one.
    let entry: Entry?
    /// The event that the entry tells.
    let event: Event?
    /// Its citations, in order.
    let citations: [CitationStory]
    /// Sentences of the report that rest on the same passage, where a footnote was asked for.
    let users: [CitedPart]
}

/// Asks where a sentence of a report comes from.
public struct SentenceQuestion: Sendable {
    private let folder: String
    private let jobs: Int

    /// Answers for reports named relative to `folder`.
    public init(folder: String, jobs: Int) {
        self.folder = folder
        self.jobs = jobs
    }

    /// Follows a part of a report back.
    public func answer(_ report: String, at place: SentencePlace) async throws(ProvenanceFault) -> SentenceStory {
        let path = PathText.normalised(PathText.join(folder, report))
        guard let (run, recorded) = RecordedRun.containing(report: path) else {
            throw ProvenanceFault(
                message: "no 'run.json' beside '\(report)' or in a folder above names it",
                help: "ask about a report where its run wrote it")
        }
        let bytes: [UInt8]
        do { bytes = try FileReading.bytes(of: path, limit: 256 << 20) } catch {
            throw ProvenanceFault(message: error.message, help: nil)
        }
        let again = await run.again(jobs: jobs)
        let made = again.rehearsal?.reports.first { $0.label == recorded.label }
        // Of a pipeline with branches, what led to this report.
        let branch = made.flatMap { made in again.rehearsal?.branch(to: made.entry.source) } ?? again.rehearsal
        let brief = made?.brief ?? Brief(kind: "", title: "", sections: [], sources: [])
        let parts = brief.citedParts
        let lines = ReportLines(bytes: bytes, parts: parts)
        let subject = try Self.subject(
            at: place, in: brief, parts: parts, lines: lines, report: report, citations: recorded.citations)
        let cited: [Int]
        switch subject {
        case .part(let index):
            cited = parts[index].citations.compactMap { Self.index(of: $0.json, in: recorded.citations) }
        case .note(let number): cited = [number - 1]
        }
        let part: CitedPart? = if case .part(let index) = subject { parts[index] } else { nil }
        let entry = part.flatMap { part in
            part.kind == .entry ? brief.entries.first { $0.statement.id == part.id } : nil
        }
        let verification = ReportVerification(folder: folder)
        let found = verification.findings(cited.map { recorded.citations[$0] }, run: run)
        let asked: Int? = if case .line(let line) = place { line } else { part.flatMap { lines.line(of: $0) } }
        return SentenceStory(
            report: report, pipeline: run.pipeline, line: asked,
            differences: again.differences + Self.otherBytes(of: path, named: report, bytes, recorded),
            part: part, section: part.map { brief.heading(of: $0.section) } ?? "", entry: entry,
            event: entry.flatMap { entry in branch?.corpus.events.first { $0.id == entry.statement.id } },
            citations: zip(cited, found).map { index, finding in
                CitationStory(
                    number: index + 1, citation: recorded.citations[index], verdict: finding.verdict, run: run,
                    again: branch)
            },
            users: part == nil ? Self.users(of: cited.map { recorded.citations[$0] }, among: parts) : [])
    }

    /// Why the file is not what the run wrote.
    private static func otherBytes(
        of path: String, named name: String, _ bytes: [UInt8], _ recorded: RecordedRun.Report
    ) -> [String] {
        if let reason = recorded.unwritten.first(where: { $0.path == path })?.reason {
            return ["'\(name)' is of an earlier run, the last one could not write it: \(reason)"]
        }
        let isUntouched = recorded.files.first { $0.path == path }?.digest == SHA256Digest(of: bytes).description
        return isUntouched ? [] : ["'\(name)' was changed since the run"]
    }

    /// The recorded citation that a made one is: the very same, else the same words of the same article.
    private static func index(of citation: JSONValue, in recorded: [JSONValue]) -> Int? {
        recorded.firstIndex(of: citation)
            ?? recorded.firstIndex { $0["article"] == citation["article"] && $0["quote"] == citation["quote"] }
    }

    private static func users(of citations: [JSONValue], among parts: [CitedPart]) -> [CitedPart] {
        parts.filter { part in part.citations.contains { citations.contains($0.json) } }
    }

    // MARK: Finding the part

    private static func subject(
        at place: SentencePlace, in brief: Brief, parts: [CitedPart], lines: ReportLines, report: String,
        citations: [JSONValue]
    ) throws(ProvenanceFault) -> ReportLines.Subject {
        switch place {
        case .note(let number): return try note(number, of: citations.count)
        case .entry(let number):
            let entries = parts.indices.filter { parts[$0].kind == .entry }
            guard entries.indices.contains(number - 1) else {
                throw ProvenanceFault(
                    message: "'\(report)' has no entry \(number)",
                    help: entries.isEmpty ? "it has none" : "its entries are 1 to \(entries.count)")
            }
            return .part(entries[number - 1])
        case .line(let number):
            guard lines.lines.indices.contains(number - 1) else {
                throw ProvenanceFault(
                    message: lines.lines.isEmpty
                        ? "'\(report)' is packed and has no lines" : "'\(report)' has no line \(number)",
                    help: lines.lines.isEmpty
                        ? "ask by words, --note or --entry" : "it has \(lines.lines.count) lines")
            }
            if let subject = lines.subject(ofLine: number) {
                if case .note(let note) = subject { return try self.note(note, of: citations.count) }
                return subject
            }
            let near = lines.near(number)
            throw ProvenanceFault(
                message: "line \(number) of '\(report)' tells nothing from a source",
                help: near.isEmpty ? nil : "ask about \(near.map { "line \($0)" }.joined(separator: " or "))")
        case .words(let words):
            if let index = parts.firstIndex(where: { $0.id == words && !words.isEmpty }) { return .part(index) }
            let found = lines.part(of: words)
            if let index = found.found { return .part(index) }
            throw ProvenanceFault(
                message: "no sentence of '\(report)' says “\(AnnotationWords.shortened(words))”",
                help: found.near.isEmpty
                    ? "give some words of one sentence, its id, or --note and the number of a footnote"
                    : "the nearest are "
                        + found.near.map { "“\(AnnotationWords.shortened(parts[$0].text, to: 60))”" }.joined(
                            separator: ", "))
        }
    }

    private static func note(_ number: Int, of count: Int) throws(ProvenanceFault) -> ReportLines.Subject {
        guard (1...max(1, count)).contains(number), count > 0 else {
            throw ProvenanceFault(
                message: "the report has no footnote \(number)",
                help: count == 0 ? "it cites nothing" : "its footnotes are 1 to \(count)")
        }
        return .note(number)
    }
}

extension Brief {
    /// The heading of a section by its id; the id where there is none of it.
    func heading(of id: String) -> String {
        func find(_ sections: [BriefSection]) -> String? {
            for section in sections {
                if section.id == id { return section.heading }
                let inner = section.nodes.compactMap { if case .section(let inner) = $0 { inner } else { nil } }
                if let found = find(inner) { return found }
            }
            return nil
        }
        return find(sections) ?? id
    }
}
