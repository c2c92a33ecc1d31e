import Diagnostics

/// Checks that stages and reports find on their way what they need.
struct NeedsCheck {
    /// What stands on the way of a stage or report.
    struct Provided {
        /// What is there; nil where nobody can tell, for want of knowing what comes before.
        var names: Set<String>?
        /// What stages of other branches provide.
        var elsewhere: Set<String> = []
    }

    let catalogue: Catalogue

    /// Tells of each need that is not there; `remedy` says what to do where the catalogue cannot.
    func check(
        _ needs: [String], of owner: String, _ provided: Provided, at place: Place, isAtEnd: Bool = false,
        remedy: (_ need: String) -> String = { _ in "" }, sink: inout DiagnosticSink
    ) {
        guard let names = provided.names else { return }
        for need in needs where !names.contains(need) {
            let providers = catalogue.stages.filter { $0.descriptor.provides.contains(Capability(need)) }
                .map { "'\($0.descriptor.name)'" }.joined(separator: " or ")
            if provided.elsewhere.contains(need) {
                sink.report(
                    .missingNeed, at: place,
                    "\(owner) needs \(need), which no stage of its branch provides",
                    help: "what provides it stands in another branch: "
                        + (providers.isEmpty
                            ? "begin with 'from' behind that stage" : "put \(providers) into this one too")
                        + ", or before both")
                continue
            }
            sink.report(
                .missingNeed, at: place,
                "\(owner) needs \(need), which \(isAtEnd ? "no stage" : "nothing before it") provides",
                help: providers.isEmpty
                    ? remedy(need) : isAtEnd ? "add \(providers) to the stages" : "put \(providers) before it")
        }
    }

    /// What stands on the way to each of some stages, and behind it, by place; `provides` is nil for one that could be anything.
    static func provided(
        _ stages: [(source: BranchReader.Source, provides: Set<String>?)]
    ) -> (before: [Provided], after: [Provided]) {
        var before: [Provided] = []
        var after: [Provided] = []
        var all: Set<String> = []
        for stage in stages {
            var own = Provided(names: [])
            switch stage.source {
            case .loaded: break
            case .stage(let place): own = after.indices.contains(place) ? after[place] : Provided(names: nil)
            case .unclear: own = Provided(names: nil)
            }
            own.elsewhere = all
            before.append(own)
            if let provides = stage.provides, own.names != nil {
                own.names?.formUnion(provides)
            } else {
                own.names = nil
            }
            all.formUnion(stage.provides ?? [])
            after.append(own)
        }
        // A report stands behind all stages.
        return (before, after.map { Provided(names: $0.names, elsewhere: all) })
    }
}
