import ArticleModel
import ArticleReading
import Configuration
import Diagnostics
import FileAccess
import Scheduling

/// Checks a pipeline file against the catalogue and makes a plan of it; every fault is told, none stops the search for more.
public struct Planner: Sendable {
    let catalogue: Catalogue
    private let decoder: OptionDecoder
    private let zones: ZoneDatabase

    /// Makes a planner for a catalogue; `variables` fill `${NAME}` in the file, schedules take their zones from `zones`.
    public init(catalogue: Catalogue, variables: [String: String] = [:], zones: ZoneDatabase = ZoneDatabase()) {
        self.catalogue = catalogue
        self.zones = zones
        decoder = .forFiles(variables: variables)
    }

    /// The plan of a pipeline file; it may be run only when `sink` got no error, else it holds just what is sound.
    public func plan(_ root: YAMLNode, file: String, sink: inout DiagnosticSink) -> Plan {
        var own = DiagnosticSink()
        let options = decoder.decode(root, descriptors: PipelineOptions.topLevel, owner: "the pipeline", sink: &own)
        var listed = DiagnosticSink()
        let drafts = stageDrafts(named(root["stages"], list: "stages", sink: &listed), sink: &own)
        own.report(contentsOf: listed.diagnostics)
        let stages = StageDraft.entries(of: drafts)
        let reports = reportEntries(root["reports"], drafts: drafts, sink: &own)
        // Where the list itself is wrong, nothing can be said of what it provides.
        checkNeeds(of: drafts, reports: reports, isListed: !drafts.isEmpty || !listed.hasErrors, sink: &own)
        checkRepeats(stages, reports: reports.map(\.entry), sink: &own)
        checkBranches(stages, reports: reports.map(\.entry), sink: &own)
        checkOutputs(reports.map(\.entry), sink: &own)
        for report in reports.map(\.entry) { PlaceholderCheck(report: report).check(sink: &own) }
        let name = options.text("name") ?? ""
        let schedules = schedules(options, pipeline: name, sink: &own)
        // What stands under stages and reports is read twice, by the file's keys and by theirs; a fault is told once.
        var told: Set<Diagnostic> = []
        sink.report(contentsOf: own.diagnostics.filter { told.insert($0).inserted })
        // With faults the plan holds what is sound, so that its stages can be made and tell their own faults too.
        return Plan(
            file: file, name: name, title: options.text("title") ?? name,
            loads: options.records("load").map(Self.load), stages: stages,
            graph: StageGraph(sources: stages.map(\.source)), reports: reports.map(\.entry),
            schedules: schedules)
    }

    /// Whether a file has anything of a pipeline, however wrong it be otherwise.
    public static func isPipeline(_ root: YAMLNode) -> Bool {
        ["load", "stages", "reports", "schedule"].contains { root[$0] != nil }
    }

    private func schedules(
        _ options: OptionValues, pipeline: String, sink: inout DiagnosticSink
    ) -> [ScheduleDefinition] {
        let entries = options.records("schedule")
        let places = entries.indices.map { options.place(of: "schedule[\($0)]") ?? options.place(of: "schedule") }
        return ScheduleReader(zones: zones).schedules(entries, pipeline: pipeline, places: places, sink: &sink)
    }

    private static func load(_ options: OptionValues) -> Plan.Load {
        Plan.Load(
            patterns: options.texts("files"), metadata: options.text("metadata"),
            mapping: mapping(options.record("fields")), reader: options.record("reader"),
            maximumSetAside: options.number("max_set_aside") ?? 0, place: options.place(of: "files"),
            metadataPlace: options.place(of: "metadata"), maximumSetAsidePlace: options.place(of: "max_set_aside"),
            patternPlaces: options.texts("files").indices.map { options.place(of: "files[\($0)]") })
    }

    private static func mapping(_ fields: OptionValues?) -> FieldMapping {
        guard let fields else { return FieldMapping() }
        let columns = FieldMapping.names.compactMap { name in fields.text(name).map { (name, $0) } }
        return FieldMapping(Dictionary(uniqueKeysWithValues: columns))
    }

    // MARK: Stages and reports

