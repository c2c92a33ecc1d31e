import ArticleModel
import ArticleReading
import Diagnostics
import LuaScripting
import PipelineCore
import ReportModel
import ReportRendering

/// What came of a test before its expectations are looked at.
struct TestOutcome: Sendable {
    /// A report, put together and not written.
    struct Report: Sendable {
        let label: String
        let brief: Brief
        /// The files it would be written to, with the script that writes them where one does.
        let files: [(path: String, script: LuaFormat?)]
        let citing: Plan.Citing

        /// What the file of that path would hold, or the report as plain text on unbroken lines; nil where its script fails.
        func text(as path: String? = nil) -> String? {
            if let path, let file = files.first(where: { $0.path == path }), let script = file.script {
                let bytes = script.render(brief, requiresCitations: citing == .required).bytes
                return bytes.map { String(decoding: $0, as: UTF8.self) }
            }
            let options = RenderOptions(width: 1 << 16, marksUncited: citing == .mark)
            let format = path.flatMap { FormatCatalogue.format(forPath: $0) } ?? PlainTextFormat()
            return String(decoding: format.render(brief, options: options), as: UTF8.self)
        }
    }

    /// The articles as they were loaded, numbered from 1.
    var articles: [Article] = []
    /// Files and records that could not be read.
    var unreadable: [QuarantinedSource] = []
    /// Every article as it was when it left, or at the end.
    var last: [ArticleID: Article] = [:]
    /// What was left at the end.
    var corpus = Corpus(articles: [])
    var departures: [Departure] = []
    /// The stages that were run, where the articles may be looked at between them.
    var branches = TestBranches()
    /// Names of the pipeline's stages, by label.
    var stageNames: [String: String] = [:]
    var reports: [Report] = []
    /// Errors, which make the test fail whatever it expects.
    var errors: [Diagnostic] = []

    /// The articles that a number or path stands for.
    func articles(_ named: String) -> [Article] {
        if let number = Int(named) { return articles[numbered: number].map { [$0] } ?? [] }
        return articles.filter { article in
            let source = article.source
            return [source.location, source.place, source.path].contains(named)
        }
    }

    /// Its number and place, as messages name it.
    func name(of article: Article) -> String {
        let number = articles.firstIndex { $0.id == article.id }.map { "article \($0 + 1)" } ?? "article"
        let place = article.source.location
        return place == number.split(separator: " ").joined(separator: "-") ? number : "\(number) (\(place))"
    }

    /// How an article left; nil while it is there.
    func departure(of article: Article) -> Departure? { departures.first { $0.article == article.id } }

    /// An event on one line, for messages and snapshots.
    func line(of event: Event) -> String {
        let date = event.date.map { "\($0.date) (\($0.basis.rawValue))" } ?? "undated"
        let place = event.place.map { ", in \($0)" } ?? ""
        let actors = event.actors.isEmpty ? "" : ", by \(event.actors.joined(separator: " and "))"
        let (outlets, origins) = (event.support.outlets.count, event.support.origins.count)
        let support =
            "\(outlets) \(outlets == 1 ? "outlet" : "outlets"), \(origins) \(origins == 1 ? "origin" : "origins")"
        let words = event.statement.span.flatMap { span in last[event.statement.article].map { $0.text[span] } }
        return "\(date), \(event.status.rawValue)\(place)\(actors), \(support): \(TestWords.quoted(words ?? ""))"
    }

    /// Why nothing is left, where nothing is; empty otherwise.
    var whyEmpty: String {
        guard corpus.articles.isEmpty else { return "" }
        let fates = articles.prefix(5).compactMap { article in
            departure(of: article).map {
                "\n      \(name(of: article)) was \($0.manner.rawValue) by '\($0.stage)': \($0.reason)"
            }
        }
        return "; no article is left" + (fates.isEmpty ? "" : ":") + fates.joined()
    }
}
