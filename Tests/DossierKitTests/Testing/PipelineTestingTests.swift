import Diagnostics
import Testing

@testable import DossierKit

/// Tests of pipelines: what each expectation sees, and that neither order nor number of workers shows.
struct PipelineTestingTests {
    /// The failures of one test with some expectations on an article of our own, and one of no interest.
    private func failures(of expectations: String, stages: String = "") async throws -> [String] {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(stages: "  - filter: { since: 2014, label: recent }"))
        try world.put(
            """
            version: 1
            tests:
              - name: one
                articles:
                  - outlet: Harbour Post
                    published: 2014-03-12
                    text: >
                      Anna Holm met Erik Vance in Norland on Tuesday. Norland will open a ferry line in June 2014.
                  - { published: 2001-02-03, text: Sudria closed its embassy. }
                \(stages)
                expect: \(expectations)
            """, at: "pipelines/strait_test.yaml")
        return await PipelineTesting(folder: world.root).run([]).flatMap(\.failures).map(\.message)
    }

    @Test(arguments: [
        "[{ article: 1, kept: true, outlet: Harbour Post, published: 2014-03-12, unknown: [url, origin] }]",
        "[{ dropped: 2, stage: recent, rule: since }, { dropped: 2, stage: filter, reason: \"2001\" }]",
        "[{ kept: [1] }, { articles: 1 }, { events: 2 }, { reports: 1 }]",
        "[{ annotation: name, text: Anna Holm, entity: anna-holm, type: person }]",
        "[{ annotation: name, entity: erik-vance, count: 1, article: article-1 }]",
        "[{ annotation: quote, count: 0 }]",
        "[{ event: met Erik Vance, date: 2014-03-11, basis: relative, act: meet, status: happened }]",
        "[{ event: will open, status: planned, date: 2014-06, origins: 1 }, { event: sank, count: 0 }]",
        "{ report: chronology, entries: 2, date: [2014-06, 2014-03-11], has: Anna Holm, lacks: embassy, sources: 1 }",
        "{ report: reports/strait.json, has: '\"kind\": \"chronology\"' }",
    ])
    func holds(expectations: String) async throws {
        #expect(try await failures(of: expectations) == [])
    }

    @Test(arguments: [
        ("[{ article: 1, kept: false }]", "article 1 should not be kept"),
        ("[{ kept: 2 }]", "article 2 should be kept"),
        ("[{ merged: 2 }]", "article 2 should be merged"),
        ("[{ dropped: 2, stage: clean }]", "article 2 should be dropped by stage 'clean'"),
        ("[{ article: 1, unknown: outlet }]", "article 1 should have no outlet"),
        ("[{ article: 1, basis: stated }]", "article 1 should have basis 'stated'"),
        (
            "[{ annotation: date, value: 2014-03-10 }]",
            "there should be an annotation of the kind 'date' with value '2014-03-10'"
        ),
        ("[{ event: \"*\", count: 1 }]", "there should be just an event"),
        (
            "[{ event: will open, status: happened }]",
            "there should be an event that tells of 'will open' with status 'happened'"
        ),
        ("[{ report: chronology, lacks: Anna }]", "report 'chronology' should lack 'Anna'"),
        ("[{ article: 3.txt, kept: true }]", "there should be an article '3.txt'"),
        // No number that YAML can hold is out of reach of a message.
        ("[{ report: \"-9223372036854775808\", entries: 1 }]", "the pipeline has no report '-9223372036854775808'"),
        ("[{ article: \"-9223372036854775808\", kept: true }]", "the test has no article -9223372036854775808"),
    ])
    func fails(expectations: String, message: String) async throws {
        #expect(try await failures(of: expectations) == [message])
    }

    @Test func someStagesMakeNoReports() async throws {
        let stages = "stages: [clean, dates]"
        #expect(try await failures(of: "[{ events: 0 }, { articles: 2 }]", stages: stages) == [])
        #expect(
            try await failures(of: "[{ reports: 0 }]", stages: stages)
                == ["no report is made where 'stages' names some stages"])
    }

    /// A period with an open end is one, and one that ends before it begins is a fault of the test.
    @Test(arguments: [
        ("2014-01-01/..", "[{ article: 1, kept: true }, { article: 2, kept: false }]", [String]()),
        ("../2010", "[{ article: 1, kept: false }, { article: 2, kept: true }]", []),
    ])
    func aPeriodMayBeOpen(period: String, expectations: String, messages: [String]) async throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(stages: ""))
        try world.put(
            """
            version: 1
            tests:
              - name: one
                period: \(period)
                articles:
                  - { published: 2014-03-12, text: Norland opened its embassy. }
                  - { published: 2001-02-03, text: Sudria closed its embassy. }
                expect: \(expectations)
            """, at: "pipelines/strait_test.yaml")
        let told = await PipelineTesting(folder: world.root).run([]).flatMap(\.failures).map(\.message)
        #expect(told == messages)
    }

    @Test func theOrderIsTheFilesWhateverTheWorkers() async throws {
        let world = try SampleWorkspace()
        let tests = (1...12).map { "  - { name: test \($0), articles: [], expect: [{ articles: \($0 % 2) }] }\n" }
        try world.put("version: 1\ntests:\n" + tests.joined(), at: "pipelines/strait_test.yaml")
        let one = await PipelineTesting(folder: world.root).run([], jobs: 1)
        let many = await PipelineTesting(folder: world.root).run([], jobs: 4)
        #expect(one.map(\.name) == (1...12).map { "test \($0)" })
        #expect(many.map(\.name) == one.map(\.name))
        #expect(many.map(\.failures) == one.map(\.failures))
        #expect(one.map(\.failures.isEmpty) == (1...12).map { $0 % 2 == 0 })
        let some = await PipelineTesting(folder: world.root).run(["strait"], filter: "test 1")
        #expect(some.map(\.name) == ["test 1", "test 10", "test 11", "test 12"])
    }

    @Test(arguments: [
        ("a\nb\nc\n", "a\nx\nc\n", "from line 2 on (- expected, + came):\n  - b\n  + x"),
        ("a\n", "a\nb\n", "from line 2 on (- expected, + came):\n  + b"),
        ("", "a", "from line 1 on (- expected, + came):\n  - \n  + a"),
        (
            "1\n2\n3\n4\n5", "",
            "from line 1 on (- expected, + came):\n  - 1\n  - 2\n  - 3\n  - … and 2 more lines\n  + "
        ),
    ])
    func differencesOfSnapshotsNameTheLines(before: String, now: String, words: String) {
        #expect(TestSnapshots.difference(Array(before.utf8), Array(now.utf8)) == words)
    }

    @Test func wordsAreComparedWithoutTheirWhiteSpace() {
        #expect(TestWords.has("a  new\nline here", "new line"))
        #expect(!TestWords.has("a new line", "newline"))
        #expect(TestWords.nearest(to: "the new pier", among: ["an old boat", "A pier, new"]) == "“A pier, new”")
        #expect(TestWords.nearest(to: "x", among: ["y"]) == nil)
        #expect(TestWords.quoted(String(repeating: "ä", count: 200)).unicodeScalars.count == 163)
    }
}
