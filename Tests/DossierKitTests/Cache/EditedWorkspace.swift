import ArticleModel
import FileAccess
import Glibc
import TestSupport

@testable import DossierKit

/// How often something is edited in a test: few times in the fast ring, as often as `DOSSIER_CACHE_ROUNDS` says in the long proof.
enum EditRounds {
    static let count = getenv("DOSSIER_CACHE_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 5
}

/// A workspace with stages of every kind, in which something is edited again and again.
struct EditedWorkspace {
    private let world: SampleWorkspace
    private var random: SeededGenerator
    private var number = 0
    private var near = 70
    private var articles: [String] = []
    private var period: ClosedRange<CivilDay>?
    private var since: CivilDay?
    private var now: EDTFDate?

    init(seed: UInt64) throws {
        world = try SampleWorkspace(pipeline: Self.pipeline(near: 70, words: 3))
        random = SeededGenerator(seed: seed)
        articles = SampleWorkspace.articles.map(\.path)
        try putLexicon(2)
        try putScript("1")
        try putCorpusScripts("1")
        try putSidecar("Harbour Post")
        for _ in 0..<5 { try addArticle() }
    }

    private static func pipeline(near: Int, words: Int) -> String {
        """
        version: 1
        name: strait
        title: Across the strait
        load: [{ files: [articles/*], metadata: articles/metadata.yaml, max_set_aside: 90% }]
        stages:
          - clean
          - dates: { infer: cross-document, gazetteer: pipelines/names.yaml }
          - dedupe: { near: 0.\(near) }
          - names: { gazetteer: pipelines/names.yaml }
          - topics: { lexicon: pipelines/ships.yaml, label: read }
          - filter: { min_words: \(words), where: 'article.section ~= "Sport"' }
          - quotes
          - quantities
          - lua: { script: scripts/mark.lua }
          - lua: { script: scripts/pick.lua }
          - lua: { script: scripts/count.lua }
          - events: { merge: true, label: told }
          - filter: { from: read, topics: [ships], label: ships }
          - quotes
          - events: { merge: true }
        reports:
          - chronology: { from: told, write: [reports/strait.md, reports/strait.json] }
          - chronology: { label: ships, write: [reports/ships.md] }
          - table: { of: article, from: told, cite: 'off', write: reports/table.csv }
        """
    }

    private func putLexicon(_ weight: Int) throws {
        try world.put(
            "version: 1\ntopic: ships\nname: Ships\nthreshold: 2\nterms: { ferry: \(weight), embassy: 1 }\n",
            at: "pipelines/ships.yaml")
    }

    private func putScript(_ mark: String) throws {
        try world.put(
            """
            return { api = 1, needs = { "quotes" }, process = function(article, ctx)
              article.fields.mark = "\(mark)" .. #article.quotes
              if article.headline and article.headline:find("Closed", 1, true) then return drop("closed") end
              if article.headline and article.headline:find("Loud", 1, true) then log.warn("loud") end
              if article.headline and article.headline:find("Broken", 1, true) then error("broken") end
            end }
            """, at: "scripts/mark.lua")
    }

    /// One that sees all articles at once, and one that counts by key; the first asks for the time of the run.
    private func putCorpusScripts(_ mark: String) throws {
        try world.put(
            """
            return { api = 1, select = function(articles, ctx)
              local stay, gone = {}, {}
              for index, article in ipairs(articles) do
                local old = ctx.now and article.published and article.published < ctx.now
                if index % 7 == \(mark) and not old then
                  gone[#gone + 1] = { article, "one of seven" }
                else
                  stay[#stay + 1] = article
                end
              end
              return stay, gone
            end }
            """, at: "scripts/pick.lua")
        try world.put(
            """
            return { api = 1,
              key = function(article) return { article.outlet or "nobody" } end,
              value = function(article) return #(article.headline or "") + \(mark) end,
              combine = function(first, second) return first + second end,
              finish = function(outlet, total) return { outlet = outlet, total = total } end }
            """, at: "scripts/count.lua")
    }

    private func putSidecar(_ outlet: String) throws {
        try world.put(
            "version: 1\narticles:\n  articles/ferry.txt: { outlet: \(outlet) }\n  articles/3.txt: { published: 2014-03-20 }\n",
            at: "articles/metadata.yaml")
    }

    private mutating func words() -> String {
        let subjects = ["Norland", "Sudria", "Anna Holm", "Erik Vance", "The ferry company"]
        let acts = [
            "signed an agreement with", "visited", "accused", "agreed to hold talks with", "paid $3 million to",
        ]
        func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
            words.randomElement(using: &random) ?? ""
        }
        var text = ""
        for _ in 0..<Int.random(in: 2...5, using: &random) {
            let (who, act, whom) = (pick(subjects, &random), pick(acts, &random), pick(subjects, &random))
            let day = Int.random(in: 1...28, using: &random)
            text += "\(who) \(act) \(whom) on March \(day), 2014, the harbour office said. "
            if day % 5 == 0 { text += "\"We have waited for the ferry,\" Anna Holm said on Monday. " }
            if day % 7 == 0 { text += "Police counted 8,000 protesters, the organisers 20,000. " }
            if day % 4 == 0 { text += "However, Erik Vance said on March \(day), 2014, that \(whom) \(act) \(who). " }
        }
        return text
    }

