import FileAccess
import Testing

/// The shipped pipelines give the same bytes on the sample corpus, however and wherever they run.
struct DeterminismTests {
    /// What is other than in the run that all are compared with.
    struct Variant: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var jobs = 1
        var isReversed = false
        var place = "workspace"
        var environment = ProgramRun.plainEnvironment
        /// The folder of the command, relative to the workspace.
        var folder = "."

        static let all = [
            Variant(testDescription: "two at once", jobs: 2),
            Variant(testDescription: "seven at once", jobs: 7),
            Variant(testDescription: "files made in another order", isReversed: true),
            Variant(testDescription: "another folder", place: "deeper/in/a folder with blanks/é"),
            Variant(
                testDescription: "another zone and language", jobs: 2,
                environment: ["PATH=/usr/bin:/bin", "TZ=Asia/Tokyo", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"]),
            Variant(testDescription: "no environment at all", environment: []),
            Variant(testDescription: "started elsewhere", folder: "articles"),
        ]
    }

    private static let package = PathText.parent(of: PathText.parent(of: PathText.parent(of: #filePath)))
    private static let pipelines = ["energy-cooperation", "dispute-chronology"]
    private static let plain = Result { try written(Variant(testDescription: "plain")) }

    @Test(arguments: Variant.all)
    func sameBytes(_ variant: Variant) throws {
        let expected = try Self.plain.get()
        let written = try Self.written(variant)
        #expect(written.keys.sorted() == expected.keys.sorted())
        for path in expected.keys.sorted() { #expect(written[path] == expected[path], "\(path)") }
    }

    @Test func theReportsAreThere() throws {
        let files = try Self.plain.get()
        #expect(files["run.json"] != nil)
        for pipeline in Self.pipelines {
            for ending in ["md", "txt", "json"] {
                #expect((files["\(pipeline).\(ending)"]?.count ?? 0) > 2000, "\(pipeline).\(ending)")
            }
        }
    }

    /// The files under `reports` after a run of the shipped pipelines in a fresh copy of the workspace.
    private static func written(_ variant: Variant) throws -> [String: [UInt8]] {
        let scratch = try ScratchFolder("same")
        for folder in ["pipelines", "scripts", "articles"] where FileKind.of("\(package)/\(folder)") == .folder {
            try scratch.copy("\(package)/\(folder)", to: "\(variant.place)/\(folder)") { names in
                variant.isReversed ? names.reversed() : names
            }
        }
        let root = PathText.join(scratch.path, variant.place)
        let arguments = pipelines.map { "\(root)/pipelines/\($0).yaml" }
        let run = try ProgramRun(
            ["run", "-q", "--jobs", "\(variant.jobs)"] + arguments, in: PathText.join(root, variant.folder),
            environment: variant.environment)
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
        var files: [String: [UInt8]] = [:]
        for name in ScratchFolder.files(in: root + "/reports") {
            files[name] = try ScratchFolder.bytes(of: "\(root)/reports/\(name)")
        }
        return files
    }
}
