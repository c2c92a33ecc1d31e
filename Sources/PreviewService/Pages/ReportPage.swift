import FileAccess
import ReportRendering

/// A report as its renderer wrote it, but for the hook that loads it again when it is written anew.
struct ReportPage {
    let bytes: [UInt8]
    let pipeline: String
    /// Label of the report.
    let label: String
    let version: String

    /// The page: the policy in it makes room for this site's own script, which is named at the end of its head.
    ///
    /// A browser keeps to all policies it is told, so that the one in the head of the answer still holds.
    var html: [UInt8] {
        var page = bytes
        if let policy = policyPlace {
            page.replaceSubrange(
                policy, with: Array("<meta name=\"dossier-policy\" content=\"told with the answer\">".utf8))
        }
        let end = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.count
        page.insert(contentsOf: Array(hook.utf8), at: end)
        return page
    }

    private var hook: String {
        let citations = SiteLink.path("pipelines", pipeline, "citations")
        return "<script src=\"/-/preview.js\" defer data-topic=\"reports\" data-version=\"\(version)\" "
            + "data-pipeline=\"\(HTMLEscaping.text(pipeline))\" data-citations=\"\(HTMLEscaping.text(citations))\" "
            + "data-report=\"\(HTMLEscaping.text(label))\"></script>\n"
    }

    /// The element in the head that says what the page may load.
    private var policyPlace: Range<Int>? {
        let begin = Array("<meta http-equiv=\"Content-Security-Policy\"".utf8)
        guard let start = bytes.firstRange(of: begin)?.lowerBound,
            start < bytes.firstRange(of: Array("</head>".utf8))?.lowerBound ?? 0,
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return start..<end + 1
    }
}
