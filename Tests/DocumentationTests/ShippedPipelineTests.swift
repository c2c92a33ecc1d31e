import ArticleModel
import Configuration
import Diagnostics
import DossierKit
import FileAccess
import LanguageAnalysis
import PipelineCore
import Testing

/// The pipelines and lexicons that ship: sound, about their subjects, and telling what the samples were written to show.
struct ShippedPipelineTests {
    private func run(_ pipeline: String, in workspace: ScratchWorkspace) async -> RunOutcome {
        await PipelineRun().run(RunRequest(pipeline: pipeline, folder: workspace.root))
    }

    private func text(_ path: String, in workspace: ScratchWorkspace) throws -> String {
        let bytes = try FileReading.bytes(of: PathText.join(workspace.root, path), limit: 16 << 20)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func everyPipelineIsSound() throws {
        let workspace = try ScratchWorkspace()
        let files = FileTree.files(matching: "pipelines/*.yaml", from: workspace.root).files
        #expect(files.count >= 8)
        for file in files {
            #expect(FileLinting(folder: workspace.root).check([file]).diagnostics.isEmpty, "\(file)")
        }
    }

    @Test func everyPipelineHasTestsAndTheyPass() async throws {
        let workspace = try ScratchWorkspace()
        let trials = await PipelineTesting(folder: workspace.root).run([], jobs: 2)
        #expect(Set(trials.map(\.file)).count == 4)
        #expect(trials.count >= 12)
        for trial in trials where !trial.failures.isEmpty {
            let told = DiagnosticText().render(trial.failures)
            Issue.record("\(trial.file): \(trial.name ?? "the file")\n\(told)")
        }
    }

    @Test func recallsHaveAReportACompany() async throws {
        let workspace = try ScratchWorkspace()
        let outcome = await run("product-recalls", in: workspace)
        #expect(outcome.status == .done)
        #expect(
            outcome.written.filter { $0.hasSuffix(".md") }.map(PathText.lastComponent(of:)) == [
                "bramley-foods.md", "kestrel-cycles.md", "lumo-kids.md", "norvik-home.md", "index.md",
            ])
        let norvik = try text("reports/product-recalls/norvik-home.md", in: workspace)
        #expect(norvik.hasPrefix("# Product recalls: Norvik Home\n"))
        #expect(norvik.contains("52,000") && norvik.contains("48,000"))
        #expect(norvik.contains("Sources differ on fires and heaters"))
        for other in ["Lumo Kids", "salmonella", "Kestrel Cycles", "goalkeeper", "Mine melted"] {
            #expect(!norvik.contains(other), "\(other)")
        }
        let kestrel = try text("reports/product-recalls/kestrel-cycles.md", in: workspace)
        #expect(kestrel.contains("(cancelled)"))
        #expect(kestrel.contains("— Tomas Ferring"))
    }

    @Test func theRiverHasBothItsNames() async throws {
        let workspace = try ScratchWorkspace()
        #expect(await run("river-treaty", in: workspace).status == .done)
        let chronology = try text("reports/river-treaty/chronology.md", in: workspace)
        #expect(chronology.contains("Dorva \\[Arvenia: Serane\\]"))
        #expect(chronology.contains("Serane \\[Tolmark: Dorva\\]"))
        #expect(chronology.contains("called off on Thursday"))
        #expect(chronology.contains("signed the river treaty at Karst Gate on Monday, two years after"))
        #expect(!chronology.contains("mills"))
        let positions = try text("reports/river-treaty/positions.md", in: workspace)
        #expect(positions.contains("Arvenia demanded that 45") && positions.contains("Tolmark offered 30"))
    }

    @Test func aRunTwiceIsTheSame() async throws {
        let (first, second) = (try ScratchWorkspace(), try ScratchWorkspace())
        for pipeline in ["product-recalls", "river-treaty"] {
            _ = await run(pipeline, in: first)
            _ = await run(pipeline, in: second)
        }
        for file in ["product-recalls/index.md", "product-recalls/run.json", "river-treaty/brief.html"] {
            #expect(try text("reports/\(file)", in: first) == text("reports/\(file)", in: second))
        }
    }

    // MARK: Topics

