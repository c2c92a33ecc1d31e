import Configuration

/// The keys of pipeline tests, described once; lint, schema and docs are made from them.
public enum PipelineTestOptions {
    /// The keys of a file of tests, `NAME_test.yaml`.
    public static let file: [OptionDescriptor] = [
        OptionDescriptor(
            "version", .integer(1...1), isRequired: true, summary: "Version of the file format; this program reads 1.",
            example: "1"),
        OptionDescriptor(
            "pipeline", .path,
            summary:
                "The pipeline that is tested, relative to the workspace; unless given, NAME.yaml beside NAME_test.yaml.",
            example: "pipelines/energy-cooperation.yaml"),
        OptionDescriptor(
            "tests", .list(.record(test)), isRequired: true, summary: "The tests.",
            example: "[{ name: it loads, expect: [{ articles: 1 }] }]"),
    ]

    /// The keys of a test.
    public static let test: [OptionDescriptor] = [
        OptionDescriptor(
            "name", .text, isRequired: true, summary: "What is tested, in a few words.",
            example: "reader comments never reach the brief"),
        OptionDescriptor(
            "articles", .list(.either([.path, .record(article)])),
            summary:
                "The articles, by file or in place, numbered from 1 in this order; the pipeline's own unless given.",
            example: "[articles/port.txt, { text: The port of Orlo opened on Monday. }]"),
        OptionDescriptor(
            "stages", .list(.text),
            summary:
                "Only these stages run, by name or label, in the pipeline's order, and no reports; all unless given.",
            example: "[clean, dates]"),
        OptionDescriptor(
            "now", .date, summary: "The time taken for now; the latest publication loaded unless given.",
            example: "2016-12-17"),
        OptionDescriptor(
            "as_of", .date, summary: "Only what was published by this day, on stated dates alone.",
            example: "2014-12-31"),
        OptionDescriptor(
            "period", .date, summary: "Only what was published within these days.", example: "2016-12"),
        OptionDescriptor(
            "expect", .list(.any), isRequired: true, summary: "What must come of it; each entry is one expectation.",
            example: "[{ article: 1, outlet: Harbour Post }]"),
    ]

    /// The keys of an article of a test that are no facts about it.
    static let articleText: [OptionDescriptor] = [
        OptionDescriptor(
            "text", .text, summary: "What the article's file would hold; its kind is told by content, as a file's is.",
            example: "The port of Orlo opened on Monday."),
        OptionDescriptor(
            "file", .path, summary: "The article's file, in place of 'text'.", example: "articles/port.txt"),
        OptionDescriptor(
            "path", .text,
            summary: "The path that an article given by 'text' goes by; article-1 and so on unless given.",
            example: "2014-02-08-port.txt"),
    ]

    /// Facts about an article that win over what its text says, as a row of a metadata file does.
    public static let articleFacts: [OptionDescriptor] = [
        OptionDescriptor(
            "published", .date, summary: "When it was published, known from elsewhere.", example: "2014-02-08"),
        OptionDescriptor(
            "updated", .date, summary: "When it was last changed, known from elsewhere.", example: "2014-02-09"),
        OptionDescriptor("outlet", .text, summary: "Who printed it.", example: "Harbour Post"),
        OptionDescriptor("origin", .text, summary: "The agency whose copy it is.", example: "Coast News Agency"),
        OptionDescriptor("language", .text, summary: "Its language, by its BCP 47 code.", example: "en"),
        OptionDescriptor("rights", .text, summary: "What is known about rights of use.", example: "CC BY 4.0"),
        OptionDescriptor("url", .text, summary: "Its address.", example: "https://example.org/port"),
        OptionDescriptor("headline", .text, summary: "Its headline.", example: "The port opens"),
        OptionDescriptor("section", .text, summary: "The section it stood in.", example: "Opinion"),
        OptionDescriptor("authors", .list(.text), summary: "Who wrote it.", example: "[Mara Lind]"),
        OptionDescriptor("fields", .any, summary: "Free values by name.", example: "{ desk: foreign }"),
    ]

    /// The keys of an article of a test: its text or file, and facts about it.
    public static let article: [OptionDescriptor] = articleText + articleFacts
}
