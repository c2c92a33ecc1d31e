import Diagnostics
import FileAccess

/// The files that hold what an expectation's subject looked like when somebody last agreed to it.
struct TestSnapshots: Sendable {
    let workspace: Workspace
    /// Whether files are written where they differ; the test then fails once, so that nothing is blessed by accident.
    let updates: Bool

    /// What is wrong with an expectation's snapshot; nothing where it names none or is as it was.
    func faults(
        _ expectation: PipelineTest.Expectation, of subject: String, bytes: (_ file: String) -> [UInt8]
    ) -> [Diagnostic] {
        guard let file = expectation.options.text("snapshot") else { return [] }
        let place = expectation.place(of: "snapshot")
        let path = workspace.absolute(file)
        guard PathText.isInside(path, folder: workspace.root) else {
            return [
                Diagnostic(
                    .outputOutsideWorkspace, at: place, "the snapshot '\(file)' lies outside the workspace",
                    help: "keep it beside the pipeline: 'pipelines/snapshots/…'")
            ]
        }
        let now = bytes(file)
        let before = try? FileReading.bytes(of: path, limit: ConfigurationFiles.largestFile)
        if before == now { return [] }
        if updates { return [write(now, to: path, file: file, isNew: before == nil, at: place)] }
        guard let before else {
            return [
                Diagnostic(
                    .snapshotMissing, at: place, "there is no snapshot '\(file)' of \(subject)",
                    help: "'dossier test --update' writes it; read it, and commit it with the test")
            ]
        }
        return [
            Diagnostic(
                .expectationFailed, at: place, "\(subject) should be as in '\(file)'",
                help: Self.difference(before, now) + "\nif that is right: dossier test --update")
        ]
    }

    private func write(_ bytes: [UInt8], to path: String, file: String, isNew: Bool, at place: Place) -> Diagnostic {
        do throws(FileFault) {
            try AtomicWriting.write(bytes, to: path)
            return Diagnostic(
                .snapshotMissing, severity: .note, at: place,
                "the snapshot '\(file)' was \(isNew ? "written" : "written anew")",
                help: "read it; the test passes from the next run on")
        } catch {
            return Diagnostic(.outputFailed, at: place, "the snapshot cannot be written: \(error.message)")
        }
    }

    /// The first lines that differ, three at most, and how many more do.
    static func difference(_ before: [UInt8], _ now: [UInt8]) -> String {
        let old = lines(before)
        let new = lines(now)
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        let gone = old[start..<(old.count - tail)]
        let come = new[start..<(new.count - tail)]
        func shown(_ lines: ArraySlice<String>, _ mark: String) -> String {
            let few = lines.prefix(3).map { "\n  \(mark) \($0)" }.joined()
            return few + (lines.count > 3 ? "\n  \(mark) … and \(lines.count - 3) more lines" : "")
        }
        return "from line \(start + 1) on (- expected, + came):" + shown(gone, "-") + shown(come, "+")
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}
