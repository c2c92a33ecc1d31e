import Configuration
import Diagnostics

extension Planner {
    /// Checks what stages and reports need by their descriptors; a misspelt stage stands for what it was meant to provide.
    func checkNeeds(
        of drafts: [StageDraft], reports: [(entry: Plan.ReportEntry, source: BranchReader.Source)], isListed: Bool,
        sink: inout DiagnosticSink
    ) {
        let needs = NeedsCheck(catalogue: catalogue)
        let provided = NeedsCheck.provided(
            drafts.map { draft in
                let descriptor = draft.type.map { $0.descriptor } ?? meant(by: draft.name)
                return (draft.source, descriptor.map { Set($0.provides.map(\.name)) })
            })
        for (draft, provided) in zip(drafts, provided.before) {
            guard let descriptor = draft.type?.descriptor else { continue }
            needs.check(
                descriptor.needs.map(\.name), of: "stage '\(descriptor.name)'", provided, at: draft.place, sink: &sink)
        }
        for (report, source) in reports {
            var before = NeedsCheck.Provided(names: isListed ? [] : nil)
            if case .stage(let place) = source { before = provided.after[place] }
            if source == .unclear { before.names = nil }
            let descriptor = report.type.descriptor
            needs.check(
                descriptor.needs.map(\.name), of: "report '\(descriptor.name)'", before, at: report.place, sink: &sink)
            let more = (report.division?.needs ?? []).filter { !descriptor.needs.contains($0) }
            needs.check(
                more.map(\.name), of: "'for_each' of report '\(report.label)'", before,
                at: report.options.place(of: "for_each") ?? report.place, sink: &sink)
        }
    }

    /// What a misspelt stage was probably meant to be; nil when it could be anything.
    private func meant(by name: String) -> StageDescriptor? {
        NearestName.nearest(to: name, among: catalogue.stages.map { $0.descriptor.name })
            .flatMap { catalogue.stage($0)?.descriptor }
    }

    /// Checks what made stages need beside what their descriptors say; `stages` are those of the plan, in order.
    public func checkNeeds(of stages: [(entry: Plan.StageEntry, stage: any Stage)], sink: inout DiagnosticSink) {
        let needs = NeedsCheck(catalogue: catalogue)
        let known = Set(catalogue.stages.flatMap { $0.descriptor.provides.map(\.name) })
            .union(stages.flatMap { $0.stage.provides })
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for ((entry, stage), provided) in zip(stages, Self.provided(by: stages).before) {
            needs.check(
                stage.needs, of: "stage '\(entry.label)'", provided, at: entry.place,
                remedy: { need in
                    (NearestName.nearest(to: need, among: known).map { "did you mean '\($0)'? " } ?? "")
                        + "known are \(known.map { "'\($0)'" }.joined(separator: ", "))"
                }, sink: &sink)
        }
    }

    /// Checks what composers need beside what their descriptors say.
    public func checkNeeds(
        of reports: [(entry: Plan.ReportEntry, composer: any Composer)],
        providedBy stages: [(entry: Plan.StageEntry, stage: any Stage)], sink: inout DiagnosticSink
    ) {
        let needs = NeedsCheck(catalogue: catalogue)
        let provided = Self.provided(by: stages).after
        for (entry, composer) in reports {
            let before = entry.source.flatMap { provided.indices.contains($0) ? provided[$0] : nil }
            needs.check(
                composer.needs, of: "report '\(entry.label)'", before ?? NeedsCheck.Provided(names: []),
                at: entry.place,
                isAtEnd: true, remedy: { "let a script say 'provides = { \"\($0)\" }'" }, sink: &sink)
        }
    }

    private static func provided(
        by stages: [(entry: Plan.StageEntry, stage: any Stage)]
    ) -> (before: [NeedsCheck.Provided], after: [NeedsCheck.Provided]) {
        NeedsCheck.provided(
            stages.map { stage in
                (
                    .after(stage.entry.source),
                    Set(stage.entry.type.descriptor.provides.map(\.name) + stage.stage.provides)
                )
            })
    }

    /// Warns of stages whose work a later one of the same name does anew before anybody has used it.
    func checkRepeats(_ stages: [Plan.StageEntry], reports: [Plan.ReportEntry], sink: inout DiagnosticSink) {
        guard !sink.hasErrors else { return }
        let taken = Set(reports.map(\.source))
        for (place, stage) in stages.enumerated() {
            let descriptor = stage.type.descriptor
            guard !descriptor.provides.isEmpty, !descriptor.addsUp else { continue }
            var before = stage.source
            while let number = before, number < place {
                let earlier = stages[number].type.descriptor
                // Whatever else takes its articles there may use what it has found.
                if taken.contains(number) || stages.count(where: { $0.source == number }) > 1 { break }
                if earlier.name == descriptor.name {
                    let line = stages[number].place.line.map { " in line \($0)" } ?? ""
                    sink.report(
                        .stageRepeated, at: stage.place,
                        "'\(stage.label)' does anew what '\(stages[number].label)' did\(line); nothing uses what that one found",
                        help: "leave one of the two out, and give the other the options of both")
                    break
                }
                // What needs it, drops articles by it or hands it to a script has used it.
                if earlier.provides.isEmpty || earlier.needs.contains(where: descriptor.provides.contains) { break }
                before = stages[number].source
            }
        }
    }

    /// Warns of branches whose end no report tells.
    func checkBranches(_ stages: [Plan.StageEntry], reports: [Plan.ReportEntry], sink: inout DiagnosticSink) {
        // With faults, what was meant is not known.
        guard !sink.hasErrors, !reports.isEmpty else { return }
        let told = Set(reports.map(\.source))
        for end in StageGraph(sources: stages.map(\.source)).ends where !told.contains(end) {
            let label = stages[end].label
            let isAlone = stages.count { $0.label == label } == 1
            sink.report(
                .branchUnused, at: stages[end].place, "no report tells what '\(label)' leaves",
                help: (isAlone ? "say" : "give the stage a label, and say it in")
                    + " 'from\(isAlone ? ": \(label)" : "")' \(isAlone ? "in " : "of ")a report, or leave the branch out"
            )
        }
    }
}
