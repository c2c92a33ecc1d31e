import Testing

@testable import FileAccess

@Suite struct FileTreeTests {
    private func sample() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for name in ["b.txt", "a.txt", "sub/c.txt", "sub/deep/d.md", ".hidden", ".git/e.txt", "odd[1].txt"] {
            try folder.put(name, at: name)
        }
        return folder
    }

    @Test(arguments: [
        ("*.txt", ["a.txt", "b.txt", "odd[1].txt"]),
        ("**/*", ["a.txt", "b.txt", "odd[1].txt", "sub/c.txt", "sub/deep/d.md"]),
        ("sub", ["sub/c.txt", "sub/deep/d.md"]), ("./sub/", ["sub/c.txt", "sub/deep/d.md"]), ("a.txt", ["a.txt"]),
        ("odd[1].txt", ["odd[1].txt"]), (".hidden", [".hidden"]), (".git/*", [".git/e.txt"]),
        ("sub/../*a.txt", ["a.txt"]),
        ("{b,a}.txt", ["a.txt", "b.txt"]), ("none.txt", []), ("x/*.txt", []), ("**/d.md", ["sub/deep/d.md"]), ("", []),
    ])
    func finds(pattern: String, files: [String]) throws {
        let folder = try sample()
        #expect(FileTree.files(matching: pattern, from: folder.path).files == files)
    }

    @Test func givesAbsolutePathsForAbsolutePatterns() throws {
        let folder = try sample()
        #expect(FileTree.files(matching: folder.path + "/a*", from: "/").files == [folder.path + "/a.txt"])
    }

    @Test func endsInLinkLoopsAndNamesThem() throws {
        let folder = try sample()
        folder.link("sub/loop", to: "..")
        folder.link("sub/self", to: "self")
        folder.link("sub/file", to: "c.txt")
        let listing = FileTree.files(matching: "**/*", from: folder.path)
        #expect(listing.files.contains("sub/file"))
        #expect(listing.files.allSatisfy { !$0.contains("loop") })
        #expect(listing.skipped.map(\.path) == ["sub/loop", "sub/self"])
        #expect(FileTree.files(matching: "sub/loop/*.txt", from: folder.path).files.count == 3)
    }

    @Test func namesWhatIsNoFile() throws {
        let folder = try sample()
        folder.pipe("pipe.txt")
        let listing = FileTree.files(matching: "*.txt", from: folder.path)
        #expect(listing.skipped == [.init(path: "pipe.txt", reason: "is a named pipe, not a regular file")])
        #expect(FileTree.files(matching: "pipe.txt", from: folder.path).skipped.count == 1)
    }
}
