import Glibc
import LuaRuntime

/// Typical patterns over 6 KB of text: the guarded library against the stock one.
enum PatternBenchmarks {
    private static let patterns = [
        ("find, plain", "return text:find('Paragraph 30', 1, true)"),
        ("find, words", "return text:find('the three partners did not ask')"),
        ("find, anchored", "return text:find('^%s*Paragraph')"),
        ("match, captures", "return text:match('on (%a+) that the (%a+) dock')"),
        ("match, number", "return text:match('Paragraph (2%d)')"),
        ("gmatch, words", "local n = 0 for word in text:gmatch('%a+') do n = n + #word end return n"),
        ("gsub, spaces", "return (text:gsub('%s+', ' '))"),
        ("gsub, function", "return (text:gsub('%d+', function(d) return d + 1 end))"),
        ("gsub, table", "return (text:gsub('%a+', names))"),
        ("lazy and sets", "return text:match('Paragraph 29 .-([%w]+)[;,]')"),
        ("balance and frontier", "return text:match('%f[%w]answer%f[%W]')"),
        (
            "short strings",
            "local n = 0 for i = 1, 100 do n = n + #(('key = value'):match('^(%w+)%s*=%s*%w+$')) end return n"
        ),
    ]

    static func rows() throws -> [Row] {
        var rows: [Row] = []
        var logarithms = 0.0
        for (name, body) in patterns {
            let chunk = """
                local text = [==[\(BenchmarkArticle.paragraphs.joined(separator: "\n\n"))]==]
                local names = { Veldt = 'Feldt', spring = 'autumn' }
                return function() for _ = 1, 20 do (function() \(body) end)() end end
                """
            let plain = try PlainState(chunk)
            let state = try LuaState()
            guard case .function(let function) = try state.load(Array(chunk.utf8), name: "bench.lua").result else {
                continue
            }
            var contest = Contest()
            contest.add("plain") { try plain.protected($0) }
            contest.add("ours") { count in for _ in 0..<count { _ = try state.call(function) } }
            let costs = try contest.run()
            let row = CallBenchmarks.row(name, costs["ours"], costs["plain"])
            rows.append(row)
            // The geometric mean: each pattern counts alike, however long it takes.
            logarithms += log(row.cost.best / (row.floor?.best ?? row.cost.best))
        }
        let mean = exp(logarithms / Double(max(1, rows.count)))
        rows.append(
            CallBenchmarks.row(
                "mean ratio of these", .init(best: mean, median: mean), .init(best: 1, median: 1), "<= 1.3 x stock"
            ) { ours, _ in ours.best <= 1.3 })
        return rows
    }
}