    /// Sentences of our own, each with the topic and the issue that it must show.
    private static let passages: [(topic: String, issue: String, text: String)] = [
        ("energy", "lng-and-gas", "The two companies agreed to build a plant for liquefied natural gas near the port."),
        ("energy", "nuclear", "The utility wants to start the reactor again and buy enriched uranium."),
        ("energy", "oil-and-pipelines", "A new oil pipeline will carry crude oil to the refinery."),
        (
            "territory", "peace-treaty",
            "Talks on the disputed islands and a peace treaty ended without a joint statement."
        ),
        ("territory", "visits", "The ministry protested against the visit to the islands and recalled its ambassador."),
        ("trade", "trade-flows", "Two-way trade fell by a tenth, and exports of cars by a third."),
        ("trade", "agreements", "The country joined the WTO and signed a trade agreement."),
        ("security", "forces", "The navy sent a warship, and a missile was fired during the military exercise."),
        ("security", "incidents", "A border patrol fired a warning shot after a violation of airspace."),
        ("sanctions", "measures", "Brussels joined the sanctions and blacklisted three banks."),
        ("sanctions", "effects", "Moscow retaliated against the embargo with a countermeasure of its own."),
    ]

    private static let elsewhere = """
        The skater trained with all her energy and landed her jump; fans in the market square cheered the young champion, who
        thanked her coach, her family and the town.
        """

    @Test func everyShippedTopicFindsItsOwn() throws {
        var lexicons: [String: TopicLexicon] = [:]
        for file in FileTree.files(matching: "pipelines/lexicons/*.yaml", from: Repository.root).files {
            var sink = DiagnosticSink()
            let bytes = try FileReading.bytes(of: PathText.join(Repository.root, file), limit: 1 << 20)
            guard let node = YAMLDocument.parse(bytes, file: file, sink: &sink), node["topic"] != nil else { continue }
            let lexicon = try #require(TopicLexicon.parse(node, sink: &sink))
            #expect(sink.diagnostics.isEmpty)
            lexicons[lexicon.topic] = lexicon
        }
        #expect(Set(lexicons.keys).isSuperset(of: ["energy", "territory", "trade", "security", "sanctions"]))
        for lexicon in lexicons.values {
            #expect(lexicon.issues.count >= 3 && lexicon.issues.allSatisfy { !$0.terms.isEmpty }, "\(lexicon.topic)")
            #expect(Set((lexicon.terms + lexicon.issues.flatMap(\.terms)).map(\.weight)).count > 1)
            #expect(!Self.reaches(Self.elsewhere, lexicon))
        }
        for passage in Self.passages {
            let lexicon = try #require(lexicons[passage.topic])
            #expect(lexicon.issues.contains { $0.id == passage.issue })
            let together = Self.passages.filter { $0.topic == passage.topic }.map(\.text).joined(separator: " ")
            #expect(Self.reaches(together, lexicon), "\(passage.topic): \(together)")
            #expect(Self.hits(passage.text, lexicon).contains { $0.issue == passage.issue }, "\(passage.text)")
        }
    }

    private static func hits(_ text: String, _ lexicon: TopicLexicon) -> [TopicMention] {
        marks(text, lexicon).compactMap { if case .topic(let mention) = $0.value { mention } else { nil } }
    }

    private static func reaches(_ text: String, _ lexicon: TopicLexicon) -> Bool {
        TopicTagger([lexicon]).topics(reachedBy: TopicScore(marks(text, lexicon))).contains(lexicon.topic)
    }

    private static func marks(_ text: String, _ lexicon: TopicLexicon) -> [Annotation] {
        let bytes = Array(text.utf8)
        let digest = SHA256Digest(of: bytes)
        var article = Article(
            id: ArticleID(locationKey: "sample"),
            source: ArticleSource(
                path: "sample", reader: "text", encoding: "utf-8",
                layers: [SourceLayer(member: "", digest: digest, byteCount: bytes.count)]),
            revision: digest, text: ArticleText(MappedText(verbatim: bytes)))
        article.blocks = [Block(role: .body, span: article.text.span)]
        article.tokens = Tokenizer.tokens(of: article.text, breaks: [0])
        return TopicTagger([lexicon]).topics(in: article)
    }
}