    private mutating func article() -> String {
        number += 1
        let marks = ["Report", "Report", "Report", "Closed", "Loud", "Broken"]
        let mark = marks.randomElement(using: &random) ?? ""
        let date = number % 3 == 0 ? "" : "\(1 + number % 28) March 2014\n\n"
        return "\(mark) number \(number)\n\n\(date)\(words())\n\n\(words())\n"
    }

    private mutating func addArticle() throws {
        let text = article()
        let path = "articles/\(number).txt"
        articles.append(path)
        try world.put(text, at: path)
    }

    /// Edits something; says what.
    mutating func edit() throws -> String {
        let place = Int.random(in: 0..<articles.count, using: &random)
        switch Int.random(in: 0..<13, using: &random) {
        case 0, 1:
            try addArticle()
            return "a new article"
        case 2:
            let text = article()
            try world.put(text, at: articles[place])
            return "\(articles[place]) rewritten"
        case 3 where articles.count > 3:
            world.folder.delete(articles[place])
            return "\(articles.remove(at: place)) deleted"
        case 4:
            // A copy under another name: folded, and listed as a copy.
            let path = "articles/copy-\(number).txt"
            number += 1
            let text = try world.text(articles[place])
            try world.put(text, at: path)
            articles.append(path)
            return "a copy of \(articles[place])"
        case 5:
            try putLexicon(Int.random(in: 1...3, using: &random))
            return "the lexicon"
        case 6:
            try putScript("\(Int.random(in: 1...3, using: &random))")
            return "the script"
        case 7:
            near = near == 70 ? 95 : 70
            try world.put(Self.pipeline(near: near, words: 3), at: "pipelines/strait.yaml")
            return "an option"
        case 8:
            try putCorpusScripts("\(Int.random(in: 1...3, using: &random))")
            return "the scripts that see all articles"
        case 9:
            try putSidecar(["Harbour Post", "Strait Herald"].randomElement(using: &random) ?? "")
            return "the sidecar"
        case 10:
            let first = CivilDay(number: 16_130 + Int.random(in: 0...12, using: &random))
            period = period == nil ? first...CivilDay(number: first.number + 200) : nil
            return "the period"
        case 11:
            since = since == nil ? CivilDay(number: 16_140) : nil
            now = Bool.random(using: &random) ? .calendar(2014, 3, 15) : nil
            return "the first day and the time"
        default: return "nothing"
        }
    }

    func run(jobs: Int, usesCache: Bool) async -> RunOutcome {
        await world.run { request in
            request.jobs = jobs
            request.usesCache = usesCache
            set(&request)
        }
    }

    func forecast() async -> RunForecast { await world.forecast { set(&$0) } }

    private func set(_ request: inout RunRequest) {
        request.settings.period = period
        request.settings.since = since
        request.settings.now = now
    }

    /// Every file of the workspace, by path.
    func everything() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in ScratchFolder.files(in: world.root + "/.dossier") + ScratchFolder.files(in: world.root) {
            let path = FileKind.of(world.root + "/" + name) == nil ? ".dossier/" + name : name
            files[path] = try ScratchFolder.bytes(of: world.root + "/" + path)
        }
        return files
    }

    /// The files of the reports, by name.
    func reports() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in ScratchFolder.files(in: world.root + "/reports") {
            files[name] = try ScratchFolder.bytes(of: world.root + "/reports/" + name)
        }
        return files
    }

    /// Damages some of the largest entries of the cache, of which few are read whole when a run looks for them.
    func tearAnEntry(using random: inout SeededGenerator) throws {
        let folder = ".dossier/cache/1/results"
        for name in ScratchFolder.files(in: world.root + "/" + folder) {
            guard let pack = PackFile(path: "\(world.root)/\(folder)/\(name)") else { continue }
            var bytes = try ScratchFolder.bytes(of: pack.path)
            let largest = pack.entries.sorted { $0.length > $1.length }.prefix(max(1, pack.entries.count / 4))
            for entry in largest where Int.random(in: 0..<3, using: &random) == 0 {
                bytes[Int(entry.offset + entry.length / 2)] ^= 0x20
            }
            try world.folder.put(bytes, at: "\(folder)/\(name)")
        }
    }

    /// Damages or takes away some files of the cache.
    func damageCache(using random: inout SeededGenerator) throws {
        let folder = world.root + "/.dossier/cache"
        for name in ScratchFolder.files(in: folder) {
            guard Bool.random(using: &random) else { continue }
            var bytes = try ScratchFolder.bytes(of: folder + "/" + name)
            guard !bytes.isEmpty, Bool.random(using: &random) else {
                world.folder.delete(".dossier/cache/" + name)
                continue
            }
            for _ in 0..<10 { bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 0x10 }
            try world.folder.put(bytes, at: ".dossier/cache/" + name)
        }
    }
}
