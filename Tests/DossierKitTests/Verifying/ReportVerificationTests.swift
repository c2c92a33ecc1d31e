import FileAccess
import Glibc
import JSONText
import TestSupport
import Testing

@testable import DossierKit

struct ReportVerificationTests {
    private static let reports = ["reports/strait.md", "reports/strait.json"]

    private func ran() async throws -> SampleWorkspace {
        let world = try SampleWorkspace()
        #expect(await world.run().status == .done)
        return world
    }

    @Test func untouchedReportsHold() async throws {
        let world = try await ran()
        for report in Self.reports {
            let outcome = world.verify(report)
            #expect(outcome.holds)
            #expect(outcome.pipeline == "strait")
            #expect(outcome.findings.count >= 6)
            #expect(Set(outcome.findings.map(\.path)).count == 3, "text, JSON and NDJSON are cited")
        }
    }

    @Test func theRecordOfARunIsKnownAsSuch() async throws {
        let world = try await ran()
        let record = world.verify("reports/run.json")
        #expect(record.isRecord)
        #expect(record.problem == "it is the record of a run; name the reports that lie beside it")
        try world.put("{\"schema\": \"x\"}", at: "reports/run.old.json")
        #expect(!world.verify("reports/run.old.json").isRecord)
        #expect(!world.verify("reports/strait.json").isRecord)
    }

    @Test func reportsHoldAfterTheWorkspaceMoved() async throws {
        let world = try await ran()
        let other = try ScratchFolder("moved")
        try other.copy(world.root, to: "deeper/place")
        #expect(ReportVerification(folder: other.path).verify("deeper/place/reports/strait.md").holds)
    }

    @Test(arguments: ["articles/ferry.txt", "reports/absent.md", "/dev/null", "reports", ""])
    func whatNoRunWroteCannotBeVerified(path: String) async throws {
        let world = try await ran()
        let outcome = world.verify(path)
        #expect(!outcome.holds)
        #expect(outcome.problem?.isEmpty == false)
    }

    @Test(arguments: ["", "{", "[]", "{\"schema\":\"dossier-run/1\",\"runs\":3}", "{\"schema\":\"other\",\"runs\":[]}"])
    func aBrokenRecordIsNoProof(text: String) async throws {
        let world = try await ran()
        try world.put(text, at: "reports/run.json")
        #expect(!world.verify("reports/strait.md").holds)
    }

    @Test func anotherRecordOfTheSameFileIsNotHurt() async throws {
        let world = try await ran()
        let wire = try world.text("articles/wire.ndjson")
        let lines = wire.split(separator: "\n")
        // A record put before the others moves them; the words are found again, and the change is told.
        try world.put("{\"text\":\"New.\"}\n" + lines.joined(separator: "\n"), at: "articles/wire.ndjson")
        let moved = world.verify("reports/strait.md").failures
        #expect(moved.allSatisfy { if case .moved = $0.verdict { true } else { false } })
        #expect(Set(moved.map(\.path)) == ["articles/wire.ndjson"])
        // A record put after them changes nothing for them.
        try world.put(wire + "{\"text\":\"New.\"}\n", at: "articles/wire.ndjson")
        #expect(world.verify("reports/strait.md").holds)
    }

    @Test func tamperingIsFound() async throws {
        let world = try await ran()
        var generator = SeededGenerator(seed: 42)
        for round in 0..<200 {
            let tampering = try Tampering(round: round, world: world, generator: &generator)
            try tampering.apply()
            let outcomes = Self.reports.map(world.verify)
            #expect(tampering.mustBeFound(outcomes), "round \(round): \(tampering.what)")
            try tampering.undo()
            #expect(Self.reports.allSatisfy { world.verify($0).holds }, "round \(round) after: \(tampering.what)")
        }
    }
}

/// One change to a source or report, chosen by chance, and the way back.
private struct Tampering {
    let what: String
    private let world: SampleWorkspace
    private let path: String
    private let before: [UInt8]
    private let after: [UInt8]?
    private let isReport: Bool

    init(round: Int, world: SampleWorkspace, generator: inout SeededGenerator) throws {
        self.world = world
        let findings = world.verify("reports/strait.md").findings
        guard let finding = findings.randomElement(using: &generator) else { throw FileFault.missing(path: "citation") }
        isReport = round % 5 == 4
        let report = Bool.random(using: &generator) ? "reports/strait.md" : "reports/strait.json"
        let path = isReport ? report : finding.path
        let before = try ScratchFolder.bytes(of: world.root + "/" + path)
        self.path = path
        self.before = before
        switch round % 5 {
        case 0, 1:
            let letters = finding.raw.filter { (0x61...0x7A).contains(before[$0]) }
            guard let place = letters.randomElement(using: &generator) else { throw FileFault.missing(path: "letter") }
            after = Self.replaced(before, at: place, by: before[place] == 0x7A ? 0x61 : before[place] + 1)
            what = "letter \(place) of '\(finding.quote)' in \(path)"
        case 2:
            // Words put in before the quote, inside the same article.
            let place = finding.raw.lowerBound
            after = Array(before[..<place]) + Array("New ".utf8) + Array(before[place...])
            what = "words put in at \(place) of \(path)"
        case 3:
            after = nil
            what = "\(path) deleted"
        default:
            let place = Int.random(in: 0..<before.count, using: &generator)
            after =
                Bool.random(using: &generator)
                ? Self.replaced(before, at: place, by: before[place] ^ 1) : Array(before[..<place])
            what = "report \(path) changed at \(place)"
        }
    }

    private static func replaced(_ bytes: [UInt8], at place: Int, by byte: UInt8) -> [UInt8] {
        var changed = bytes
        changed[place] = byte
        return changed
    }

    func apply() throws {
        if let after { try world.folder.put(after, at: path) } else { world.folder.delete(path) }
    }

    func undo() throws { try world.folder.put(before, at: path) }

    /// A source spoils both reports, a report only itself.
    func mustBeFound(_ outcomes: [ReportVerification.Outcome]) -> Bool {
        outcomes.allSatisfy { outcome in
            isReport ? outcome.holds == (outcome.report != path) : !outcome.failures.isEmpty && !outcome.holds
        }
    }
}
