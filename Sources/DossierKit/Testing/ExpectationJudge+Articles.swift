import ArticleModel
import Configuration
import Diagnostics

extension ExpectationJudge {
    func articleFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let named = expectation.options.text("article") ?? ""
        return found(named, expectation, check: "article") { loaded in
            let article = outcome.last[loaded.id] ?? loaded
            return fate(loaded, expectation) + words(article, expectation) + fields(article, expectation)
                + lists(article, expectation) + unknowns(article, expectation)
        }
            + outcome.articles(named).prefix(1).flatMap { loaded in
                snapshots.faults(expectation, of: outcome.name(of: loaded)) { _ in
                    ArticleJSON.value(of: outcome.last[loaded.id] ?? loaded).serialized(pretty: true)
                }
            }
    }

    private func fate(_ article: Article, _ expectation: PipelineTest.Expectation) -> [Mismatch] {
        guard let wanted = expectation.options.boolean("kept"), wanted != isKept(article) else { return [] }
        return [
            Mismatch(
                place: expectation.place(of: "kept"),
                expected: "\(outcome.name(of: article)) should \(wanted ? "" : "not ")be kept",
                came: fate(of: article))
        ]
    }

    private func words(_ article: Article, _ expectation: PipelineTest.Expectation) -> [Mismatch] {
        let name = outcome.name(of: article)
        let body = article.blocks.isEmpty ? article.text[article.text.span] : ArticleJSON.body(of: article)
        let missing = expectation.options.texts("body_has").filter { !TestWords.has(body, $0) }.map { wanted in
            Mismatch(
                place: expectation.place(of: "body_has"), expected: "the body of \(name) should have '\(wanted)'",
                came: elsewhere(wanted, in: article) ?? "it does not",
                nearest: TestWords.nearest(to: wanted, among: Self.paragraphs(body)))
        }
        let unwanted = expectation.options.texts("body_lacks").filter { TestWords.has(body, $0) }.map { wanted in
            Mismatch(
                place: expectation.place(of: "body_lacks"), expected: "the body of \(name) should lack '\(wanted)'",
                came: TestWords.surroundings(of: wanted, in: body))
        }
        return missing + unwanted
    }

    /// Where words stand that are not in the body.
    private func elsewhere(_ words: String, in article: Article) -> String? {
        article.blocks.first { TestWords.has(article.text[$0.span], words) }.map { block in
            block.repeats == nil
                ? "they stand in a block '\(block.role.rawValue)', which is set aside"
                : "they stand in a block that says an earlier one again"
        }
    }

    static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }

    // MARK: Fields

    private func fields(_ article: Article, _ expectation: PipelineTest.Expectation) -> [Mismatch] {
        let texts: [(String, String?)] = [
            ("headline", article.headline), ("outlet", article.outlet), ("origin", article.origin),
            ("section", article.section), ("dateline", article.dateline), ("language", article.language),
            ("url", article.url), ("basis", article.published?.basis.rawValue),
        ]
        let dates: [(String, ResolvedDate?)] = [("published", article.published), ("updated", article.updated)]
        return texts.compactMap { check, value in
            mismatch(check, value, value.map { "“\($0)”" }, article, expectation)
        }
            + dates.compactMap { check, value in
                mismatch(
                    check, value.map(\.date.description),
                    value.map { "\($0.date) (\($0.basis.rawValue)): \($0.reason)" }, article, expectation)
            }
    }

    private func mismatch(
        _ check: String, _ value: String?, _ shown: String?, _ article: Article,
        _ expectation: PipelineTest.Expectation
    ) -> Mismatch? {
        guard let wanted = expectation.options.text(check) else { return nil }
        let came = value.flatMap { EDTFDate($0) }
        let isEqual = EDTFDate(wanted).map { $0.description == value || $0.fits(came) } ?? false
        guard value.map({ TestWords.folded($0) }) != TestWords.folded(wanted), !isEqual else { return nil }
        return Mismatch(
            place: expectation.place(of: check),
            expected: "\(outcome.name(of: article)) should have \(check) '\(wanted)'", came: shown ?? "it has none")
    }

    private func unknowns(_ article: Article, _ expectation: PipelineTest.Expectation) -> [Mismatch] {
        let known: [String: String?] = [
            "published": article.published.map { "\($0.date): \($0.reason)" },
            "updated": article.updated?.date.description,
            "headline": article.headline, "outlet": article.outlet, "origin": article.origin,
            "section": article.section, "dateline": article.dateline, "language": article.language, "url": article.url,
            "authors": article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
        ]
        return expectation.options.texts("unknown").compactMap { name in
            guard let value = known[name] ?? nil else { return nil }
            return Mismatch(
                place: expectation.place(of: "unknown"),
                expected: "\(outcome.name(of: article)) should have no \(name)", came: value)
        }
    }

    // MARK: Lists

    private func lists(_ article: Article, _ expectation: PipelineTest.Expectation) -> [Mismatch] {
        let name = outcome.name(of: article)
        var faults: [Mismatch] = []
        let authors = expectation.options.texts("authors")
        if expectation.options.isWritten("authors"), authors != article.authors {
            faults.append(
                Mismatch(
                    place: expectation.place(of: "authors"),
                    expected: "\(name) should have authors \(TestWords.list(authors))",
                    came: TestWords.list(article.authors)))
        }
        let topics = article.topics.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for wanted in expectation.options.texts("topics") where article.topics[wanted] == nil {
            faults.append(
                Mismatch(
                    place: expectation.place(of: "topics"), expected: "\(name) should be about '\(wanted)'",
                    came: TestWords.list(topics), nearest: NearestName.nearest(to: wanted, among: topics)))
        }
        guard case .map(let fields)? = expectation.options["fields"] else { return faults }
        for field in fields {
            let value = article.fields[field.name].map(AnnotationFacets.text)
            guard value != field.value.words else { continue }
            let names = article.fields.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            faults.append(
                Mismatch(
                    place: expectation.place(of: "fields"),
                    expected: "\(name) should have field '\(field.name)' '\(field.value.words)'",
                    came: value.map { "“\($0)”" } ?? "it has fields: \(TestWords.list(names))"))
        }
        return faults
    }

    // MARK: What was set aside

    func setAsideFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        guard let options = expectation.options.record("set_aside"), let role = options.text("block") else { return [] }
        if let named = options.text("article"), outcome.articles(named).isEmpty {
            return found(named, expectation, check: "set_aside") { _ in [] }
        }
        let articles = options.text("article").map(outcome.articles) ?? outcome.articles
        let now = articles.map { outcome.last[$0.id] ?? $0 }
        let blocks = now.flatMap { article in
            article.blocks.filter { $0.role.rawValue == role }.map { article.text[$0.span] }
        }
        var faults: [Mismatch] = []
        let place = { (check: String) in options.place(of: check) ?? expectation.place }
        if let fault = Self.countFault(
            blocks.count, options.integer("count"), "a block of the sort '\(role)'", "blocks of the sort '\(role)'")
        {
            let roles = Block.Role.allCases.map { role in (role, now.flatMap(\.blocks).count { $0.role == role }) }
            let counts = roles.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }
            let shown = blocks.prefix(5).map { "\n      " + TestWords.quoted($0, to: 80) }.joined()
            faults.append(
                Mismatch(
                    place: place("count"), expected: fault,
                    came: blocks.isEmpty ? TestWords.list(counts) : "\(blocks.count):\(shown)"))
        }
        for wanted in options.texts("has") where !blocks.contains(where: { TestWords.has($0, wanted) }) {
            let holder = now.lazy.compactMap { elsewhere(wanted, in: $0) }.first
            faults.append(
                Mismatch(
                    place: place("has"), expected: "a block of the sort '\(role)' should have '\(wanted)'",
                    came: holder ?? "none does", nearest: TestWords.nearest(to: wanted, among: blocks)))
        }
        for wanted in options.texts("lacks") {
            guard let block = blocks.first(where: { TestWords.has($0, wanted) }) else { continue }
            faults.append(
                Mismatch(
                    place: place("lacks"), expected: "no block of the sort '\(role)' should have '\(wanted)'",
                    came: TestWords.surroundings(of: wanted, in: block)))
        }
        return faults.map(\.diagnostic)
    }
}
