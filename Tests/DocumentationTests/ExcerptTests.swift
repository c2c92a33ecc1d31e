import Testing

/// The excerpt in the README is one of the report that the repository holds, line by line and in its order.
struct ExcerptTests {
    @Test func excerptStandsInTheReport() throws {
        let report = try Repository.text("reports/energy-cooperation.txt").split(separator: "\n").map(String.init)
        let page = try Repository.text("README.md").split(separator: "\n").map(String.init)
        let lines = page.drop { $0 != "```text" }.dropFirst().prefix { $0 != "```" }
        #expect(lines.count > 10)
        var position = 0
        for line in lines {
            let found = report[position...].firstIndex(of: line)
            #expect(found != nil, "the report does not say: \(line)")
            position = found.map { $0 + 1 } ?? position
        }
    }
}
