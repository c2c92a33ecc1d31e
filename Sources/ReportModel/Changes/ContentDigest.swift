import ArticleModel

/// One hash over what briefs say: entries, sentences and rows, not bytes. Where sources lie and how they are written plays no
/// part, nor does what the program itself says of the report or of the edition before.
public enum ContentDigest {
    /// Id of the section that compares with the edition before, which is left out.
    public static let changesSection = "changes"

    /// The hash over some briefs, in their order.
    public static func of(_ briefs: [Brief]) -> SHA256Digest {
        var content: [UInt8] = []
        func add(_ fields: [String]) {
            // Lengths part the fields, so that no two lists of them give the same bytes.
            for field in fields {
                content += Array("\(field.utf8.count):".utf8)
                content += Array(field.utf8)
            }
            content.append(0x0A)
        }
        for var brief in briefs {
            brief.sections.removeAll { $0.id == changesSection }
            add(["brief", brief.kind])
            for entry in brief.entries.map(EntrySnapshot.init) {
                add(
                    ["entry", entry.id, entry.text, entry.date ?? "", entry.status] + entry.outlets + ["/"]
                        + entry.origins)
            }
            for part in brief.citedParts where part.kind != .entry {
                add([part.kind.rawValue, part.section, part.id, part.text])
            }
        }
        return SHA256Digest(of: content)
    }
}
