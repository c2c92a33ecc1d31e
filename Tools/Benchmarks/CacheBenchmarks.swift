import DossierKit
import Glibc

/// Runs of a whole pipeline over a year's news on one worker: the first, one when nothing has changed, one when one article has,
/// and what they wrote against what a run without the cache writes.
enum CacheBenchmarks {
    private static let articles = 5000
    private static let articleSize = 4000
    private static let turns = 3

    private static let pipeline = """
        version: 1
        name: news
        title: News of the harbours
        load: [{ files: [news/*.txt] }]
        stages:
          - clean
          - dates: { infer: cross-document, gazetteer: pipelines/names.yaml }
          - dedupe: { near: 0.7 }
          - names: { gazetteer: pipelines/names.yaml }
          - topics: { lexicon: pipelines/harbours.yaml }
          - filter: { topics: [harbours] }
          - quotes
          - quantities
          - events: { merge: true }
        reports:
          - chronology: { write: [out/news.md, out/news.html, out/news.txt, out/news.json] }

        """

    static func lines() async throws -> [String] {
        let folder = try makeWorkspace()
        let first = try await run(folder)
        // The digests of files are believed from the third second on.
        sleep(3)
        _ = try await run(folder)
        var unchanged: [Double] = []
        var changed: [Double] = []
        for turn in 1...turns {
            unchanged.append(try await run(folder))
            try put(
                InventedAgency.article(1234, ofAbout: articleSize) + "\(turn) ships came in on Monday.\n",
                at: "\(folder)/news/1234.txt")
            changed.append(try await run(folder))
        }
        let kept = try written(in: folder)
        let anew = try await run(folder, usesCache: false)
        let isSame = try written(in: folder) == kept
        return [
            figure("first run, \(articles) articles", first, of: first, aim: nil),
            figure("nothing changed, best of \(turns)", unchanged.min() ?? 0, of: first, aim: 10),
            figure("one article changed, best of \(turns)", changed.min() ?? 0, of: first, aim: 15),
            figure("without the cache", anew, of: first, aim: nil),
            "the same bytes as without the cache: \(isSame ? "yes" : "NO")",
        ]
    }

    private static func figure(_ name: String, _ seconds: Double, of first: Double, aim: Double?) -> String {
        let share = seconds / first * 100
        return Figure(
            name: name, values: [Figure.text(seconds * 1000, "ms"), Figure.text(share, "%")],
            aim: aim.map { ("<= \(Int($0)) %", share <= $0) }
        ).line
    }

    /// The seconds that a run took.
    private static func run(_ folder: String, usesCache: Bool = true) async throws -> Double {
        var request = RunRequest(pipeline: "news", folder: folder)
        request.usesCache = usesCache
        let start = now()
        let outcome = await PipelineRun().run(request)
        let end = now()
        guard outcome.status == .done else {
            throw CallBenchmarks.Failure(message: "the run ended with \(outcome.status): \(outcome.diagnostics)")
        }
        return end - start
    }

    // MARK: The workspace

    private static func makeWorkspace() throws -> String {
        guard let given = getenv("DOSSIER_BENCH_FOLDER") else {
            throw CallBenchmarks.Failure(message: "no folder to write articles into: run this by Tools/bench")
        }
        let folder = String(cString: given) + "/cache"
        for path in ["", "/news", "/pipelines", "/.dossier"] { mkdir(folder + path, 0o755) }
        for number in 0..<articles {
            try put(InventedAgency.article(number, ofAbout: articleSize), at: "\(folder)/news/\(number).txt")
        }
        try put(InventedAgency.gazetteer, at: folder + "/pipelines/names.yaml")
        try put(InventedAgency.lexicon, at: folder + "/pipelines/harbours.yaml")
        try put(pipeline, at: folder + "/pipelines/news.yaml")
        return folder
    }

    private static func put(_ text: String, at path: String) throws {
        guard let file = fopen(path, "w") else { throw CallBenchmarks.Failure(message: "no file at \(path)") }
        let bytes = Array(text.utf8)
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    private static func written(in folder: String) throws -> [[UInt8]] {
        try ["md", "html", "txt", "json"].map { ending in
            guard let file = fopen("\(folder)/out/news.\(ending)", "r") else {
                throw CallBenchmarks.Failure(message: "no report news.\(ending)")
            }
            defer { fclose(file) }
            var bytes: [UInt8] = []
            var part = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
            return bytes
        }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
