import ArticleModel
import Diagnostics

/// What the maker of a script that splits articles would want to know of the parts.
struct PartFindings {
    let program: ScriptProgram

    /// Parts without body, parts that share words, and body that is in no part; at most one of each for an article.
    func findings(_ parts: [Article], of whole: Article) -> [Diagnostic] {
        [withoutBody(parts, of: whole), overlapping(parts, of: whole), leftOut(parts, of: whole)].compactMap(\.self)
    }

    /// A splitter may mean to leave something out, so this is only a note.
    private func leftOut(_ parts: [Article], of whole: Article) -> Diagnostic? {
        let stretches = parts.flatMap(\.stretches)
        let lost = whole.blocks(of: .body).filter { block in !stretches.contains { $0.overlaps(block.span) } }
        guard let first = lost.first, !stretches.isEmpty else { return nil }
        let words = String(whole.text[first.span].prefix(60))
        return Diagnostic(
            .scriptPart, severity: .note, at: place,
            "\(lost.count) \(lost.count == 1 ? "paragraph" : "paragraphs") of the body \(lost.count == 1 ? "is" : "are") in no part",
            help: "of '\(whole.source.location)' the first in \(program.user) is “\(words)…”, bytes "
                + "\(first.span.start + 1) to \(first.span.end) of the text; no report tells it")
    }

    private var place: Place { program.entryPlace(among: ["process"]) }

    private func withoutBody(_ parts: [Article], of whole: Article) -> Diagnostic? {
        // Before `clean` nobody knows what is body.
        let empty = parts.filter { part in
            part.portion != nil && !part.blocks.isEmpty && !part.blocks.contains { $0.role == .body }
        }
        guard let first = empty.first else { return nil }
        let roles = Block.Role.allCases.filter { role in first.blocks.contains { $0.role == role } }.map(\.rawValue)
        let name = first.headline.map { " '\($0)'" } ?? ""
        let count = empty.count == 1 ? "part\(name)" : "\(empty.count) parts, first\(name),"
        return Diagnostic(
            .scriptPart, at: place, "a part has no body: no report tells it",
            help: "of '\(whole.source.location)' the \(count) in \(program.user) "
                + "\(empty.count == 1 ? "is" : "are") \(roles.joined(separator: ", ")) only; say what it is: "
                + "article:part{ { role = \"body\", span } }")
    }

    private func overlapping(_ parts: [Article], of whole: Article) -> Diagnostic? {
        var ends: [(span: TextSpan, part: Int)] = []
        for (index, part) in parts.enumerated() { ends += part.stretches.map { ($0, index) } }
        ends.sort { $0.span < $1.span }
        for (left, right) in zip(ends, ends.dropFirst()) where left.part != right.part {
            guard left.span.overlaps(right.span) else { continue }
            return Diagnostic(
                .scriptPart, at: place, "parts share words, which reports then tell twice",
                help:
                    "of '\(whole.source.location)' parts \(left.part + 1) and \(right.part + 1) in \(program.user) share "
                    + "bytes \(right.span.start + 1) to \(min(left.span.end, right.span.end)) of the text")
        }
        return nil
    }
}
