import DossierKit
import Testing

@testable import PreviewService

@Suite struct PreviewSiteTests {
    @Test func pagesShowReportsRunsAndArticles() async throws {
        let sample = try PreviewSample()
        #expect(await sample.waits { $0.runs == 1 && $0.state == .current })
        let index = await sample.page("/")
        #expect(index.contains("The harbour &amp; its &lt;piers&gt;"))
        #expect(index.contains("href=\"/files/reports/harbour.html\"") && index.contains("href=\"/runs/1\""))
        #expect(await sample.page("/runs/1").contains("Run 1 of harbour"))
        let pipeline = await sample.page("/pipelines/harbour")
        #expect(pipeline.contains("href=\"/pipelines/harbour/articles/"))
        // The section around a table is a landmark and bears its name; the table's own frame is none.
        #expect(pipeline.contains("<div class=\"scroll\" role=\"group\" aria-label=\"Articles\" tabindex=\"0\">"))
        #expect(!pipeline.contains("role=\"region\""))
        let report = await sample.get("/files/reports/harbour.html")
        #expect(report.status == 200)
        #expect(report.field("content-security-policy") == SitePolicy.report)
        #expect(PreviewSample.text(report).contains("src=\"/-/preview.js\""))
        let cited = await sample.get("/pipelines/harbour/citations/1?report=chronology")
        let place = try #require(cited.field("location"))
        #expect(cited.status == 302 && place.hasSuffix("#passage"))
        let article = await sample.page(String(place.prefix { $0 != "#" }))
        #expect(article.contains("<mark id=\"passage\""))
        #expect(article.contains("<p class=\"role\">body</p>"))
        #expect(article.contains("class=\"m date\"") && article.contains("id=\"show-date\""))
        await sample.end()
    }

    @Test func nothingOfAnArticleBecomesMarkup() async throws {
        let sample = try PreviewSample()
        #expect(await sample.waits { $0.runs == 1 })
        let pipeline = await sample.page("/pipelines/harbour")
        let link = try #require(
            pipeline.split(separator: "\"").first { $0.hasPrefix("/pipelines/harbour/articles/") }.map(String.init))
        for page in [await sample.page("/"), pipeline, await sample.page(link), await sample.page("/runs/1")] {
            #expect(!page.contains("<script>") && !page.contains("<b>ten"))
            #expect(page.split(separator: "<script ").count == 2)
        }
        #expect(await sample.page(link).contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        let source = await sample.get("/files/articles/%3Cb%3Epier%20%26%20co.txt")
        #expect(source.status == 200 && source.field("content-type") == "text/plain; charset=utf-8")
        await sample.end()
    }

    @Test func nothingElseOfTheWorkspaceIsServed() async throws {
        let sample = try PreviewSample()
        #expect(await sample.waits { $0.runs == 1 })
        for target in [
            "/files/notes.txt", "/files/pipelines/harbour.yaml", "/files/scripts/filters/mine.lua",
            "/files/reports/run.json",
            "/files/.dossier/history.sqlite", "/files/", "/files", "/files/reports", "/pipelines/none", "/pipelines",
            "/pipelines/harbour/articles/none", "/pipelines/harbour/citations/999?report=chronology", "/runs/99",
            "/runs/x", "/-/x", "/nothing", "/pipelines/harbour/x",
        ] {
            #expect(await sample.get(target).status == 404, "\(target)")
        }
        for target in ["/files/../notes.txt", "/files/%2e%2e/x", "/files//etc/passwd", "x"] {
            #expect(await sample.get(target).status == 400, "\(target)")
        }
        let document = await sample.get("/files/reports/harbour.docx")
        #expect(document.field("content-disposition") == "attachment")
        #expect(await sample.get("/files/reports/harbour.md").field("content-type") == "text/plain; charset=utf-8")
        await sample.end()
    }

    @Test func everyAnswerIsGuarded() async throws {
        let sample = try PreviewSample()
        #expect(await sample.waits { $0.runs == 1 })
        #expect(await sample.get("/", host: "evil.example").status == 421)
        #expect(await sample.get("/", host: nil).status == 421)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
            #expect(await sample.get("/", method: method).status == 405)
        }
        for target in ["/", "/-/events", "/-/preview.js", "/files/reports/harbour.html", "/nothing", "/../"] {
            let answer = await sample.get(target)
            #expect(answer.field("x-content-type-options") == "nosniff")
            #expect(answer.field("content-security-policy")?.hasPrefix("default-src 'none'") == true)
            #expect(answer.field("content-security-policy")?.contains("frame-ancestors 'none'") == true)
            #expect(answer.fields.count { $0.name == "content-security-policy" } == 1)
        }
        await sample.end()
    }

    @Test func aFailureIsToldAndTheLastGoodReportStays() async throws {
        let sample = try PreviewSample()
        #expect(await sample.waits { $0.runs == 1 })
        let report = await sample.page("/files/reports/harbour.html")
        let (stream, number) = sample.board.events(of: "harbour")
        #expect(sample.board.listenerCount == 1)
        var events = stream.makeAsyncIterator()
        let first = try #require(await events.next())
        #expect(String(decoding: first, as: UTF8.self).contains("\"problem\":\"\""))
        try sample.put("return { api = 1, process = function(article\n", at: "scripts/filters/mine.lua")
        #expect(await sample.waits { $0.state == .failed })
        #expect(await sample.page("/files/reports/harbour.html") == report)
        #expect(await sample.page("/").contains("scripts/filters/mine.lua:"))
        // The articles of the last good run can still be looked at, if they were before; else it is said why not.
        #expect(await sample.get("/pipelines/harbour").status == 200)
        var last = first
        while !String(decoding: last, as: UTF8.self).contains("mine.lua"), let next = await events.next() {
            last = next
        }
        #expect(String(decoding: last, as: UTF8.self).hasPrefix("event: state\ndata: {\"reports\":"))
        try sample.put(PreviewSample.script, at: "scripts/filters/mine.lua")
        #expect(await sample.waits { $0.state == .current && $0.runs == 3 })
        #expect(await sample.page("/files/reports/harbour.html") != report)
        sample.board.close()
        while await events.next() != nil {}
        sample.board.leave(number)
        #expect(sample.board.listenerCount == 0)
        await sample.end()
    }
}
