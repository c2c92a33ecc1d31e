import DossierKit
import ReportRendering

/// One article: what is known of it, its blocks with what stages have marked, and where reports cite it.
struct ArticlePage {
    let article: ArticleView
    let pipeline: PipelineStanding
    /// Names of the files that this site serves, by absolute path.
    let served: [String: String]
    let version: String

    var html: String {
        let trail = [("Pipelines", "/"), (pipeline.title, SiteLink.path("pipelines", pipeline.name))]
        var lines: [String] = []
        if !article.hasPassage {
            lines.append(
                "<p class=\"note\" id=\"passage\">The cited passage is no longer in this article; it was changed since the run.</p>"
            )
        }
        lines += ["<details class=\"about\">", "<summary>About this article</summary>"]
        lines += PagePart.facts(article.facts.map { ($0.name, HTMLEscaping.text($0.value)) }) + ["</details>"]
        lines += legend + ["<article>"] + blocks + ["</article>"] + citations + marks
        let frame = PageFrame(
            title: article.row.headline, trail: trail, topic: .runs, version: version, pipeline: pipeline)
        return frame.page(lines)
    }

    // MARK: Text

    /// Kinds that have a look of their own; the others share one.
    private static let looks: Set<String> = ["date", "name", "quote", "quantity", "topic"]

    private static func look(_ kind: String) -> String { looks.contains(kind) ? kind : "other" }

    private var legend: [String] {
        guard !article.kinds.isEmpty else { return [] }
        var lines = ["<fieldset class=\"legend\">", "<legend>Marked in the text</legend>"]
        for look in ["quote", "name", "date", "quantity", "topic", "other"] {
            let kinds = article.kinds.filter { Self.look($0.name) == look }
            guard !kinds.isEmpty else { continue }
            let words = kinds.map { RerunText.counted($0.count, $0.name, Self.plural($0.name)) }.joined(separator: ", ")
            lines.append(
                "<label><input type=\"checkbox\" id=\"show-\(look)\" checked> "
                    + "<span class=\"m \(look)\">\(HTMLEscaping.text(words))</span></label>")
        }
        return lines + ["</fieldset>"]
    }

    private static func plural(_ kind: String) -> String { kind == "quantity" ? "quantities" : kind + "s" }

    private var blocks: [String] {
        var hasAnchor = false
        return article.blocks.map { block in
            let role = block.role.isEmpty ? "no label" : block.role
            let label = role + (block.isRepeat ? ", said again" : "")
            let text = text(of: block.pieces, &hasAnchor)
            let look = ["body", "headline"].contains(block.role) && !block.isRepeat ? block.role : "aside"
            return "<div class=\"block \(look)\"><p class=\"role\">\(HTMLEscaping.text(label))</p>"
                + "<p class=\"text\">\(text)</p></div>"
        }
    }

    /// The words of a block; those of the passage stand in one mark, the first of which can be linked to.
    private func text(of pieces: [ArticleView.Piece], _ hasAnchor: inout Bool) -> String {
        var text = ""
        var isOpen = false
        for piece in pieces {
            if piece.isPassage, !isOpen {
                text += hasAnchor ? "<mark>" : "<mark id=\"passage\" tabindex=\"-1\">"
                hasAnchor = true
            } else if isOpen, !piece.isPassage {
                text += "</mark>"
            }
            isOpen = piece.isPassage
            text += Self.words(of: piece)
        }
        return isOpen ? text + "</mark>" : text
    }

    private static func words(of piece: ArticleView.Piece) -> String {
        let text = HTMLEscaping.passage(piece.text)
        guard !piece.kinds.isEmpty else { return text }
        let looks = Set(piece.kinds.map(look)).sorted().joined(separator: " ")
        let meaning = HTMLEscaping.text(piece.meanings.joined(separator: " · "))
        return "<span class=\"m \(looks)\" title=\"\(meaning)\">\(text)</span>"
    }

    // MARK: Lists

    private var citations: [String] {
        guard !article.cited.isEmpty else { return [] }
        let rows = article.cited.map { cited in
            let id = article.row.id
            let here = SiteLink.article(id, of: pipeline.name, member: cited.place.member, raw: cited.place.raw)
            let page = cited.files.first { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.flatMap { served[$0] }
            let back = page.map {
                PagePart.link("\(cited.report), note \(cited.number)", to: SiteLink.file($0) + "#note-\(cited.number)")
            }
            let bytes = "bytes \(cited.place.raw.lowerBound)–\(cited.place.raw.upperBound)"
            return [
                back ?? HTMLEscaping.text("\(cited.report), note \(cited.number)"), PagePart.link(bytes, to: here),
            ]
        }
        return ["<section aria-labelledby=\"cited\">", "<h2 id=\"cited\">Cited in</h2>"]
            + PagePart.table("Citations", columns: ["Report", "Passage"], rows: rows) + ["</section>"]
    }

    private var marks: [String] {
        guard !article.marks.isEmpty else { return [] }
        let rows = article.marks.map { [HTMLEscaping.text($0.kind), HTMLEscaping.text($0.meaning)] }
        return ["<details>", "<summary>All \(RerunText.counted(rows.count, "mark"))</summary>"]
            + PagePart.table("Marks", columns: ["Kind", "Words and meaning"], rows: rows) + ["</details>"]
    }
}
