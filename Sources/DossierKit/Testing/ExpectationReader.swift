import ArticleModel
import ArticleReading
import Configuration
import Diagnostics
import PipelineCore

/// Reads the expectations of a test, each by the descriptor of what it is about, and checks what they name.
struct ExpectationReader {
    let decoder: OptionDecoder
    /// The pipeline; nil where its names cannot be checked.
    let plan: Plan?
    /// How many articles the test has, where that is known.
    let articles: Int?
    /// Whether reports are made.
    let hasReports: Bool

    /// The expectations of `expect`: a list, or one alone.
    func expectations(_ node: YAMLNode?, sink: inout DiagnosticSink) -> [PipelineTest.Expectation] {
        guard let node, !node.isNull else { return [] }
        var nodes = [node]
        if case .sequence(let entries) = node.content { nodes = entries }
        if nodes.isEmpty {
            sink.report(
                .missingKey, at: node.place, "the test expects nothing, so that it cannot fail",
                help: "for example '- { article: 1, kept: true }'")
        }
        return nodes.compactMap { expectation($0, sink: &sink) }
    }

    private func expectation(_ node: YAMLNode, sink: inout DiagnosticSink) -> PipelineTest.Expectation? {
        guard case .mapping(let pairs) = node.content else {
            sink.report(
                .wrongType, at: node.place, "an expectation is a group of keys",
                help: "for example '- { article: 1, kept: true }'")
            return nil
        }
        let keys = Set(pairs.map(\.key))
        guard let kind = ExpectationDescriptor.all.first(where: { keys.contains($0.subject.name) }) else {
            reportSubject(node, pairs, sink: &sink)
            return nil
        }
        let name = kind.subject.name
        guard !reportMeant(instead: kind, pairs, sink: &sink) else { return nil }
        let options = decoder.decode(
            node, descriptors: kind.options, owner: "an expectation on '\(name)'", sink: &sink)
        check(name, options, sink: &sink)
        if pairs.count == 1, !kind.checks.isEmpty, name == "article" {
            sink.report(
                .missingKey, at: node.place, "the expectation says nothing of the article",
                help: "it may say \(kind.checks.map { "'\($0.name)'" }.joined(separator: ", "))")
        }
        return PipelineTest.Expectation(
            subject: name, options: options,
            place: pairs.first { $0.key == name }?.keyPlace ?? node.place)
    }

    /// Tells of a misspelt subject whose check is the subject of another kind, as in `{ artcle: 1, kept: true }`.
    private func reportMeant(
        instead kind: ExpectationDescriptor, _ pairs: [YAMLNode.Pair], sink: inout DiagnosticSink
    ) -> Bool {
        let fitting = ExpectationDescriptor.inDocs.filter { other in
            other.checks.contains { $0.name == kind.subject.name }
        }
        for pair in pairs where !kind.options.contains(where: { $0.name == pair.key }) {
            guard let meant = NearestName.nearest(to: pair.key, among: fitting.map(\.subject.name)) else { continue }
            sink.report(
                .unknownKey, at: pair.keyPlace, "an expectation is about no '\(pair.key)'",
                help: "did you mean '\(meant)'?")
            return true
        }
        return false
    }

    private func reportSubject(_ node: YAMLNode, _ pairs: [YAMLNode.Pair], sink: inout DiagnosticSink) {
        let subjects = ExpectationDescriptor.inDocs.map(\.subject.name)
        let near = pairs.lazy.compactMap { pair in
            NearestName.nearest(to: pair.key, among: subjects).map { (pair, $0) }
        }.first
        sink.report(
            .missingKey, at: near?.0.keyPlace ?? pairs.first?.keyPlace ?? node.place,
            "an expectation must say what it is about",
            help: (near.map { "did you mean '\($0.1)' for '\($0.0.key)'? " } ?? "")
                + "it is about one of \(subjects.map { "'\($0)'" }.joined(separator: ", "))")
    }

    // MARK: What is named

