import ArticleModel
import Configuration
import Diagnostics
import LuaRuntime
import LuaScripting
import PipelineCore

/// Calls into Lua with an article: the ways that pipelines take, against tables of plain Lua.
enum CallBenchmarks {
    struct Failure: Error { let message: String }

    /// Something to do with an article, in a stage and in plain Lua.
    private struct Task {
        let name: String
        /// The function over `article`.
        let function: String
        /// Stage and options that do it.
        let stage: String
        let options: String
        /// The aim, from our cost and that of the floor.
        var aim: (words: String, isMet: (Contest.Cost, Contest.Cost) -> Bool)?

        static func `where`(_ name: String, _ expression: String) -> Task {
            Task(
                name: "\(name), stage 'filter'", function: "function(article) return \(expression) end",
                stage: "filter",
                options: "where: \"\(expression)\"")
        }

        static func script(_ name: String, _ body: String) -> Task {
            Task(
                name: "\(name), stage 'lua'", function: "function(article)\n\(body)\nend", stage: "lua",
                options: "script: scripts/bench.lua")
        }

        func aiming(at words: String, _ isMet: @escaping (Contest.Cost, Contest.Cost) -> Bool) -> Task {
            var task = self
            task.aim = (words, isMet)
            return task
        }
    }

    private static let expression = "article.section ~= 'Opinion'"
    private static var tasks: [Task] {
        [
            Task.where("'where' on one field", expression).aiming(at: "<= 500 ns") { ours, _ in ours.best <= 500 },
            .where("find and language", "article.language == 'en' and article:find('Paragraph 3 ')"),
            .script("one field", "if article.section == 'Opinion' then return drop('opinion') end"),
            .script("read everything", everything).aiming(at: "<= 5 x floor") { $0.best <= 5 * $1.best },
            .script("change two fields", "article.headline = 'Changed'\narticle.section = article.outlet .. '!'"),
        ]
    }

    private static let everything = """
        local size = #article.id + #article.path + #article.url + #article.headline + #article.section
          + #article.dateline + #article.outlet + #article.origin + #article.language + #article.rights
          + #article.text
        for _, name in ipairs(article.authors) do size = size + #name end
        for _, block in ipairs(article.blocks) do
          size = size + #block.text + #block.role + block.start + block.stop
        end
        if size < 0 then error('too small') end
        """

    static func rows() throws -> [Row] {
        let article = BenchmarkArticle.make()
        return try calls() + [try predicate(article)] + tasks.map { try row($0, article) }
    }

    // MARK: Calls without an article

    private static func calls() throws -> [Row] {
        let one = "function(article) return article.section ~= 'Opinion' end"
        let plain = try PlainState("return \(one), { section = 'Business' }")
        let state = try LuaState()
        let nothing = try entry("return function() end", in: state)
        let reading = try entry("return \(one)", in: state)
        let table = try state.keep(.table(LuaTable(fields: [("section", .text("Business"))])))
        var contest = Contest()
        contest.add("plain empty") { try plain.empty($0) }
        contest.add("plain ready") { try plain.protected($0) }
        contest.add("empty") { count in for _ in 0..<count { _ = try state.call(nothing) } }
        contest.add("ready") { count in for _ in 0..<count { _ = try state.holds(reading, of: table) } }
        let costs = try contest.run()
        return [
            row("protected call, empty", costs["empty"], costs["plain empty"], "<= 150 ns") { ours, _ in
                ours.best <= 150
            },
            row("protected call, table ready", costs["ready"], costs["plain ready"], "<= floor + 100 ns") {
                $0.best <= $1.best + 100
            },
        ]
    }

    private static func entry(_ text: String, in state: LuaState) throws -> LuaEntry {
        guard let entry = try state.entry(of: try state.load(Array(text.utf8), name: "bench.lua")) else {
            throw Failure(message: "no function")
        }
        return entry
    }

    // MARK: Calls with an article

    private static func predicate(_ article: Article) throws -> Row {
        var sink = DiagnosticSink()
        guard let holds = LuaExpressions().articlePredicate(expression, at: nil, sink: &sink) else {
            throw Failure(message: "\(sink.diagnostics)")
        }
        let plain = try PlainState(
            BenchmarkArticle.table(article) + "\nreturn function(article) return \(expression) end, article")
        var contest = Contest()
        contest.add("plain") { try plain.loop($0) }
        contest.add("ours") { count in
            for _ in 0..<count {
                guard case .holds = holds(article) else { throw Failure(message: "it does not hold") }
            }
        }
        let costs = try contest.run()
        return row("'where' on one field, the predicate", costs["ours"], costs["plain"], "<= 400 ns or 12 x floor") {
            $0.best <= max(400, 12 * $1.best)
        }
    }

    private static func row(_ task: Task, _ article: Article) throws -> Row {
        let body = try map(task.stage, task.options, script: "return " + task.function)
        let plain = try PlainState(BenchmarkArticle.table(article) + "\nreturn \(task.function), article")
        var contest = Contest()
        contest.add("plain") { try plain.loop($0) }
        contest.add("ours") { count in
            for _ in 0..<count {
                switch body(article) {
                case .keep, .unchanged: break
                default: throw Failure(message: "it is not kept: \(body(article))")
                }
            }
        }
        let costs = try contest.run()
        return row(task.name, costs["ours"], costs["plain"], task.aim?.words, task.aim?.isMet ?? { _, _ in true })
    }

    /// The map step of a stage made from its YAML.
    private static func map(
        _ name: String, _ yaml: String, script: String = ""
    ) throws -> @Sendable (Article) -> Verdict {
        let all = BenchmarkStages.all
        guard let type = all.first(where: { $0.descriptor.name == name }) else {
            throw Failure(message: "no '\(name)'")
        }
        var sink = DiagnosticSink()
        let node = YAMLDocument.parse(Array(yaml.utf8), file: "bench.yaml", sink: &sink)
        let options = OptionDecoder().decode(
            node, descriptors: type.descriptor.options, owner: "stage '\(name)'", sink: &sink)
        let resources = StageResources(
            now: nil, yaml: { _, _, _ in nil }, bytes: { _, _, _ in Array(script.utf8) },
            expressions: LuaExpressions())
        let stage = type.init(options: options, resources: resources, sink: &sink)
        guard sink.diagnostics.isEmpty, case .map(let body)? = stage.steps.first else {
            throw Failure(message: "\(sink.diagnostics)")
        }
        return body
    }

    static func row(
        _ name: String, _ cost: Contest.Cost?, _ floor: Contest.Cost?, _ aim: String? = nil,
        _ isMet: (Contest.Cost, Contest.Cost) -> Bool = { _, _ in true }
    ) -> Row {
        let nothing = Contest.Cost(best: 0, median: 0)
        let met = isMet(cost ?? nothing, floor ?? nothing)
        return Row(name: name, cost: cost ?? nothing, floor: floor, aim: aim.map { ($0, met) })
    }
}