    private func stageDrafts(_ entries: [NamedEntry], sink: inout DiagnosticSink) -> [StageDraft] {
        var drafts = entries.map { entry in
            let type = catalogue.stage(entry.name)
            if type == nil {
                reportUnknown(
                    .unknownStage, "stage", entry, known: catalogue.stages.map { $0.descriptor.name }, sink: &sink)
            }
            // Of a misspelt stage only what every stage takes can be read.
            var unheard = DiagnosticSink()
            let options =
                type.map { type in
                    decoder.decode(
                        entry.options, descriptors: type.descriptor.options + PipelineOptions.everyStage,
                        owner: "stage '\(entry.name)'", sink: &sink)
                }
                ?? decoder.decode(
                    entry.options, descriptors: PipelineOptions.everyStage, owner: "the stage", sink: &unheard)
            return StageDraft(
                name: entry.name, label: options.text("label") ?? entry.name, place: entry.place, type: type,
                options: options)
        }
        let reader = BranchReader(labels: drafts.map(\.label), names: drafts.map(\.name))
        for place in drafts.indices {
            drafts[place].source = reader.source(
                ofStage: place, from: drafts[place].options.text("from"),
                at: drafts[place].options.place(of: "from"), sink: &sink)
        }
        return drafts
    }

    private func reportEntries(
        _ node: YAMLNode?, drafts: [StageDraft], sink: inout DiagnosticSink
    ) -> [(entry: Plan.ReportEntry, source: BranchReader.Source)] {
        let reader = BranchReader(labels: drafts.map(\.label), names: drafts.map(\.name))
        return named(node, list: "reports", sink: &sink).compactMap { entry in
            guard let type = catalogue.composer(entry.name) else {
                reportUnknown(
                    .unknownReport, "report", entry, known: catalogue.composers.map { $0.descriptor.name }, sink: &sink)
                return nil
            }
            let options = decoder.decode(
                entry.options, descriptors: type.descriptor.options + PipelineOptions.everyReport,
                owner: "report '\(entry.name)'", sink: &sink)
            let source = reader.source(
                ofReport: options.text("from"), at: options.place(of: "from"), sink: &sink)
            let report = Plan.ReportEntry(
                type: type, label: options.text("label") ?? entry.name,
                source: StageDraft.number(of: source, in: drafts),
                from: options.text("from"), title: options.text("title"),
                citing: options.text("cite").flatMap(Plan.Citing.init) ?? .required,
                division: ReportDivision.read(options, sink: &sink), naming: naming(options, sink: &sink),
                options: options,
                outputs: Self.outputs(options), scripts: Self.scripts(options), place: entry.place)
            return (report, source)
        }
    }

    private func naming(_ options: OptionValues, sink: inout DiagnosticSink) -> NamingPolicy? {
        guard let written = options.text("names") else { return nil }
        if let policy = NamingPolicy(written) { return policy }
        sink.report(
            .unknownValue, at: options.place(of: "names"), "there is no way of naming '\(written)'",
            help: NamingPolicy.help)
        return nil
    }

    private static func outputs(_ options: OptionValues) -> [String] {
        guard case .list(let entries)? = options["write"] else { return [] }
        return entries.compactMap { entry in
            switch entry {
            case .text(let path): path
            case .record(let record): record.text("to")
            default: nil
            }
        }
    }

    private static func scripts(_ options: OptionValues) -> [String: OptionValues] {
        var scripts: [String: OptionValues] = [:]
        for record in options.records("write") {
            if let path = record.text("to"), let format = record.record("format") { scripts[path] = format }
        }
        return scripts
    }

    /// An entry of `stages` or `reports`: its one key and what stands under it.
    private struct NamedEntry {
        let name: String
        let place: Place
        let options: YAMLNode?
    }

