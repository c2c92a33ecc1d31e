import ArticleModel
import Configuration
import Diagnostics
import FileAccess
import PipelineCore

/// Reads the tests of a pipeline and checks what they name against it; every fault is told.
struct PipelineTestReader {
    let decoder: OptionDecoder
    let workspace: Workspace
    /// The pipeline; nil where it has faults, so that names of stages and reports cannot be checked.
    let plan: Plan?

    /// The tests of a list; a test with faults is left out. Wrong keys and types are told by who reads the file.
    func tests(_ node: YAMLNode?, sink: inout DiagnosticSink) -> [PipelineTest] {
        guard let node, !node.isNull else { return [] }
        var nodes = [node]
        if case .sequence(let entries) = node.content { nodes = entries }
        return nodes.compactMap { entry in
            guard case .mapping = entry.content else { return nil }
            var own = DiagnosticSink()
            let options = decoder.decode(
                entry, descriptors: PipelineTestOptions.test, owner: "a test", sink: &own)
            let isSound = !own.hasErrors
            var faults = DiagnosticSink()
            let made = self.test(entry, options, sink: &faults)
            sink.report(contentsOf: faults.diagnostics)
            return isSound && !faults.hasErrors ? made : nil
        }
    }

    private func test(_ node: YAMLNode, _ options: OptionValues, sink: inout DiagnosticSink) -> PipelineTest {
        let stages = options["stages"] == nil ? nil : self.stages(options, sink: &sink)
        var sources: [PipelineTest.Source]?
        if let written = node["articles"], !written.isNull { sources = self.sources(written, sink: &sink) }
        let reader = ExpectationReader(
            decoder: decoder, plan: plan, articles: sources.flatMap(Self.count), hasReports: stages == nil)
        return PipelineTest(
            name: options.text("name") ?? "", place: options.place(of: "name") ?? node.place, sources: sources,
            stages: stages, time: time(options, sink: &sink),
            expectations: reader.expectations(node["expect"], sink: &sink))
    }

    // MARK: Time

    private func time(_ options: OptionValues, sink: inout DiagnosticSink) -> PipelineTest.Time? {
        guard ["now", "as_of", "period"].contains(where: options.isWritten) else { return nil }
        var time = PipelineTest.Time()
        time.now = date("now", options, sink: &sink)
        time.asOf = date("as_of", options, sink: &sink)?.lastDay
        if let period = date("period", options, sink: &sink) {
            time.period = period.days
            if time.period == nil {
                sink.report(
                    .wrongType, at: options.place(of: "period"), "'\(period)' ends before it begins",
                    help: "write the earlier day first: '2014-02-08/2014-03-01'")
            }
        }
        return time
    }

    private func date(_ name: String, _ options: OptionValues, sink: inout DiagnosticSink) -> EDTFDate? {
        guard let written = options.text(name) else { return nil }
        if let date = EDTFDate(written) { return date }
        sink.report(
            .wrongType, at: options.place(of: name), "'\(written)' is no date",
            help: "write it in EDTF: '2014-02-08', '2014-02', '2014-02-08/2014-03-01'")
        return nil
    }

    // MARK: Stages

    /// The labels of the stages named, in the pipeline's order; a name stands for every stage of that name.
    private func stages(_ options: OptionValues, sink: inout DiagnosticSink) -> [String] {
        let wanted = options.texts("stages")
        guard let plan else { return wanted }
        var chosen: Set<String> = []
        for (index, name) in wanted.enumerated() {
            let found = plan.stages.filter { $0.label == name || $0.type.descriptor.name == name }
            chosen.formUnion(found.map(\.label))
            guard found.isEmpty else { continue }
            let known = plan.stages.map(\.label)
            let nearest = NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
            sink.report(
                .unknownStage, at: options.place(of: "stages[\(index)]") ?? options.place(of: "stages"),
                "the pipeline has no stage '\(name)'",
                help: nearest + "its stages are \(known.map { "'\($0)'" }.joined(separator: ", "))")
        }
        let running = plan.stages.indices.filter { chosen.contains(plan.stages[$0].label) }
        checkNeeds(of: running, in: plan, at: options.place(of: "stages"), sink: &sink)
        return running.map { plan.stages[$0].label }
    }

