// Measures what Dossier does against what it is built on, in the same run: Tools/bench [part…]

/// A part of the benchmarks, by the name that the command line knows it by.
struct Part {
    let name: String
    let summary: String
    let rows: () throws -> [Row]
}

let parts = [
    Part(name: "lua", summary: "calls into Lua, against liblua5.4 driven directly", rows: CallBenchmarks.rows),
    Part(name: "limits", summary: "loops under limits, against loops without", rows: LimitBenchmarks.rows),
    Part(name: "patterns", summary: "guarded patterns, against the stock string library", rows: PatternBenchmarks.rows),
]

let wanted = CommandLine.arguments.dropFirst()
if let unknown = wanted.first(where: { name in !parts.contains { $0.name == name } }) {
    print("there is no part '\(unknown)'; parts are")
    for part in parts { print("  \(part.name.padded(12))\(part.summary)") }
} else {
    print("time of the thread for one call; best and median of 15 turns; ratio of the best\n")
    for part in parts where wanted.isEmpty || wanted.contains(part.name) {
        print("\(part.name): \(part.summary)")
        print(Row.heading)
        for row in try part.rows() { print(row.line) }
        print("")
    }
}
