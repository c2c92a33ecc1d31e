import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
    private static let stages = ["clean", "dates", "dedupe", "filter", "names", "near", "keep", "max_set_aside", "at"]

    @Test(
        arguments: [
            ("ner", "near"), ("nera", "near"), ("keeep", "keep"), ("Keep", "keep"), ("dedup", "dedupe"),
            ("fliter", "filter"),
            ("max-set-aside", "max_set_aside"), ("maxsetaside", "max_set_aside"), ("clean", "clean"),
            ("zebra", nil), ("", nil), ("x", nil), ("publish", nil), ("ta", "at"),
        ] as [(String, String?)])
    func findsTheNearest(_ name: String, _ nearest: String?) {
        #expect(NearestName.nearest(to: name, among: Self.stages) == nearest)
    }

    @Test(
        arguments: [
            ("alias", ["aliases", "id"], "aliases"), ("title", ["headline", "outlet"], "headline"),
            ("Company", ["person", "organisation"], "organisation"), ("title", ["titles", "headline"], "titles"),
            ("chron", ["chronology", "chronicle"], nil), ("no", ["notice"], nil), ("weather", ["headline"], nil),
        ] as [(String, [String], String?)])
    func knowsBeginningsAndFamiliarWords(_ name: String, _ candidates: [String], _ nearest: String?) {
        #expect(NearestName.nearest(to: name, among: candidates) == nearest)
    }

    @Test func prefersTheFirstByByteOfEquals() {
        #expect(NearestName.nearest(to: "bat", among: ["cat", "rat", "eat"]) == "cat")
        #expect(NearestName.nearest(to: "bat", among: ["rat", "eat", "cat"]) == "cat")
        #expect(NearestName.nearest(to: "bats", among: ["boots", "bat"]) == "bat")
    }

    @Test func doesNotCompareVeryLongNames() {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(NearestName.nearest(to: long, among: [long]) == nil)
        #expect(NearestName.nearest(to: "xxx", among: [long]) == nil)
    }

    @Test(arguments: [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("", "ab", 2), ("kitten", "sitting", 3)])
    func countsSlips(_ left: String, _ right: String, _ slips: Int) {
        #expect(NearestName.distance(left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value)) == slips)
    }
}
