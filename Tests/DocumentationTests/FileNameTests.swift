import Testing

/// Whoever reads a page as it is shown sees into which file a block goes: the fence's own line is not shown.
struct FileNameTests {
    @Test func everyBlockThatIsAFileHasItsNameAboveIt() throws {
        var count = 0
        for page in Repository.pages {
            let text = try Repository.text(page)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for fence in MarkdownFence.fences(of: text, page: page) {
                guard let file = fence.file else { continue }
                count += 1
                let above = lines[..<(fence.line - 1)].last { !$0.isEmpty } ?? ""
                let name = Self.path(file, after: lines[..<fence.line])
                #expect(above.hasSuffix("`\(name)`:"), "\(fence): '\(name)' does not stand above the block")
            }
        }
        #expect(count > 10)
    }

    /// The path as the reader would write it, having gone where the page says.
    private static func path(_ file: String, after lines: ArraySlice<String>) -> String {
        guard let folder = lines.last(where: { $0.hasPrefix("cd ") })?.dropFirst(3) else { return file }
        return file.hasPrefix("\(folder)/") ? String(file.dropFirst(folder.count + 1)) : file
    }
}
