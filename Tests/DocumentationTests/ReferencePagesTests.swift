import DossierKit
import FileAccess
import Glibc
import ReportRendering
import Testing

/// The pages that are made from descriptors say what the program says; `RECORD_REFERENCE=1` writes them anew, and fails.
struct ReferencePagesTests {
    static let isRecording = getenv("RECORD_REFERENCE") != nil

    struct Page: CustomTestStringConvertible, Sendable {
        let path: String
        let text: String

        var testDescription: String { path }
    }

    static let whole = [
        Page(path: "docs/stages.md", text: ReferencePages.stages(Program.catalogue)),
        Page(path: "docs/reports.md", text: ReferencePages.reports(Program.catalogue)),
        Page(path: "docs/diagnostics.md", text: ReferencePages.diagnostics()),
        Page(path: "docs/lua-reference.md", text: ReferencePages.lua()),
        Page(path: "docs/schemas/brief-1.json", text: BriefSchema.text),
    ]

    static let parts = [
        Page(path: "docs/pipelines.md", text: ReferencePages.pipelineKeys()),
        Page(path: "docs/tests.md", text: ReferencePages.testKeys()),
        Page(path: "docs/articles.md", text: ReferencePages.readers()),
        Page(path: "docs/command-line.md", text: ReferencePages.exitCodes()),
    ]

    @Test(arguments: whole)
    func pageIsTheOneMadeFromDescriptors(page: Page) throws {
        try compare(page.text, path: page.path, committed: (try? Repository.text(page.path)) ?? "")
    }

    @Test(arguments: parts)
    func markedPartIsTheOneMadeFromDescriptors(page: Page) throws {
        let committed = try Repository.text(page.path)
        let lines = committed.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "<!-- made from descriptors: begin -->"))
        let end = try #require(lines.firstIndex(of: "<!-- made from descriptors: end -->"))
        try #require(start < end)
        let made =
            lines[...start].joined(separator: "\n") + "\n\n" + page.text + "\n" + lines[end...].joined(separator: "\n")
        try compare(made, path: page.path, committed: committed)
    }

    private func compare(_ made: String, path: String, committed: String) throws {
        if Self.isRecording, made != committed {
            _ = try AtomicWriting.writeIfChanged(Array(made.utf8), to: PathText.join(Repository.root, path))
            Issue.record("\(path) was written anew; look at it, then run the tests without RECORD_REFERENCE")
            return
        }
        #expect(made == committed, "\(path) differs: run the tests once with RECORD_REFERENCE=1")
    }
}
