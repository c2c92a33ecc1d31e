import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import Synchronization

/// Judges articles or events by a `where`, each once however often it is asked: an expression that runs into a limit
/// costs its time once.
final class ExpressionJudge<Subject: Identifiable & Sendable>: Sendable where Subject.ID: Sendable {
    private let predicate: @Sendable (Subject) -> ExpressionVerdict
    private let known = Mutex<[Subject.ID: ExpressionVerdict]>([:])

    init(_ predicate: @escaping @Sendable (Subject) -> ExpressionVerdict) {
        self.predicate = predicate
    }

    /// False where the expression does not hold; what it cannot judge stays.
    func admits(_ subject: Subject) -> Bool {
        if case .fails = verdict(on: subject) { false } else { true }
    }

    /// What went wrong, one diagnostic a subject.
    func faults(_ subjects: [Subject]) -> [Diagnostic] {
        subjects.compactMap { subject in
            if case .fault(let diagnostic) = verdict(on: subject) { diagnostic } else { nil }
        }
    }

    /// The first fault of each code, with how many more there are.
    func summary(_ subjects: [Subject]) -> [Diagnostic] {
        let all = faults(subjects)
        var told: [Diagnostic] = []
        for fault in all where !told.contains(where: { $0.code == fault.code }) {
            let more = all.count { $0.code == fault.code } - 1
            let help = [fault.help, more > 0 ? "and the same of \(more) more" : nil].compactMap(\.self)
            told.append(
                Diagnostic(
                    fault.code, severity: fault.severity, at: fault.place, fault.message,
                    help: help.isEmpty ? nil : help.joined(separator: "\n")))
        }
        return told
    }

    private func verdict(on subject: Subject) -> ExpressionVerdict {
        if let verdict = known.withLock({ $0[subject.id] }) { return verdict }
        let verdict = predicate(subject)
        known.withLock { $0[subject.id] = verdict }
        return verdict
    }
}
