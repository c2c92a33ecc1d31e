import Testing

@testable import DossierKit

/// What `doctor` says of a machine and a workspace.
struct WorkspaceHealthTests {
    private func row(_ subject: String, of health: WorkspaceHealth) throws -> WorkspaceHealth.Row {
        try #require(health.rows.first { $0.subject == subject })
    }

    @Test func aNewWorkspaceIsWell() throws {
        let folder = try ScratchFolder("health")
        _ = try WorkspaceCreation.create(in: folder.path)
        let health = WorkspaceHealth(folder: folder.path, find: { "/bin/\($0)" })
        #expect(!health.hasFaults)
        #expect(try row("pipelines", of: health).finding == "1 pipeline: no faults")
        #expect(try row("history", of: health).finding == "none yet")
        #expect(try row("weasyprint", of: health).finding.hasPrefix("/bin/weasyprint: "))
    }

    @Test func anyEngineThatPrintsWillDo() throws {
        let folder = try ScratchFolder("health")
        let health = WorkspaceHealth(folder: folder.path, find: { $0 == "chromium" ? "/opt/chromium" : nil })
        #expect(try row("weasyprint", of: health).finding.hasPrefix("/opt/chromium: "))
        let missing = try row("pdftotext", of: health)
        #expect(missing.state == .note)
        #expect(missing.remedy == "apt-get install poppler-utils")
    }

    @Test func aBrokenPipelineAndADamagedHistoryAreFaults() throws {
        let folder = try ScratchFolder("health")
        try folder.put(Array("version: 1\nname: x\nstages: [claen]\n".utf8), at: "pipelines/x.yaml")
        try folder.put(Array("no database".utf8), at: ".dossier/history.sqlite")
        let health = WorkspaceHealth(folder: folder.path, find: { _ in nil })
        #expect(health.hasFaults)
        #expect(try row("pipelines", of: health).state == .fault)
        #expect(try row("history", of: health).state == .fault)
    }

    @Test func noWorkspaceIsAFault() throws {
        let folder = try ScratchFolder("health")
        #expect(try row("workspace", of: WorkspaceHealth(folder: folder.path)).state == .fault)
    }
}
