import DossierKit
import ReportRendering

/// What all of this program's own pages have in common: head, way back, banner, end.
struct PageFrame {
    let title: String
    /// The pages above this one, each with its address.
    var trail: [(name: String, address: String)] = []
    /// What the page follows, so that it is loaded anew when that changes.
    var topic = PreviewBoard.Topic.all
    /// The version of that as the page was made.
    var version = ""
    /// The pipeline that the page is about.
    var pipeline: PipelineStanding?

    /// The whole page around some lines.
    func page(_ lines: [String]) -> String {
        let name = HTMLEscaping.text(title)
        let about = pipeline.map { " data-pipeline=\"\(HTMLEscaping.text($0.name))\"" } ?? ""
        let head = [
            "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light dark\">", "<title>\(name) · Dossier preview</title>",
            "<link rel=\"icon\" href=\"data:,\">", "<link rel=\"stylesheet\" href=\"/-/preview.css\">",
            "<script src=\"/-/preview.js\" defer data-topic=\"\(topic.rawValue)\" data-version=\"\(version)\"\(about)></script>",
            "</head>", "<body>", "<a class=\"skip\" href=\"#content\">Skip to the content</a>",
        ]
        let body = ["<main id=\"content\">", "<h1>\(name)</h1>"] + banner + lines + ["</main>", "</body>", "</html>"]
        return (head + [way] + body).joined(separator: "\n") + "\n"
    }

    private var way: String {
        let steps = trail.map { "<li><a href=\"\($0.address)\">\(HTMLEscaping.text($0.name))</a></li>" }
        let last = "<li aria-current=\"page\">\(HTMLEscaping.text(title))</li>"
        return
            "<header><nav aria-label=\"Where you are\"><ol class=\"way\">\(steps.joined())\(last)</ol></nav></header>"
    }

    private var banner: [String] {
        guard let pipeline, pipeline.state == .failed else { return [] }
        return Self.banner(for: pipeline)
    }

    /// Tells why the last run of a pipeline failed.
    static func banner(for pipeline: PipelineStanding) -> [String] {
        [
            "<section class=\"banner\" aria-label=\"What is wrong with \(HTMLEscaping.text(pipeline.name))\">",
            "<p>\(HTMLEscaping.text(ProblemText.heading(pipeline)))</p>",
            "<pre>\(HTMLEscaping.passage(ProblemText.of(pipeline)))</pre>", "</section>",
        ]
    }
}

/// Small parts that several pages are made of.
enum PagePart {
    /// A link; both texts are escaped here.
    static func link(_ words: String, to address: String) -> String {
        "<a href=\"\(HTMLEscaping.text(address))\">\(HTMLEscaping.text(words))</a>"
    }

    /// A table that can be scrolled sideways; cells are HTML.
    static func table(_ name: String, columns: [String], rows: [[String]]) -> [String] {
        let heads = columns.map { "<th scope=\"col\">\(HTMLEscaping.text($0))</th>" }.joined()
        let body = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        return [
            "<div class=\"scroll\" role=\"group\" aria-label=\"\(HTMLEscaping.text(name))\" tabindex=\"0\">",
            "<table>", "<thead><tr>\(heads)</tr></thead>", "<tbody>",
        ] + body + ["</tbody>", "</table>", "</div>"]
    }

    /// Names and values; values are HTML.
    static func facts(_ facts: [(name: String, value: String)]) -> [String] {
        ["<dl class=\"facts\">"]
            + facts.map { "<div><dt>\(HTMLEscaping.text($0.name))</dt><dd>\($0.value)</dd></div>" } + ["</dl>"]
    }

    /// How a pipeline stands, in words and a sign.
    static func state(_ pipeline: PipelineStanding) -> String {
        switch pipeline.state {
        case .current: "<span class=\"state good\">current</span>"
        case .running: "<span class=\"state busy\">running …</span>"
        case .failed: "<span class=\"state bad\">failed</span>"
        }
    }
}
