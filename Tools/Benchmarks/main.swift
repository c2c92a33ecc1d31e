// Linking it makes its malloc that of the whole program, as in dossier itself.
import CMimalloc

// Measures what Dossier does against what it is built on, in the same run: Tools/bench [part…]

/// A part of the benchmarks, by the name that the command line knows it by.
struct Part {
    let name: String
    let summary: String
    let lines: () async throws -> [String]

    /// A part that measures calls.
    init(name: String, summary: String, rows: @escaping () throws -> [Row]) {
        self.init(name: name, summary: summary) { try [Row.heading] + rows().map(\.line) }
    }

    /// A part that measures other things.
    init(name: String, summary: String, lines: @escaping () async throws -> [String]) {
        self.name = name
        self.summary = summary
        self.lines = lines
    }
}

let parts = [
    Part(name: "lua", summary: "calls into Lua, against liblua5.4 driven directly", rows: CallBenchmarks.rows),
    Part(name: "limits", summary: "loops under limits, against loops without", rows: LimitBenchmarks.rows),
    Part(name: "patterns", summary: "guarded patterns, against the stock string library", rows: PatternBenchmarks.rows),
    Part(name: "schedules", summary: "the next time at which an expression fires", rows: ScheduleBenchmarks.rows),
    Part(name: "dates", summary: "sentences and dates, read on one core", lines: DateBenchmarks.lines),
    Part(name: "cache", summary: "runs again when little or nothing has changed", lines: CacheBenchmarks.lines),
    Part(name: "pipeline", summary: "whole runs on one core over invented news", lines: PipelineBenchmarks.lines),
]

let wanted = CommandLine.arguments.dropFirst()
if let unknown = wanted.first(where: { name in !parts.contains { $0.name == name } }) {
    print("there is no part '\(unknown)'; parts are")
    for part in parts { print("  \(part.name.padded(12))\(part.summary)") }
} else {
    print("calls: time of the thread for one; best and median of 15 turns; ratio of the best\n")
    for part in parts where wanted.isEmpty || wanted.contains(part.name) {
        print("\(part.name): \(part.summary)")
        for line in try await part.lines() { print(line) }
        print("")
    }
}
