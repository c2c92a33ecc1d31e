import ArticleModel
import Diagnostics
import Testing

@testable import ArticleReading

@Suite struct ArticleLoaderTests {
    private func sample() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.put("The ferry sailed.", at: "in/b.txt")
        try folder.put("The crane fell.", at: "in/a.txt")
        try folder.put("[{\"text\":\"one\"},{\"text\":\"two\",\"url\":\"https://x.example/2\"}]", at: "in/c.json")
        try folder.put("", at: "in/empty.txt")
        try folder.put([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], at: "in/paper.txt")
        return folder
    }

    private func paths(_ result: LoadResult) -> [String] {
        result.articles.map { $0.source.path + ($0.source.record.map { "#\($0)" } ?? "") }
    }

    @Test func loadsInOrderAndSetsAside() async throws {
        let folder = try sample()
        let result = await ArticleLoader(workspace: folder.path).load([LoadRequest(patterns: ["in/*"])])
        #expect(paths(result) == ["in/a.txt", "in/b.txt", "in/c.json#1", "in/c.json#2"])
        #expect(result.quarantined.map(\.path) == ["in/empty.txt", "in/paper.txt"])
        #expect(result.quarantined.map(\.diagnostic.code) == [.articleEmpty, .articleBinary])
        #expect(result.filesRead == 5)
        #expect(result.diagnostics.isEmpty && result.outsideFolder == nil)
    }

    @Test func givesTheSameWhateverTheOrderAndJobs() async throws {
        let folder = try sample()
        let one = await ArticleLoader(workspace: folder.path).load([
            LoadRequest(patterns: ["in/c.json", "in/b.txt", "in/*"])
        ])
        let four = await ArticleLoader(workspace: folder.path, jobs: 4).load([LoadRequest(patterns: ["in/*"])])
        #expect(one.articles.map(\.id) == four.articles.map(\.id))
        #expect(one.files == four.files)
    }

    @Test func namesOutsideFilesByTheirCommonFolder() async throws {
        let workspace = try ScratchFolder()
        var ids: [[ArticleID]] = []
        for _ in 0..<2 {
            let folder = try sample()
            let loader = ArticleLoader(workspace: workspace.path)
            let result = await loader.load([LoadRequest(patterns: [folder.path + "/in/*.txt"])])
            #expect(paths(result) == ["a.txt", "b.txt"])
            #expect(result.outsideFolder == folder.path + "/in")
            ids.append(result.articles.map(\.id))
        }
        #expect(ids[0] == ids[1])
    }

    @Test func tellsOfMissingPaths() async throws {
        let folder = try sample()
        let request = LoadRequest(patterns: ["in/none.txt", "off/*.txt"], place: Place(file: "p.yaml", line: 3))
        let result = await ArticleLoader(workspace: folder.path).load([request])
        #expect(result.diagnostics.map(\.code) == [.missingPath, .missingPath])
        #expect(result.diagnostics.map(\.severity) == [.error, .warning])
        #expect(result.diagnostics.first?.place?.line == 3)
    }

    @Test func keepsIDsApart() async throws {
        let folder = try ScratchFolder()
        for name in ["a", "b", "c"] {
            try folder.put("{\"url\":\"https://x.example/1\",\"text\":\"\(name)\"}", at: "\(name).json")
        }
        let result = await ArticleLoader(workspace: folder.path).load([LoadRequest(patterns: ["*.json"])])
        #expect(Set(result.articles.map(\.id)).count == 3)
        #expect(result.articles.first?.id == ArticleID(locationKey: "https://x.example/1"))
        #expect(result.articles.last?.id == ArticleID(locationKey: "https://x.example/1#c.json"))
    }

    @Test func refusesWhatIsTooLarge() async throws {
        let folder = try ScratchFolder()
        try folder.put(String(repeating: "x", count: 100), at: "big.txt")
        try folder.put(String(repeating: "x", count: 60), at: "middle.txt")
        let loader = ArticleLoader(workspace: folder.path, limits: LoadLimits(file: 80, article: 50))
        let result = await loader.load([LoadRequest(patterns: ["*.txt"])])
        #expect(result.quarantined.map(\.diagnostic.code) == [.articleUnreadable, .articleUnreadable])
        #expect(result.quarantined.first?.diagnostic.message.contains("larger than 80 bytes") == true)
    }

    @Test func appliesTheSidecar() async throws {
        let folder = try sample()
        let sidecar = """
            version: 1
            articles:
              in/a.txt: { published: 2014-02-08, outlet: Harbour Post, authors: [Ann Lee], fields: { weight: 3, tag: no } }
              "in/*.txt": { outlet: Any Paper, origin: Coast News }
              https://x.example/2: { headline: Two, updated: 2015 }
              in/none.txt: { language: en }
            """
        try folder.put(sidecar, at: "meta.yaml")
        let request = LoadRequest(patterns: ["in/*"], metadata: "meta.yaml")
        let result = await ArticleLoader(workspace: folder.path).load([request])
        let first = try #require(result.articles.first)
        #expect(first.outlet == "Harbour Post" && first.origin == "Coast News" && first.authors == ["Ann Lee"])
        #expect(first.fields == ["weight": .integer(3), "tag": .string("no")])
        #expect(first.dateCandidates.map(\.score) == [100])
        #expect(first.dateCandidates.first?.reason == "the sidecar")
        #expect(result.articles[1].outlet == "Any Paper")
        #expect(result.articles[3].headline == "Two")
        #expect(result.diagnostics.map(\.code) == [.metadataUnused])
        #expect(result.diagnostics.first?.place?.line == 6)
        #expect(result.sidecars.map(\.path) == ["meta.yaml"])
    }

    @Test func tellsWhatIsWrongWithASidecar() async throws {
        let folder = try sample()
        try folder.put(
            "version: 2\nextra: 1\narticles:\n  in/a.txt: { publishd: 2014, updated: soon, url: [x] }\n  in/b.txt: 7\n",
            at: "meta.yaml")
        let request = LoadRequest(patterns: ["in/*.txt"], metadata: "meta.yaml")
        let result = await ArticleLoader(workspace: folder.path).load([request])
        #expect(
            result.diagnostics.map(\.code) == [
                .unknownValue, .unknownKey, .unknownKey, .wrongType, .wrongType, .wrongType,
            ])
        #expect(result.diagnostics[2].help?.contains("'published'") == true)
        let missing = await ArticleLoader(workspace: folder.path).load([
            LoadRequest(patterns: ["in/a.txt"], metadata: "none.yaml")
        ])
        #expect(missing.diagnostics.map(\.code) == [.unreadableFile])
    }
}
