import ArticleModel
import Diagnostics
import FileAccess
import ReportModel

/// Reads a finished report as its sharpest reader would: the use case behind `dossier lint REPORT`.
///
/// What a report says is told by making its run again, so that every format can be looked at, a script's own too.
public struct ReportLinting: Sendable {
    private let folder: String
    private let jobs: Int
    /// The day that counts as today; nil where the report's newest source is the measure.
    private let now: CivilDay?

    /// Looks at reports named relative to `folder`.
    public init(folder: String, jobs: Int, now: CivilDay? = nil) {
        self.folder = folder
        self.jobs = jobs
        self.now = now
    }

    /// Everything to object to in a report, in reading order.
    public func check(_ report: String) async -> [Diagnostic] {
        let path = PathText.normalised(PathText.join(folder, report))
        guard let (run, recorded) = RecordedRun.containing(report: path),
            let bytes = try? FileReading.bytes(of: path, limit: 256 << 20)
        else {
            return [
                Diagnostic(
                    .answerMissing, at: Place(file: report), "no recorded run has written '\(report)'",
                    help: "look at a report where its run wrote it")
            ]
        }
        let again = await run.again(jobs: jobs)
        guard let made = again.rehearsal?.reports.first(where: { $0.label == recorded.label }),
            let corpus = again.rehearsal?.branch(to: made.entry.source).corpus
        else {
            return [
                Diagnostic(
                    .answerMissing, at: Place(file: report), "the run that wrote '\(report)' cannot be made again",
                    help: again.differences.joined(separator: "\n"))
            ]
        }
        let review = ReportReview(
            brief: made.brief, corpus: corpus, now: now, file: report,
            lines: ReportLines(bytes: bytes, parts: made.brief.citedParts))
        let changed = again.differences.map {
            Diagnostic(
                .citationFailed, severity: .warning, at: Place(file: report),
                "it is not what its run would make now: \($0)")
        }
        return changed + review.findings
    }
}

/// The checks of one report.
private struct ReportReview {
    let brief: Brief
    let corpus: Corpus
    let now: CivilDay?
    let file: String
    let lines: ReportLines

    /// A plan or something going on is old when nothing newer than this many days before the newest source tells of it.
    private static let yearOfDays = 365
    /// With a day that counts as today, the newest source may be this many days old.
    private static let freshDays = 30

    var findings: [Diagnostic] { uncited + oneSided + likelihoods + stale + singleOrigins }

    private func place(_ part: CitedPart) -> Place { Place(file: file, line: lines.line(of: part)) }

    private func words(_ text: String) -> String { "“\(AnnotationWords.shortened(text, to: 60))”" }

    private var uncited: [Diagnostic] {
        BriefValidation.uncited(in: brief).map { part in
            Diagnostic(
                .uncitedStatement, severity: .warning, at: place(part), "\(words(part.text)) cites no source",
                help: "'cite: required' keeps such sentences out of reports")
        }
    }

    // MARK: Names

    private var oneSided: [Diagnostic] {
        let texts = brief.citedParts.map(\.text) + ownWords.map(\.text)
        return corpus.entities.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.compactMap { entity in
            guard entity.partyNames.count > 1 else { return nil }
            let counts = entity.partyNames.map { party, names in
                (party: party, names: names, count: texts.reduce(0) { $0 + WordSearch.count(of: names, in: $1) })
            }.sorted { $0.party.utf8.lexicographicallyPrecedes($1.party.utf8) }
            let used = counts.filter { $0.count > 0 }
            guard used.count == 1, let only = used.first, only.count > 1 else { return nil }
            let others = counts.filter { $0.count == 0 }.compactMap { party in
                party.names.first.map { "'\($0)' (\(party.party))" }
            }
            return Diagnostic(
                .nameOneSided, at: Place(file: file),
                "'\(entity.id)' is named \(only.count) times, always by the form that \(only.party) uses",
                help: "other parties say \(others.joined(separator: ", ")); see whether sources of theirs are missing")
        }
    }

    // MARK: Likelihoods

