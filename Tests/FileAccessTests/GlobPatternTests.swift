import Testing

@testable import FileAccess

@Suite struct GlobPatternTests {
    @Test(arguments: [
        ("*.txt", "a.txt", true), ("*.txt", "b/a.txt", false), ("*.txt", ".a.txt", false), (".*.txt", ".a.txt", true),
        ("a?c", "abc", true), ("a?c", "aéc", true), ("a?c", "ac", false), ("**/*", "a", true), ("**/*", "a/b/c", true),
        ("**/*", "a/.b/c", false), ("a/**", "a/b/c", true), ("a/**/z", "a/z", true), ("a/**/z", "a/b/c/z", true),
        ("a/**/z", "a/b/c/y", false), ("[a-c]1", "b1", true), ("[!a-c]1", "b1", false), ("[!a-c]1", "é1", true),
        ("[]]x", "]x", true), ("[ab", "[ab", true), ("{a,b}.md", "b.md", true), ("{a,b{1,2}}.md", "b2.md", true),
        ("{a,b", "{a,b", true), ("a\\*", "a*", true), ("a\\*", "ab", false), ("./a/./*.md", "a/x.md", true),
        ("/a/*", "a/b", false), ("*a*b*c", "xxaxxbxxc", true), ("*a*b*c", "xxaxxbxxcx", false),
        ("**/a/**/b", "a/a/x/b", true), ("**/x/a", "x/x/a", true),
    ])
    func matches(pattern: String, path: String, fits: Bool) {
        #expect(GlobPattern(pattern).matches(path) == fits)
    }

    @Test func staysQuickOnHostilePatterns() {
        let stars = String(repeating: "*a", count: 60) + "b"
        #expect(!GlobPattern(stars).matches(String(repeating: "a", count: 4000)))
        let folders = String(repeating: "**/", count: 60) + "b"
        #expect(!GlobPattern(folders).matches(String(repeating: "a/", count: 2000) + "c"))
        let braces = String(repeating: "{a,b}", count: 40)
        #expect(GlobPattern(braces).alternatives.count == 1)
    }

    @Test func tellsPatternsFromPaths() {
        #expect(GlobPattern.isPattern("a/*.txt"))
        #expect(!GlobPattern.isPattern("a/b.txt"))
    }
}
