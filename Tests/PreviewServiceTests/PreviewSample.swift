import DossierKit
import FileAccess
import Glibc
import Synchronization

@testable import PreviewService

/// A small workspace of a made-up world with its reports, and the site that shows it.
final class PreviewSample: Sendable {
    let folder: String
    let board = PreviewBoard()
    let site: PreviewSite
    private let watch: PipelineWatch
    private let task: Task<Void, Never>

    /// Makes the workspace, runs its pipelines and goes on watching them.
    init() throws {
        var template = Array("/tmp/dossier-preview-XXXXXX".utf8CString)
        folder = try template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, mkdtemp(base) != nil else { throw FileFault.missing(path: "/tmp") }
            return String(cString: base)
        }
        for (path, text) in Self.files { try AtomicWriting.write(Array(text.utf8), to: folder + "/" + path) }
        let workspace = Workspace(root: folder)
        site = PreviewSite(workspace: workspace, board: board, host: "127.0.0.1", jobs: 1)
        var request = PipelineWatch.Request(workspace: workspace, folder: folder)
        request.patience = FolderWatch.Patience(quiet: 10, longest: 100)
        let watch = PipelineWatch(request) { [board] in board.hear($0) }
        self.watch = watch
        task = Task { try? await watch.run() }
    }

    func end() async {
        watch.stop()
        await task.value
        for file in FileTree.files(matching: "{**/*,**/.*,.dossier/*}", from: folder).files {
            unlink(folder + "/" + file)
        }
        for name in [".dossier", "articles", "pipelines", "reports", "scripts/filters", "scripts", ""] {
            rmdir(folder + "/" + name)
        }
    }

    func put(_ text: String, at path: String) throws {
        try AtomicWriting.write(Array(text.utf8), to: folder + "/" + path)
    }

    /// Waits for something, a minute at most.
    func waits(for isSo: @Sendable (PipelineStanding) -> Bool) async -> Bool {
        for _ in 0..<6000 {
            if let standing = board.standing("harbour"), isSo(standing) { return true }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    func get(_ target: String, host: String? = "127.0.0.1:8350", method: String = "GET") async -> PreviewAnswer {
        await site.answer(PreviewRequest(method: method, target: target, host: host))
    }

    func page(_ target: String) async -> String { Self.text(await get(target)) }

    static func text(_ answer: PreviewAnswer) -> String {
        guard case .bytes(let bytes) = answer.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    static let script = "return { api = 1, process = function(article) end }\n"

    static let files = [
        ("pipelines/harbour.yaml", pipeline), ("scripts/filters/mine.lua", script),
        (
            "articles/<b>pier & co.txt",
            """
            Pier opens <script>alert(1)</script>

            NORD, 3 May 2016 (NPA) - The harbour board opened the new pier on Tuesday.

            "It holds <b>ten</b> ships," Ada Berg said. It cost 30 million euros.

            Photo: A. Person

            2 comments

            Posted by reader: first!
            """
        ),
        ("notes.txt", "A file that no run has read.\n"),
    ]

    static let pipeline = """
        version: 1
        name: harbour
        title: The harbour & its <piers>
        load: [{ files: ["articles/*"] }]
        stages:
          - clean:
          - dates:
          - names:
          - quotes:
          - quantities:
          - lua: { script: scripts/filters/mine.lua }
          - events:
        reports:
          - chronology: { write: [reports/harbour.html, reports/harbour.md, reports/harbour.docx] }
        """
}
