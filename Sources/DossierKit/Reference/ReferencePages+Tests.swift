import PipelineCore

extension ReferencePages {
    /// The part of `docs/tests.md` that lists the keys of tests.
    public static func testKeys() -> String {
        var page = MarkdownPage()
        page.heading(3, "In a file of tests")
        page.options(PipelineTestOptions.file)
        page.heading(3, "In a test")
        page.options(PipelineTestOptions.test)
        page.heading(3, "In an article of a test")
        page.options(PipelineTestOptions.article)
        for kind in ExpectationDescriptor.inDocs {
            page.heading(3, "Expectations on `\(kind.subject.name)`")
            page.options(kind.options)
            if case .record(let options) = kind.subject.type { page.options(options) }
        }
        return page.text
    }
}