    private func check(_ subject: String, _ options: OptionValues, sink: inout DiagnosticSink) {
        let aside = options.record("set_aside")
        let numbers = ["article", "kept", "dropped", "merged", "quarantined"].flatMap { name in
            let texts = options.text(name).map { [$0] } ?? options.texts(name)
            return texts.map { ($0, options.place(of: name)) }
        }
        for (written, place) in numbers
            + [("article", aside)].compactMap({ name, record in
                record?.text(name).map { ($0, record?.place(of: name)) }
            })
        {
            checkNumber(written, at: place, sink: &sink)
        }
        for name in ["published", "updated", "date"] { checkDates(name, options, sink: &sink) }
        if subject == "report" || subject == "reports" { checkReport(subject, options, sink: &sink) }
        if subject == "annotation" { checkKind(options, sink: &sink) }
        for name in ["stage", "from"] {
            if let stage = options.text(name), let plan { checkStage(stage, by: name, plan, options, sink: &sink) }
        }
    }

    private func checkNumber(_ written: String, at place: Place?, sink: inout DiagnosticSink) {
        guard let articles, let number = Int(written), !(1...max(1, articles)).contains(number) || articles == 0
        else { return }
        sink.report(
            .valueOutOfRange, at: place, "the test has no article \(number)",
            help: "its \(articles == 1 ? "one article is number 1" : "\(articles) articles are numbered from 1")")
    }

    private func checkDates(_ name: String, _ options: OptionValues, sink: inout DiagnosticSink) {
        let written = options.text(name).map { [$0] } ?? options.texts(name)
        for text in written where EDTFDate(text) == nil {
            sink.report(
                .wrongType, at: options.place(of: name), "'\(text)' is no date",
                help: DateRemedy.help(for: text))
        }
    }

    private func checkStage(
        _ stage: String, by name: String, _ plan: Plan, _ options: OptionValues, sink: inout DiagnosticSink
    ) {
        let known = plan.stages.map(\.label)
        guard !known.contains(stage), !plan.stages.contains(where: { $0.type.descriptor.name == stage }) else { return }
        let nearest = NearestName.nearest(to: stage, among: known).map { "did you mean '\($0)'? " } ?? ""
        sink.report(
            .unknownStage, at: options.place(of: name), "the pipeline has no stage '\(stage)'",
            help: nearest + "its stages are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    }

    /// A misspelt kind of annotation would only ever be missing; kinds of scripts are not known here.
    private func checkKind(_ options: OptionValues, sink: inout DiagnosticSink) {
        let known = AnnotationKind.ofStages.map(\.name)
        guard let kind = options.text("annotation"), !known.contains(kind),
            plan?.stages.contains(where: { $0.type.descriptor.name == "lua" }) == false
        else { return }
        let nearest = NearestName.nearest(to: kind, among: known).map { "did you mean '\($0)'? " } ?? ""
        sink.report(
            .unknownValue, at: options.place(of: "annotation"), "no stage of the pipeline makes annotations '\(kind)'",
            help: nearest + "known are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    }

    private func checkReport(_ subject: String, _ options: OptionValues, sink: inout DiagnosticSink) {
        guard hasReports else {
            sink.report(
                .missingNeed, at: options.place(of: subject), "no report is made where 'stages' names some stages",
                help: "leave 'stages' out, or expect something of articles, annotations or events")
            return
        }
        guard subject == "report", let wanted = options.text("report"), let plan else { return }
        let labels = plan.reports.map(\.label)
        let outputs = plan.reports.flatMap(\.outputs)
        let isDivided = plan.reports.contains { $0.division != nil }
        if labels.contains(wanted) || outputs.contains(wanted) || isDivided { return }
        if let number = Int(wanted), plan.reports[numbered: number] != nil { return }
        let nearest = NearestName.nearest(to: wanted, among: labels + outputs).map { "did you mean '\($0)'? " } ?? ""
        sink.report(
            .unknownValue, at: options.place(of: "report"), "the pipeline has no report '\(wanted)'",
            help: nearest + "its reports are \((labels + outputs).map { "'\($0)'" }.joined(separator: ", "))")
    }
}