    private func checkNeeds(of stages: [Int], in plan: Plan, at place: Place?, sink: inout DiagnosticSink) {
        var after: [Set<Capability>] = []
        for (number, source) in zip(stages, plan.graph.keeping(stages).sources) {
            let stage = plan.stages[number]
            let provided = source.map { after[$0] } ?? []
            let descriptor = stage.type.descriptor
            for need in descriptor.needs where !provided.contains(need) {
                let providers = plan.stages.filter { $0.type.descriptor.provides.contains(need) }
                sink.report(
                    .missingNeed, at: place,
                    "stage '\(stage.label)' needs \(need.name), which none of the test's stages before it provides",
                    help: "add \(providers.map { "'\($0.label)'" }.joined(separator: " or ")) to the test's stages")
            }
            after.append(provided.union(descriptor.provides))
        }
    }

    // MARK: Articles

    private func sources(_ node: YAMLNode, sink: inout DiagnosticSink) -> [PipelineTest.Source] {
        var nodes = [node]
        if case .sequence(let entries) = node.content { nodes = entries }
        return nodes.enumerated().compactMap { source($1, number: $0 + 1, sink: &sink) }
    }

    private func source(_ node: YAMLNode, number: Int, sink: inout DiagnosticSink) -> PipelineTest.Source? {
        guard case .mapping(let pairs) = node.content else {
            guard case .scalar(let path, _) = node.content, !node.isNull else { return nil }
            checkFile(path, at: node.place, sink: &sink)
            return .init(content: .files(path), facts: nil, place: node.place)
        }
        var unheard = DiagnosticSink()
        let options = decoder.decode(
            node, descriptors: PipelineTestOptions.article, owner: "an article", sink: &unheard)
        let names = Set(PipelineTestOptions.articleFacts.map(\.name))
        let facts = pairs.filter { names.contains($0.key) }
        let row = facts.isEmpty ? nil : YAMLNode(content: .mapping(facts), place: node.place)
        switch (options.text("text"), options.text("file")) {
        case (let text?, nil):
            let path = options.text("path") ?? "article-\(number)"
            return .init(content: .text(text, path: path), facts: row, place: node.place)
        case (nil, let file?):
            checkFile(file, at: options.place(of: "file") ?? node.place, sink: &sink)
            return .init(content: .files(file), facts: row, place: node.place)
        case (nil, nil):
            sink.report(
                .missingKey, at: node.place, "an article of a test needs 'text' or 'file'",
                help: "for example 'text: The port of Orlo opened on Monday.'")
        case (_?, _?):
            sink.report(
                .wrongType, at: options.place(of: "file"), "an article of a test has 'text' or 'file', not both",
                help: "leave one of them out; 'path' names an article that is given by its text")
        }
        return nil
    }

    private func checkFile(_ path: String, at place: Place, sink: inout DiagnosticSink) {
        guard FileTree.files(matching: path, from: workspace.root).files.isEmpty else { return }
        let isPattern = GlobPattern.isPattern(path)
        let folder = PathText.parent(of: path)
        let beside = isPattern ? [] : FileTree.files(matching: PathText.join(folder, "*"), from: workspace.root).files
        let near = NearestName.nearest(to: path, among: beside).map { "did you mean '\($0)'?" }
        sink.report(
            .missingPath, at: place, isPattern ? "'\(path)' matches no file" : "there is no file '\(path)'",
            help: near ?? "paths are relative to the workspace")
    }

    /// How many articles some sources give, where that can be told without reading them: not for files, which may hold many.
    private static func count(_ sources: [PipelineTest.Source]) -> Int? {
        var count = 0
        for source in sources {
            guard case .text(let text, _) = source.content, text.utf8.first != UInt8(ascii: "{"),
                text.utf8.first != UInt8(ascii: "[")
            else { return nil }
            count += 1
        }
        return count
    }
}
