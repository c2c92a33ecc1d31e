import ArticleReading
import Foundation
import TestSupport
import Testing

@testable import DossierKit

/// Random tampering with reports, records and sources: `verify` finds every one, tells moved from changed, and gives no false
/// alarm. All of the thousand where `DOSSIER_SOAK` is set (`Tools/soak verify-tampering`), else a share.
@Suite struct TamperingTests {
    private static let isWhole = ProcessInfo.processInfo.environment["DOSSIER_SOAK"] != nil
    private static let cases = isWhole ? 1000 : 36
    private static let endings = ["md", "html", "txt", "json", "csv", "ics", "atom", "docx", "epub"]

    private enum Manner: CaseIterable {
        case letterOfReport, reportGone, quoteOfRecord, letterOfSource, lineBefore, blankBefore, sourceGone, sourceMoved
        /// What must raise no alarm.
        case otherArticle, otherRecord, sameAgain
    }

    @Test func everyTamperingIsFoundAndNothingElse() async throws {
        let written = Self.endings.map { "reports/strait.\($0)" }
        let world = try SampleWorkspace(
            articles: SampleWorkspace.articles + [
                ("articles/weather.txt", "Rain\n\nHarbour Post, 2 May 2014\n\nIt rained.\n")
            ],
            pipeline: SampleWorkspace.pipeline(write: "[\(written.joined(separator: ", "))]"))
        let outcome = await world.run()
        try #require(outcome.status == .done, "\(outcome.diagnostics)")
        let files = ["reports/run.json", "articles/weather.txt"] + written + SampleWorkspace.articles.map(\.path)
        let before = try files.map { ($0, try ScratchFolder.bytes(of: world.root + "/" + $0)) }
        for report in written { #expect(world.verify(report).holds) }
        var generator = SeededGenerator(seed: 9)
        for number in 0..<Self.cases {
            let manner = Manner.allCases[number % Manner.allCases.count]
            let report = written[Int.random(in: 0..<written.count, using: &generator)]
            let fault = try await tamper(manner, with: world, report: report, &generator)
            #expect(fault == nil, "case \(number), \(manner) with \(report): \(fault ?? "")")
            for (path, bytes) in before { try world.folder.put(bytes, at: path) }
            world.folder.delete("articles/elsewhere.txt")
        }
        for report in written { #expect(world.verify(report).holds) }
    }

    /// Tampers in one way; what is wrong with what `verify` says of it, nil where all is well.
    private func tamper(
        _ manner: Manner, with world: SampleWorkspace, report: String, _ generator: inout SeededGenerator
    ) async throws -> String? {
        let sound = world.verify(report)
        let cited = sound.findings[Int.random(in: 0..<sound.findings.count, using: &generator)]
        switch manner {
        case .letterOfReport:
            try change(report, in: world, within: nil, &generator)
            return world.verify(report).isUntouched ? "a changed letter was not seen" : nil
        case .reportGone:
            world.folder.delete(report)
            return world.verify(report).problem == nil ? "the report is gone and nothing was said" : nil
        case .quoteOfRecord:
            let record = try world.text("reports/run.json")
            let changed = record.replacingOccurrences(of: "\"quote\": \"", with: "\"quote\": \"x")
            try world.put(changed, at: "reports/run.json")
            return world.verify(report).failures.count == sound.findings.count ? nil : "changed quotes hold"
        case .letterOfSource:
            try change(cited.path, in: world, within: cited.raw, &generator)
            return expect(world.verify(report), at: cited) { if case .same = $0 { false } else { true } }
        case .lineBefore, .blankBefore:
            guard cited.path.hasSuffix(".txt") else { return nil }
            let text = try world.text(cited.path)
            try world.put((manner == .lineBefore ? "A line put before.\n\n" : "\n") + text, at: cited.path)
            return expect(world.verify(report), at: cited) { if case .moved = $0 { true } else { false } }
        case .sourceGone:
            world.folder.delete(cited.path)
            return expect(world.verify(report), at: cited) { if case .missing = $0 { true } else { false } }
        case .sourceMoved:
            let bytes = try ScratchFolder.bytes(of: world.root + "/" + cited.path)
            world.folder.delete(cited.path)
            try world.folder.put(bytes, at: "articles/elsewhere.txt")
            return expect(world.verify(report), at: cited) { $0 == .relocated(path: "articles/elsewhere.txt") }
        case .otherArticle:
            try change("articles/weather.txt", in: world, within: nil, &generator)
            return world.verify(report).holds ? nil : "an article that is not cited raised an alarm"
        case .otherRecord:
            try world.put(
                try world.text("articles/wire.ndjson") + "{\"headline\":\"New\",\"text\":\"A new record.\"}\n",
                at: "articles/wire.ndjson")
            return world.verify(report).holds ? nil : "a record put after the cited ones raised an alarm"
        case .sameAgain:
            let again = await world.run()
            return again.status == .done && world.verify(report).holds ? nil : "a second run raised an alarm"
        }
    }

    private func expect(
        _ outcome: ReportVerification.Outcome, at cited: ReportVerification.Finding,
        _ verdict: (SourceReopener.Verdict) -> Bool
    ) -> String? {
        if outcome.holds { return "nothing was found" }
        let found = outcome.findings.first { $0.path == cited.path && $0.raw == cited.raw && $0.quote == cited.quote }
        guard let found else { return "the citation is not told" }
        return verdict(found.verdict) ? nil : "told as \(found.verdict): \(cited.quote)"
    }

    /// Makes one letter another, anywhere or within a range of bytes.
    private func change(
        _ path: String, in world: SampleWorkspace, within range: Range<Int>?, _ generator: inout SeededGenerator
    ) throws {
        var bytes = try ScratchFolder.bytes(of: world.root + "/" + path)
        let letters = (range ?? bytes.indices).filter { (0x61...0x7A).contains(bytes[$0]) }
        let place = try #require(letters.randomElement(using: &generator))
        bytes[place] = bytes[place] == UInt8(ascii: "q") ? UInt8(ascii: "z") : UInt8(ascii: "q")
        try world.folder.put(bytes, at: path)
    }
}
