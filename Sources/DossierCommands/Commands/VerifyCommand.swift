import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Open every citation of a report again and compare words and hashes.",
        discussion: """
            Proves that the quoted words still stand where the report says, not that they are true. The code is 5 when one
            does not, or when the report itself was changed after its run.

            EXAMPLES
              dossier verify reports/energy-cooperation.md
              dossier verify reports/*.json --format json
            """)

    @Argument(help: ArgumentHelp("Reports, where their run wrote them.", valueName: "report"))
    var reports: [String]

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let verification = ReportVerification(folder: WorkingFolder.path)
        let all = reports.map(verification.verify)
        // A pattern such as reports/*.json meets the record too; named alone it is no report.
        let outcomes = all.filter { !$0.isRecord }.isEmpty ? all : all.filter { !$0.isRecord }
        if outcomes.count < all.count {
            for record in all where record.isRecord {
                Messages(options: messages).say("\(record.report) is the record of a run, no report: passed over")
            }
        }
        switch format {
        case .text: Output.standard.write(outcomes.map(VerifyText.text).joined())
        case .json: Output.standard.write(JSONValue.array(outcomes.map(VerifyText.json)).serialized(pretty: true))
        }
        if outcomes.contains(where: { !$0.holds }) { throw ExitRequest(status: .citationFailed) }
    }
}

/// The outcome of a verification in words and as JSON.
enum VerifyText {
    static func text(_ outcome: ReportVerification.Outcome) -> String {
        if let problem = outcome.problem {
            return "\(outcome.report) cannot be verified: \(TerminalText.safe(problem))\n"
        }
        var text = ""
        if !outcome.isUntouched { text += "\(outcome.report): the file was changed after the run that wrote it\n" }
        for finding in outcome.failures {
            let place =
                finding.path + (finding.member.isEmpty ? "" : "!/" + finding.member)
                + (finding.record.map { " record \($0)" } ?? "")
            text += "\(outcome.report): \(place) bytes \(finding.raw.lowerBound)–\(finding.raw.upperBound): "
            text += "\(words(finding)): “\(TerminalText.singleLine(shortened(finding.quote)))”\n"
        }
        if !outcome.failures.isEmpty {
            for script in outcome.changedReaders {
                text += "\(outcome.report): its reader '\(TerminalText.safe(script))' was changed after the run\n"
            }
        }
        let good = outcome.findings.count - outcome.failures.count
        if outcome.findings.isEmpty { return text + "\(outcome.report): it holds no citation\n" }
        return text + "\(outcome.report): \(good) of \(outcome.findings.count) citations hold\n"
    }

    static func json(_ outcome: ReportVerification.Outcome) -> JSONValue {
        [
            "report": .string(outcome.report), "pipeline": .optional(outcome.pipeline),
            "holds": .boolean(outcome.holds),
            "untouched": .boolean(outcome.isUntouched), "problem": .optional(outcome.problem),
            "citations": .integer(outcome.findings.count),
            "changed_readers": .array(outcome.changedReaders.map { .string($0) }),
            "failures": .array(
                outcome.failures.map { finding in
                    [
                        "path": .string(finding.path), "member": .string(finding.member),
                        "record": finding.record.map { .integer($0) } ?? .null,
                        "raw": [.integer(finding.raw.lowerBound), .integer(finding.raw.upperBound)],
                        "quote": .string(finding.quote), "verdict": .string(words(finding)),
                    ]
                }),
        ]
    }

    private static func shortened(_ quote: String) -> String { quote.count > 80 ? quote.prefix(79) + "…" : quote }

    private static func words(_ finding: ReportVerification.Finding) -> String {
        finding.verdict == .same ? "holds" : VerdictWords.text(finding.verdict, at: finding.raw)
    }
}