    /// The entries of a list, each a bare word or a mapping with one key.
    private func named(_ node: YAMLNode?, list: String, sink: inout DiagnosticSink) -> [NamedEntry] {
        guard let node, !node.isNull else { return [] }
        var elements = [node]
        switch node.content {
        case .sequence(let entries): elements = entries
        case .mapping(let pairs) where pairs.first?.key.utf8.first == UInt8(ascii: "-"):
            let name = String(pairs[0].key.drop { $0 == "-" })
            sink.report(
                .wrongType, at: pairs[0].keyPlace, "a blank is missing behind the dash of '\(pairs[0].key)'",
                help: "write '- \(name):'")
            return []
        case .mapping(let pairs) where pairs.count > 1:
            sink.report(
                .wrongType, at: pairs[0].keyPlace, "the entries of '\(list)' need a dash each",
                help: "write '- \(pairs[0].key):' and '- \(pairs[1].key):'")
            return []
        default: break
        }
        return elements.compactMap { element in
            switch element.content {
            case .scalar(let name, _) where !element.isNull:
                return NamedEntry(name: name, place: element.place, options: nil)
            case .mapping(let pairs) where pairs.count == 1:
                return NamedEntry(name: pairs[0].key, place: pairs[0].keyPlace, options: pairs[0].value)
            case .mapping(let pairs) where pairs.count > 1:
                sink.report(
                    .wrongType, at: pairs[1].keyPlace,
                    "'\(pairs[1].key)' stands beside '\(pairs[0].key)' in one entry of '\(list)'",
                    help: "indent it by two more blanks to make it an option of '\(pairs[0].key)', "
                        + "or begin it with a dash to make it an entry of its own")
            default:
                sink.report(
                    .wrongType, at: element.place, "an entry of '\(list)' must be a name or a name with options",
                    help: "write '- clean:' or '- dedupe: { near: 0.85 }'")
            }
            return nil
        }
    }

    private func reportUnknown(
        _ code: DiagnosticCode, _ noun: String, _ entry: NamedEntry, known: [String], sink: inout DiagnosticSink
    ) {
        let word = String(entry.name.prefix { $0 != " " && $0 != "{" })
        if word != entry.name, known.contains(word) {
            sink.report(
                .invalidYAML, at: entry.place, "a ':' is missing behind '\(word)'",
                help: "write '- \(word): { … }', or the options as lines below '- \(word):'")
            return
        }
        if let glued = YAMLSlips.gluedOptions(entry.name), known.contains(glued) {
            sink.report(
                .invalidYAML, at: entry.place, "a blank is missing behind the ':' of '\(glued):'",
                help: "write '- \(glued): { … }', or the options as lines below '- \(glued):'")
            return
        }
        let list = "known are " + known.map { "'\($0)'" }.joined(separator: ", ")
        let help = NearestName.nearest(to: entry.name, among: known).map { "did you mean '\($0)'? \(list)" } ?? list
        sink.report(code, at: entry.place, "unknown \(noun) '\(entry.name)'", help: help)
    }

    private func checkOutputs(_ reports: [Plan.ReportEntry], sink: inout DiagnosticSink) {
        var seen: Set<String> = []
        for report in reports {
            let files = report.outputs.enumerated().map { index, output in
                (output, report.options.place(of: "write[\(index)]") ?? report.options.place(of: "write"))
            }
            let index = report.division?.index.map { ($0, report.options.record("for_each")?.place(of: "index")) }
            for (output, place) in files + [index].compactMap(\.self) {
                let isWritten = catalogue.formatExtensions.contains(PathText.fileExtension(of: output).lowercased())
                if report.scripts[output] == nil, !isWritten {
                    let known = catalogue.formatExtensions.map { "'.\($0)'" }.joined(separator: ", ")
                    sink.report(
                        .unknownFormat, at: place, "no format writes '\(output)'", help: "known extensions are \(known)"
                    )
                }
                let name = PathText.lastComponent(of: output)
                if name.hasPrefix("run."), name.hasSuffix(".json") {
                    sink.report(
                        .duplicateOutput, at: place, "'\(output)' is where the record of the run is kept",
                        help: "give the report another name")
                }
                if !seen.insert(PathText.normalised(output)).inserted {
                    sink.report(
                        .duplicateOutput, at: place, "'\(output)' is written twice",
                        help: "give each report a file of its own")
                }
            }
        }
    }
}

extension OptionDecoder {
    /// Decodes pipelines and their tests: dates are in EDTF, and the remedy for others is told.
    public static func forFiles(variables: [String: String]) -> OptionDecoder {
        OptionDecoder(variables: variables) { EDTFDate($0) == nil ? DateRemedy.help(for: $0) : nil }
    }
}
