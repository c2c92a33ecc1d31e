import ReportRendering

/// What is said where a page cannot be shown.
struct ProblemPage {
    let title: String
    let text: String
    var version = ""

    var html: String {
        PageFrame(title: title, trail: [("Pipelines", "/")], version: version)
            .page(["<p class=\"note\">\(HTMLEscaping.text(text))</p>"])
    }
}