    /// Headings, notes, and what scripts have written: words that no source bears.
    private var ownWords: [(section: String, text: String)] {
        func walk(_ section: BriefSection) -> [(String, String)] {
            [(section.heading, section.heading)]
                + section.nodes.flatMap { node -> [(String, String)] in
                    switch node {
                    case .section(let inner): walk(inner)
                    case .note(let note): [(section.heading, note)]
                    case .statement(let statement): scripted(statement).map { (section.heading, $0) }
                    case .entry(let entry): scripted(entry.statement).map { (section.heading, $0) }
                    case .quotation(let quotation): scripted(quotation.statement).map { (section.heading, $0) }
                    case .table, .timeline, .difference: []
                    }
                }
        }
        return [("the title", brief.title)] + brief.sections.flatMap(walk)
    }

    private func scripted(_ statement: Statement) -> [String] {
        statement.runs.compactMap { if case .scripted(let words) = $0 { words } else { nil } }
    }

    private var likelihoods: [Diagnostic] {
        let english = LikelihoodWords.english
        var seen: Set<String> = []
        let told = brief.citedParts.filter { $0.kind != .quotation && seen.insert($0.text).inserted }.compactMap {
            part in
            english.unborne(in: part.text).map { word in
                Diagnostic(
                    .likelihoodUnquoted, at: place(part), "'\(word)' in \(words(part.text)) is nobody's judgement",
                    help: "see in the source ('dossier why') whose it is, or leave the sentence out by 'where'")
            }
        }
        let own = ownWords.compactMap { section, text in
            english.first(in: text).map { word in
                Diagnostic(
                    .likelihoodUnquoted, at: Place(file: file),
                    "'\(word)' in '\(section)' is the report's own judgement: \(words(text))",
                    help: "leave likelihoods to the sources")
            }
        }
        return told + own
    }

    // MARK: Age and origins

    private var stale: [Diagnostic] {
        let days = Dictionary(
            corpus.articles.compactMap { article in article.published?.date.latest.map { (article.id, $0) } }
        ) { first, _ in first }
        guard let newest = brief.sources.compactMap({ days[$0.article] }).max() else { return [] }
        var findings: [Diagnostic] = []
        if let now, newest.number + Self.freshDays < now.number {
            findings.append(
                Diagnostic(
                    .sourceStale, at: Place(file: file),
                    "the newest source is of \(EDTFDate.day(newest)), \(now.number - newest.number) days before \(EDTFDate.day(now))",
                    help: "see whether newer articles come in"))
        }
        for entry in brief.entries where entry.status == .planned || entry.status == .ongoing {
            let told = entry.statement.citations.compactMap { days[$0.article] }.max()
            let event = corpus.events.first { $0.id == entry.statement.id }
            guard let told, told.number + Self.yearOfDays < newest.number, event?.followUp == nil,
                event?.closing == nil
            else { continue }
            findings.append(
                Diagnostic(
                    .sourceStale, at: part(of: entry).map(place),
                    "\(words(entry.statement.text)) stands as \(entry.status.rawValue), last told on \(EDTFDate.day(told))",
                    help: "the report's newest source is of \(EDTFDate.day(newest)); look for what became of it"))
        }
        return findings
    }

    private var singleOrigins: [Diagnostic] {
        brief.entries.filter { $0.support.outlets.count > 1 && $0.support.origins.count == 1 }.map { entry in
            Diagnostic(
                .originSingle, at: part(of: entry).map(place),
                "\(words(entry.statement.text)) is told by \(entry.support.outlets.count) outlets, all from one origin, "
                    + "'\(entry.support.origins[0])'",
                help: "it is one source; say so, or look for another")
        }
    }

    private func part(of entry: Entry) -> CitedPart? {
        brief.citedParts.first { $0.kind == .entry && $0.id == entry.statement.id }
    }
}

/// Counts names in text, whole words only.
private enum WordSearch {
    static func count(of names: [String], in text: String) -> Int {
        let bytes = Array(text.utf8)
        return names.reduce(0) { $0 + count(of: Array($1.utf8), in: bytes) }
    }

    private static func count(of name: [UInt8], in bytes: [UInt8]) -> Int {
        guard let first = name.first, bytes.count >= name.count else { return 0 }
        var count = 0
        for start in 0...(bytes.count - name.count) where bytes[start] == first {
            let end = start + name.count
            guard bytes[start..<end].elementsEqual(name), !isLetter(start - 1, in: bytes), !isLetter(end, in: bytes)
            else {
                continue
            }
            count += 1
        }
        return count
    }

    private static func isLetter(_ index: Int, in bytes: [UInt8]) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: return true
        default: return false
        }
    }
}
