import Glibc
import Testing

@testable import FileAccess

@Suite struct AtomicWritingTests {
    @Test func makesParentFoldersAndReplaces() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/deep/er/report.md"
        try AtomicWriting.write(Array("one".utf8), to: path)
        try AtomicWriting.write(Array("two".utf8), to: path)
        #expect(try FileReading.bytes(of: path, limit: 10) == Array("two".utf8))
        #expect(FileTree.files(matching: ".dossier-*", from: folder.path + "/deep/er").files.isEmpty)
    }

    @Test func leavesNothingBehindOnFailure() throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "taken/inside")
        #expect(throws: FileFault.self) { try AtomicWriting.write([1], to: folder.path + "/taken") }
        #expect(FileTree.files(matching: "{.*,*}", from: folder.path).files == [])
        #expect(throws: FileFault.self) { try AtomicWriting.write([1], to: folder.path + "/taken/inside/below") }
    }

    @Test func writesAllOrNone() throws {
        let folder = try ScratchFolder()
        try folder.put("old", at: "first.md")
        try folder.put("x", at: "taken")
        let files = [
            (bytes: Array("new".utf8), path: folder.path + "/first.md"),
            (bytes: Array("new".utf8), path: folder.path + "/taken/second.md"),
        ]
        #expect(throws: FileFault.self) { try AtomicWriting.writeAll(files) }
        #expect(try FileReading.bytes(of: folder.path + "/first.md", limit: 10) == Array("old".utf8))
        #expect(FileTree.files(matching: ".dossier-*", from: folder.path).files.isEmpty)
        try AtomicWriting.writeAll([files[0]])
        #expect(try FileReading.bytes(of: folder.path + "/first.md", limit: 10) == Array("new".utf8))
    }

    @Test func realPathFollowsLinks() throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "real/file")
        #expect(symlink(folder.path + "/real", folder.path + "/link") == 0)
        #expect(RealPath.of(folder.path + "/link/new/x.md") == RealPath.of(folder.path) + "/real/new/x.md")
    }

    @Test func writesOnlyWhatChanged() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/report"
        #expect(try AtomicWriting.writeIfChanged([1, 2], to: path))
        #expect(try !AtomicWriting.writeIfChanged([1, 2], to: path))
        #expect(try AtomicWriting.writeIfChanged([1, 2, 3], to: path))
        #expect(try AtomicWriting.writeIfChanged([1], to: path))
    }

    @Test func givesPermissionsUnderTheMask() throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "file")
        var status = stat()
        #expect(stat(folder.path + "/file", &status) == 0)
        #expect(status.st_mode & 0o111 == 0)
        #expect(status.st_mode & 0o600 == 0o600)
    }
}
