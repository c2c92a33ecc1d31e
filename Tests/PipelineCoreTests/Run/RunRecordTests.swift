import ArticleModel
import ReportModel
import TestSupport
import Testing

@testable import PipelineCore

struct RunRecordTests {
    @Test func writesEverythingInOrder() {
        let digest = SHA256Digest(of: "x")
        var counts = StageCounts(label: "cut")
        counts.input = 2
        counts.dropped = 1
        counts.output = 1
        let article = Article.sample("text", path: "a.txt")
        let citation = Citation(
            article: article.id, path: "a.txt", record: 3, revision: digest, raw: 4..<9, quote: "some \"words\"")
        let record = RunRecord(
            pipeline: "sample", file: "pipelines/p.yaml",
            configuration: [.init(path: "pipelines/p.yaml", digest: digest)],
            outsideFolder: "../in",
            workspace: "..", inputs: [.init(path: "a.txt", digest: digest)],
            quarantined: [.init(path: "b.txt", record: nil, code: "DOS302", reason: "the file holds no text")],
            counts: [counts],
            departures: [Departure(article, manner: .dropped, stage: "cut", rule: "rule", reason: "why")],
            reports: [.init(label: "story", files: [.init(path: "a.md", digest: digest)], citations: [citation])])
        let hash = digest.description
        #expect(
            String(decoding: record.json.serialized(), as: UTF8.self) == """
                {"pipeline":"sample","file":"pipelines/p.yaml","workspace":"..","outside_folder":"../in",\
                "configuration":[{"path":"pipelines/p.yaml","sha256":"\(hash)"}],\
                "inputs":[{"path":"a.txt","sha256":"\(hash)"}],\
                "quarantined":[{"path":"b.txt","record":null,"code":"DOS302","reason":"the file holds no text"}],\
                "stages":[{"stage":"cut","in":2,"split":0,"out":1,"dropped":1,"merged":0,"quarantined":0}],\
                "departures":[{"article":"\(article.id)","path":"a.txt","record":null,"stage":"cut","fate":"dropped",\
                "rule":"rule","reason":"why"}],\
                "reports":[{"label":"story","files":[{"path":"a.md","sha256":"\(hash)"}],\
                "citations":[{"article":"\(article.id)","path":"a.txt","record":3,"revision":"\(hash)","raw":[4,9],\
                "quote":"some \\"words\\""}]}]}
                """)
    }

    @Test func outsideFolderIsLeftOutWhereThereIsNone() {
        let record = RunRecord(
            pipeline: "sample", file: "pipelines/p.yaml", configuration: [], outsideFolder: nil, workspace: "..",
            inputs: [], quarantined: [],
            counts: [], departures: [], reports: [])
        #expect(!String(decoding: record.json.serialized(), as: UTF8.self).contains("outside_folder"))
    }

    @Test(arguments: [(5, 1, 3, 1, 1, 1, true), (5, 1, 3, 1, 1, 0, false), (0, 0, 0, 0, 0, 0, true)])
    func balance(input: Int, split: Int, output: Int, dropped: Int, merged: Int, quarantined: Int, isBalanced: Bool) {
        var counts = StageCounts(label: "s")
        counts.input = input
        counts.split = split
        counts.output = output
        counts.dropped = dropped
        counts.merged = merged
        counts.quarantined = quarantined
        #expect(counts.isBalanced == isBalanced)
    }
}
