import FileAccess
import Testing

/// Links between the pages lead somewhere.
struct LinkTests {
    @Test(arguments: Repository.pages)
    func everyLinkToAFileLeadsToOne(page: String) throws {
        let folder = PathText.parent(of: PathText.join(Repository.root, page))
        for target in Self.targets(of: try Repository.text(page))
        where !target.contains("://") && !target.hasPrefix("#") {
            let path = target.prefix { $0 != "#" }
            #expect(FileKind.of(PathText.normalised(PathText.join(folder, String(path)))) != nil, "\(page): \(target)")
        }
    }

    /// What stands in the round brackets of `[words](target)`.
    private static func targets(of text: String) -> [String] {
        var targets: [String] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "](") {
            rest = rest[open.upperBound...]
            guard let end = rest.firstIndex(of: ")") else { break }
            targets.append(String(rest[..<end]))
        }
        return targets
    }
}
