import ArticleModel
import Diagnostics
import FileAccess

@testable import DossierKit

/// A workspace of a made-up world in a scratch folder: text, JSON and NDJSON articles, a gazetteer, a pipeline.
struct SampleWorkspace {
    let folder: ScratchFolder

    var root: String { folder.path }

    init(articles: [(path: String, text: String)] = Self.articles, pipeline: String = Self.pipeline()) throws {
        folder = try ScratchFolder("kit")
        for article in articles { try put(article.text, at: article.path) }
        try put(Self.gazetteer, at: "pipelines/names.yaml")
        try put(pipeline, at: "pipelines/strait.yaml")
    }

    func put(_ text: String, at path: String) throws { try folder.put(Array(text.utf8), at: path) }

    func text(_ path: String) throws -> String {
        String(decoding: try ScratchFolder.bytes(of: root + "/" + path), as: UTF8.self)
    }

    func exists(_ path: String) -> Bool { FileKind.of(PathText.normalised(root + "/" + path)) != nil }

    /// Runs the pipeline from the root of the workspace.
    func run(_ pipeline: String = "strait", _ change: (inout RunRequest) -> Void = { _ in }) async -> RunOutcome {
        var request = RunRequest(pipeline: pipeline, folder: root)
        change(&request)
        return await PipelineRun().run(request)
    }

    /// What a run from the root of the workspace would do.
    func forecast(
        _ pipeline: String = "strait", _ change: (inout RunRequest) -> Void = { _ in }
    ) async -> RunForecast {
        var request = RunRequest(pipeline: pipeline, folder: root)
        change(&request)
        return await PipelineRun().forecast(request)
    }

    func verify(_ report: String) -> ReportVerification.Outcome { ReportVerification(folder: root).verify(report) }

    static func pipeline(
        name: String = "strait", load: String = "{ files: [articles/*], max_set_aside: 50% }", stages: String = "",
        write: String = "[reports/strait.md, reports/strait.json]"
    ) -> String {
        """
        version: 1
        name: \(name)
        title: Across the strait
        load:
          - \(load)
        stages:
          - clean
          - dates:
          - names: { gazetteer: pipelines/names.yaml }
        \(stages)
          - events: { merge: true }
        reports:
          - chronology: { write: \(write) }
        """
    }

    static let gazetteer = """
        version: 1
        entities:
          - { id: norland, type: country, name: Norland, adjectives: [Norlandic] }
          - { id: sudria, type: country, name: Sudria, adjectives: [Sudrian] }
          - { id: anna-holm, type: person, name: Anna Holm, country: norland }
          - { id: erik-vance, type: person, name: Erik Vance, country: sudria }
        """

    static let articles: [(path: String, text: String)] = [
        (
            "articles/ferry.txt",
            """
            Ferry line to open

            Harbour Post, 12 March 2014

            Norland and Sudria signed an agreement on a ferry line on Tuesday, officials said.

            Anna Holm met Sudrian President Erik Vance in “Harbour City” on March 11, 2014. The two leaders agreed to open \
            the line in June 2014.

            """
        ),
        (
            "articles/wire.ndjson",
            """
            {"headline":"Pipeline opens","published":"2014-06-04","text":"Norland opened a gas pipeline on June 3, 2014."}
            {"headline":"Caf\\u00e9 closed","published":"2014-07-02","text":"Sudria \\"closed\\" its embassy in Norland on July 1, 2014."}

            """
        ),
        (
            "articles/record.json",
            """
            {"headline": "A visit", "date": "2015-02-03", "text": "Anna Holm visited Sudria on February 2, 2015.\\n\\nErik Vance will visit Norland in May 2015."}
            """
        ),
    ]
}
