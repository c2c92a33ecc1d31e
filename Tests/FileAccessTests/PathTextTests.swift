import Testing

@testable import FileAccess

@Suite struct PathTextTests {
    @Test(arguments: [
        ("a/./b//c/", "a/b/c"), ("a/../b", "b"), ("../a", "../a"), ("a/../../b", "../b"), ("/../a", "/a"), ("", "."),
        (".", "."), ("/", "/"), ("a/..", "."),
    ])
    func normalises(path: String, result: String) { #expect(PathText.normalised(path) == result) }

    @Test func joins() {
        #expect(PathText.join("a", "b/c") == "a/b/c")
        #expect(PathText.join("a/", "b") == "a/b")
        #expect(PathText.join("a", "/b") == "/b")
        #expect(PathText.join("/", "b") == "/b")
        #expect(PathText.join(".", "b") == "b")
    }

    @Test func leadsFromFolderToPath() {
        #expect(PathText.relative(from: "/a/b", to: "/a/c/d") == "../c/d")
        #expect(PathText.relative(from: "a", to: "a/b") == "b")
        #expect(PathText.relative(from: "a/b", to: "a/b") == ".")
        #expect(PathText.relative(from: "/a", to: "b") == nil)
        #expect(PathText.relative(from: "../x", to: "y") == nil)
        #expect(PathText.isInside("/a/b/c", folder: "/a/b"))
        #expect(!PathText.isInside("/a/bc", folder: "/a/b"))
        #expect(PathText.isInside("/a/..b", folder: "/a"))
    }

    @Test func waysLeadOnlyInside() {
        #expect(PathText.way(from: "/a/b", into: "/a/b/c") == "c")
        #expect(PathText.way(from: "/a/b", into: "/a/b") == ".")
        #expect(PathText.way(from: "/a/b", into: "/a/bc") == nil)
        #expect(PathText.way(from: "/a/b", into: "/a") == nil)
    }

    /// In the order of their bytes, whatever letters they are.
    @Test(arguments: [
        ("a", "b", true), ("b", "a", false), ("a", "a", false), ("a", "ab", true), ("ab", "a", false), ("", "a", true),
        ("", "", false), ("a/b", "a.b", false), ("Z", "a", true), ("é", "z", false), ("e\u{301}", "é", true),
    ])
    func pathsStandInTheOrderOfTheirBytes(one: String, other: String, isFirst: Bool) {
        #expect(PathText.precedes(one, other) == isFirst)
        #expect(PathText.precedes(one, other) == one.utf8.lexicographicallyPrecedes(other.utf8))
    }

    @Test func namesParts() {
        #expect(PathText.parent(of: "a/b/c.txt") == "a/b")
        #expect(PathText.parent(of: "c.txt") == ".")
        #expect(PathText.parent(of: "/c.txt") == "/")
        #expect(PathText.lastComponent(of: "/a/c.txt") == "c.txt")
        #expect(PathText.fileExtension(of: "a.b/c.tar.gz") == "gz")
        #expect(PathText.fileExtension(of: "a.b/.profile") == "")
    }

    @Test func findsTheCommonFolder() {
        #expect(PathText.commonFolder(of: ["/x/a/1.txt", "/x/b/2.txt"]) == "/x")
        #expect(PathText.commonFolder(of: ["/x/a/1.txt"]) == "/x/a")
        #expect(PathText.commonFolder(of: ["a/1", "b/2"]) == ".")
        #expect(PathText.commonFolder(of: ["/a/1", "b/2"]) == nil)
        #expect(PathText.commonFolder(of: []) == nil)
    }
}
