import Testing

@testable import PreviewService

@Suite struct SitePathTests {
    @Test func namesAndQueryAreDecodedOnce() throws {
        let path = try #require(SitePath("/files/a%20b/c%2525?raw=1-2&member=x%2Fy&raw=9&empty="))
        #expect(path.names == ["files", "a b", "c%25"])
        #expect(path.query == ["raw": "1-2", "member": "x/y", "empty": ""])
        #expect(!path.isFolder)
        #expect(SitePath("/")?.names == [])
        #expect(SitePath("/runs/")?.names == ["runs"])
        #expect(SitePath("/runs/?x")?.isFolder == true)
    }

    @Test(arguments: [
        "", "x", "http://elsewhere/", "/..", "/../x", "/a/../b", "/a/./b", "//etc/passwd", "/a//b", "/%2e%2e/x",
        "/a/%2E%2e",
        "/a%2fb", "/a%5cb", "/a\\b", "/a%00b", "/a%0a", "/%ff", "/%c0%ae", "/%", "/%2", "/%zz", "/a?x=%ff", "/a?%zz=1",
        "*", "/\u{7F}",
    ])
    func whatCouldLeadOutIsNoPath(_ target: String) { #expect(SitePath(target) == nil) }

    @Test func whatIsTooLongIsNoPath() {
        #expect(SitePath("/" + String(repeating: "a", count: 9000)) == nil)
        #expect(SitePath("/a?x=" + String(repeating: "a", count: 9000)) == nil)
    }

    @Test func linksComeBackAsTheyWere() throws {
        for name in ["a b", "ä&<>\"'?#%", "港", "a+b=c;d"] {
            #expect(try #require(SitePath(SiteLink.path("pipelines", name))).names == ["pipelines", name])
        }
        #expect(try #require(SitePath(SiteLink.file("a/b c/d.txt"))).names == ["files", "a", "b c", "d.txt"])
        let passage = SiteLink.article("id", of: "p q", member: "a&b/c", raw: 3..<9)
        let path = try #require(SitePath(passage))
        #expect(path.names == ["pipelines", "p q", "articles", "id"])
        #expect(path.query == ["raw": "3-9", "member": "a&b/c"])
        #expect(passage.hasSuffix("#passage"))
    }
}
