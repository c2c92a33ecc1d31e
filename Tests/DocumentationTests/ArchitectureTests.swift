import Testing

/// The page on architecture knows every target of the package.
struct ArchitectureTests {
    @Test func everyTargetIsNamed() throws {
        let page = try Repository.text("ARCHITECTURE.md")
        let manifest = try Repository.text("Package.swift")
        let declarations = manifest.split(separator: "\n").joined(separator: " ").split(separator: ".")
        var targets: [Substring] = []
        for declaration in declarations where Self.kinds.contains(where: { declaration.hasPrefix($0) }) {
            let parts = declaration.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count > 1 { targets.append(parts[1]) }
        }
        #expect(targets.count > 15)
        for target in targets { #expect(page.contains("`\(target)`"), "ARCHITECTURE.md does not name \(target)") }
    }

    private static let kinds = ["target(", "executableTarget(", "systemLibrary("]
}
