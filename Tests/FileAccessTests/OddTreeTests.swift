import Glibc
import Testing

@testable import FileAccess

/// A tree of everything that is no file to read: nothing blocks, and each is passed over by name.
@Suite struct OddTreeTests {
    private func tree() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.put("a text", at: "good.txt")
        try folder.put("a text", at: "folder.txt/inside.txt")
        try folder.put("a text", at: String(repeating: "d/", count: 70) + "deep.txt")
        folder.link("self.txt", to: "self.txt")
        folder.link("loop-a.txt", to: "loop-b.txt")
        folder.link("loop-b.txt", to: "loop-a.txt")
        folder.link("nowhere.txt", to: "not/there")
        folder.link("parent.txt", to: "..")
        folder.link("root.txt", to: "/")
        folder.link("zero.txt", to: "/dev/zero")
        folder.link("null.txt", to: "/dev/null")
        folder.link("memory.txt", to: "/proc/self/mem")
        folder.link("good-link.txt", to: "good.txt")
        folder.pipe("pipe.txt")
        folder.link("pipe-link.txt", to: "pipe.txt")
        makeSocket(folder.path + "/socket.txt")
        folder.link("socket-link.txt", to: "socket.txt")
        return folder
    }

    private func makeSocket(_ path: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    @Test func nothingBlocksAndEachIsNamed() throws {
        let folder = try tree()
        let clock = ContinuousClock()
        var elapsed = try clock.measure { try readAll(folder) }
        // A busy machine may stall one attempt; what blocks does so every time.
        for _ in 0..<2 where elapsed >= .seconds(2) { elapsed = try clock.measure { try readAll(folder) } }
        #expect(elapsed < .seconds(2))
    }

    private func readAll(_ folder: ScratchFolder) throws {
        let listing = FileTree.files(matching: "**/*", from: folder.path)
        #expect(Set(listing.files).isSuperset(of: ["good.txt", "good-link.txt", "folder.txt/inside.txt"]))
        let skipped = Set(listing.skipped.map(\.path))
        let odd = [
            "self.txt", "loop-a.txt", "loop-b.txt", "nowhere.txt", "parent.txt", "root.txt", "zero.txt", "null.txt",
            "pipe.txt",
            "pipe-link.txt", "socket.txt", "socket-link.txt",
        ]
        #expect(skipped.isSuperset(of: odd), "\(Set(odd).subtracting(skipped))")
        #expect(listing.skipped.contains { $0.reason.contains("too deep") })
        for name in odd + ["folder.txt", "memory.txt"] {
            #expect(throws: FileFault.self) {
                let stream = try FileStream(folder.path + "/" + name)
                // The memory of a process calls itself a file of no length, and reading its start fails.
                if try stream.next(10).isEmpty { throw FileFault.missing(path: name) }
            }
        }
    }

    @Test func tellsAFileThatWasSwappedOrGrew() throws {
        let folder = try ScratchFolder()
        try folder.put("first", at: "a.txt")
        let stream = try FileStream(folder.path + "/a.txt")
        #expect(try stream.next(3) == Array("fir".utf8))
        let descriptor = open(folder.path + "/a.txt", O_WRONLY | O_APPEND)
        #expect(write(descriptor, "more", 4) == 4)
        close(descriptor)
        #expect(throws: FileFault.changedWhileRead(path: folder.path + "/a.txt")) { try stream.checkUnchanged() }
        // A file put in its place is another one; the open one is read to its end.
        let kept = try FileStream(folder.path + "/a.txt")
        try folder.put("other", at: "a.txt")
        #expect(try kept.next(100) == Array("firstmore".utf8))
    }

    @Test func readsLinesWithinALimit() throws {
        let source = BufferedBytes(MemoryStream(Array("one\n\(String(repeating: "x", count: 700_000))\nend".utf8)))
        #expect(try source.line(limit: 10)?.bytes == Array("one\n".utf8))
        let long = try source.line(limit: 10)
        #expect(long?.isCut == true && long?.bytes.count == 10)
        #expect(try source.peek(2).elementsEqual("en".utf8))
        #expect(try source.line(limit: 10)?.bytes == Array("end".utf8))
        #expect(try source.line(limit: 10) == nil)
        #expect(source.offset == 700_008)
    }

    @Test func channelKeepsOrderAndRoom() async {
        let channel = BoundedChannel<Int>(room: 1) { send in for number in 0..<100 { send(number) } }
        var seen: [Int] = []
        for await number in channel.values {
            seen.append(number)
            channel.taken()
        }
        #expect(seen == Array(0..<100))
    }
}
