import Testing

@testable import PreviewService

@Suite struct ReportPageTests {
    private func page(_ html: String) -> String {
        let page = ReportPage(bytes: Array(html.utf8), pipeline: "a\"b", label: "brief/x&y", version: "7-1")
        return String(decoding: page.html, as: UTF8.self)
    }

    @Test func theHookIsAllThatIsAdded() {
        let page = page(
            "<!DOCTYPE html>\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n</head>\n<p>x"
        )
        #expect(page.hasPrefix("<!DOCTYPE html>\n<head>\n<meta name=\"dossier-policy\""))
        #expect(page.hasSuffix("</script>\n</head>\n<p>x"))
        #expect(page.contains("data-pipeline=\"a&quot;b\""))
        #expect(page.contains("data-citations=\"/pipelines/a%22b/citations\""))
        #expect(page.contains("data-report=\"brief/x&amp;y\""))
        #expect(page.split(separator: "<script").count == 2)
    }

    @Test func pagesOfOwnFormatsGetItToo() {
        #expect(page("<p>no head").hasPrefix("<p>no head<script "))
        // What speaks of a policy outside the head is text.
        let text = "<head></head><meta http-equiv=\"Content-Security-Policy\" content=\"x\">"
        #expect(page(text).hasSuffix("</head><meta http-equiv=\"Content-Security-Policy\" content=\"x\">"))
        #expect(page("").hasPrefix("<script "))
        #expect(page("<head><meta http-equiv=\"Content-Security-Policy\"").contains("<script "))
    }
}
