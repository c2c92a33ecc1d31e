import Testing

@testable import FileAccess

@Suite struct FileReadingTests {
    @Test func readsAWholeFile() throws {
        let folder = try ScratchFolder()
        let text = String(repeating: "ferry timetable ", count: 10_000)
        try folder.put(text, at: "a.txt")
        #expect(try FileReading.bytes(of: folder.path + "/a.txt", limit: 1 << 20) == Array(text.utf8))
    }

    @Test func readsAnEmptyFile() throws {
        let folder = try ScratchFolder()
        try folder.put("", at: "empty")
        #expect(try FileReading.bytes(of: folder.path + "/empty", limit: 0).isEmpty)
    }

    @Test func refusesWhatIsMissing() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/none"
        #expect(throws: FileFault.missing(path: path)) { try FileReading.bytes(of: path, limit: 10) }
    }

    @Test func refusesMoreThanTheLimit() throws {
        let folder = try ScratchFolder()
        try folder.put("12345", at: "five")
        let path = folder.path + "/five"
        #expect(throws: FileFault.tooLarge(path: path, limit: 4)) { try FileReading.bytes(of: path, limit: 4) }
        #expect(try FileReading.bytes(of: path, limit: 5).count == 5)
    }

    @Test func neverWaitsForPipesDevicesAndFolders() throws {
        let folder = try ScratchFolder()
        folder.pipe("pipe")
        folder.link("to-pipe", to: "pipe")
        for (path, kind) in [
            (folder.path + "/pipe", FileKind.pipe), (folder.path + "/to-pipe", .pipe), ("/dev/zero", .device),
            (folder.path, .folder),
        ] {
            #expect(throws: FileFault.notAFile(path: path, kind: kind)) { try FileReading.bytes(of: path, limit: 10) }
        }
    }

    @Test func refusesAPathWithANull() {
        #expect(throws: FileFault.self) { try FileReading.bytes(of: "/etc/hosts\0.txt", limit: 1000) }
    }

    @Test func namesALinkLoop() throws {
        let folder = try ScratchFolder()
        folder.link("a", to: "b")
        folder.link("b", to: "a")
        do throws(FileFault) {
            _ = try FileReading.bytes(of: folder.path + "/a", limit: 10)
            Issue.record("a loop was read")
        } catch {
            #expect(error.message == "'\(folder.path)/a' could not be read: its symbolic links form a loop")
        }
    }
}
