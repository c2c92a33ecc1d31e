import DossierKit
import Glibc
import PipelineCore
import Synchronization

/// Whole runs of the chronology's pipeline on one worker over invented news: read, cleaned, composed, written.
///
/// The aim is for all stages and the composer. Writing grows with the citations and not with the text: every report in all its
/// formats is told apart, with its size.
enum PipelineBenchmarks {
    private static let pipeline = "dispute-chronology"
    private static let articleSize = 4000
    private static let neededSpeed = 3.0

    /// Seconds of the whole process, by stage.
    private struct Times {
        var stages: [(name: String, seconds: Double)] = []
        var began = 0.0
        var first: Double?
    }

    static func lines() async throws -> [String] {
        var lines: [String] = []
        for count in [250, 1000] { lines += try await measure(articles: count) }
        return lines
    }

    private static func measure(articles count: Int) async throws -> [String] {
        let folder = try makeFolder(articles: count)
        let times = Mutex(Times())
        var request = RunRequest(pipeline: pipeline, folder: folder.workspace)
        request.load = [folder.path + "/news"]
        request.output = folder.path + "/out"
        // What is measured is the work, not what is kept of an earlier one.
        request.usesCache = false
        let start = processTime()
        let outcome = await PipelineRun { told in
            times.withLock { times in
                switch told {
                case .began:
                    times.began = processTime()
                    times.first = times.first ?? times.began
                case .advanced: break
                case .ended(let counts): times.stages.append((counts.label, processTime() - times.began))
                case .composed: times.stages.append((StageProgress.composing, processTime() - times.began))
                }
            }
        }.run(request)
        let end = processTime()
        guard outcome.status == .done else {
            throw CallBenchmarks.Failure(message: "the run ended with \(outcome.status): \(outcome.diagnostics)")
        }
        let known = times.withLock { $0 }
        let bytes = Double(folder.bytes)
        let told = known.stages.reduce(0) { $0 + $1.seconds }
        func figure(_ name: String, _ seconds: Double, aim: Bool = false) -> String {
            let speed = bytes / seconds / 1_000_000
            return Figure(
                name: name, values: [Figure.text(seconds * 1000, "ms"), Figure.text(speed, "MB/s")],
                aim: aim ? (">= 3 MB/s", speed >= neededSpeed) : nil
            ).line
        }
        return [
            "\(count) articles, \(Figure.text(bytes / 1_000_000, "MB")), \(outcome.entries) entries",
            figure("  clean to compose", told, aim: true),
        ] + [figure("    reading", (known.first ?? start) - start)]
            + known.stages.map { figure("    \($0.name)", $0.seconds) }
            + [figure("    writing", end - (known.first ?? start) - told)]
    }

    // MARK: The articles

    /// A folder with articles in it.
    private struct Folder {
        let path: String
        let workspace: String
        let bytes: Int
    }

    /// Writes the articles below the folder that Tools/bench makes and takes away.
    private static func makeFolder(articles count: Int) throws -> Folder {
        guard let given = getenv("DOSSIER_BENCH_FOLDER"), let current = getcwd(nil, 0) else {
            throw CallBenchmarks.Failure(message: "no folder to write articles into: run this by Tools/bench")
        }
        defer { free(current) }
        let path = String(cString: given) + "/\(count)"
        mkdir(path, 0o755)
        mkdir(path + "/news", 0o755)
        var bytes = 0
        for number in 0..<count {
            let text = Array(InventedNews.article(number, ofAbout: articleSize).utf8)
            bytes += text.count
            guard let file = fopen("\(path)/news/\(number).txt", "w") else {
                throw CallBenchmarks.Failure(message: "no file in \(path)")
            }
            fwrite(text, 1, text.count, file)
            fclose(file)
        }
        return Folder(path: path, workspace: String(cString: current), bytes: bytes)
    }

    private static func processTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
