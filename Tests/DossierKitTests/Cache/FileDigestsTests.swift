import ArticleModel
import FileAccess
import Glibc
import Synchronization
import Testing

@testable import DossierKit

struct FileDigestsTests {
    private func digests(_ folder: ScratchFolder, later seconds: Int64 = 0) -> FileDigests {
        FileDigests(path: folder.path + "/digests") { Int64(time(nil)) + seconds }
    }

    private func digest(_ text: String) -> SHA256Digest { SHA256Digest(of: text) }

    @Test func asksTheBytesUntilTheTimesCanBeTrusted() throws {
        let folder = try ScratchFolder("digests")
        try folder.put(Array("one".utf8), at: "a")
        let path = folder.path + "/a"
        // Just written: a second write within the same tick would not show.
        let early = digests(folder)
        #expect(early.digest(of: path, limit: 100) == digest("one"))
        early.save()
        #expect(FileKind.of(folder.path + "/digests") == nil)
        let late = digests(folder, later: 10)
        #expect(late.digest(of: path, limit: 100) == digest("one"))
        late.save()
        #expect(FileKind.of(folder.path + "/digests") == .regular)
    }

    /// A run works on the files that it found: what it has looked at it need not look at again, what it has not is nobody's word.
    @Test func whatWasLookedAtIsKnown() throws {
        let folder = try ScratchFolder("digests")
        try folder.put(Array("one".utf8), at: "a")
        let path = folder.path + "/a"
        let first = digests(folder, later: 10)
        #expect(first.lookedAt(path) == nil)
        _ = first.digest(of: path, limit: 100)
        #expect(first.lookedAt(path)?.digest == digest("one"))
        first.save()
        let second = digests(folder, later: 10)
        #expect(second.lookedAt(path) == nil)
        _ = second.digest(of: path, limit: 100)
        #expect(second.lookedAt(path)?.identity == FileIdentity(path: path))
        // Just written, so that its times say nothing yet.
        let early = FileDigests(path: "")
        _ = early.digest(of: path, limit: 100)
        #expect(early.lookedAt(path) == nil)
    }

    @Test func everyChangeShows() throws {
        let folder = try ScratchFolder("digests")
        let path = folder.path + "/a"
        for (round, text) in ["one", "two", "six", "longer"].enumerated() {
            // Both ways of writing: into the file, and a new file in its place.
            if round % 2 == 0 {
                try folder.put(Array(text.utf8), at: "a")
            } else {
                let file = try #require(fopen(path, "w"))
                fputs(text, file)
                fclose(file)
            }
            let known = digests(folder, later: 10)
            #expect(known.digest(of: path, limit: 100) == digest(text))
            known.save()
        }
    }

    /// What is kept is believed only for the very file: bytes, times, inode.
    @Test func timesThatWereSetBackAreNotBelieved() throws {
        let folder = try ScratchFolder("digests")
        let path = folder.path + "/a"
        try folder.put(Array("one".utf8), at: "a")
        let first = digests(folder, later: 10)
        _ = first.digest(of: path, limit: 100)
        first.save()
        var status = stat()
        stat(path, &status)
        let file = try #require(fopen(path, "w"))
        fputs("two", file)
        fclose(file)
        // As `touch -r` or an archive would do: size and time of change are the old ones, the status tells.
        var times = [status.st_atim, status.st_mtim]
        utimensat(AT_FDCWD, path, &times, 0)
        #expect(digests(folder, later: 10).digest(of: path, limit: 100) == digest("two"))
    }

    @Test func whatIsTooLargeOrGoneHasNone() throws {
        let folder = try ScratchFolder("digests")
        try folder.put(Array("four".utf8), at: "a")
        #expect(digests(folder).digest(of: folder.path + "/a", limit: 3) == nil)
        #expect(digests(folder).digest(of: folder.path + "/b", limit: 3) == nil)
        #expect(digests(folder).digest(of: folder.path, limit: 3) == nil)
    }

    @Test func aDamagedFileIsNothing() throws {
        let folder = try ScratchFolder("digests")
        try folder.put(Array("one".utf8), at: "a")
        let known = digests(folder, later: 10)
        _ = known.digest(of: folder.path + "/a", limit: 100)
        known.save()
        var bytes = try ScratchFolder.bytes(of: folder.path + "/digests")
        for index in bytes.indices {
            bytes[index] ^= 0x41
            try folder.put(bytes, at: "digests")
            #expect(digests(folder).digest(of: folder.path + "/a", limit: 100) == digest("one"))
            bytes[index] ^= 0x41
        }
    }
}
