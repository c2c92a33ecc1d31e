import ArticleModel
import FileAccess
import JSONText

extension RunRequest {
    /// What was asked for beside the pipeline, as `run.json` in `folder` keeps it; empty where nothing was.
    func recorded(from root: String) -> [JSONValue.Member] {
        func relative(_ path: String) -> JSONValue {
            let absolute = PathText.normalised(PathText.join(folder, path))
            return .string(path == "-" ? path : PathText.relative(from: root, to: absolute) ?? absolute)
        }
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ text: String?) { if let text { members.append(.init(name, .string(text))) } }
        if !load.isEmpty { members.append(.init("load", .array(load.map(relative)))) }
        if output != nil { members.append(.init("out", true)) }
        if !settings.assignments.isEmpty {
            let pairs = settings.assignments.map { JSONValue.array([.string($0.path), .string($0.value)]) }
            members.append(.init("set", .array(pairs)))
        }
        if !settings.variables.isEmpty {
            let names = settings.variables.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            members.append(
                .init("variables", .object(names.map { .init($0, .optional(settings.variables[$0])) })))
        }
        add("now", settings.now?.description)
        add("as_of", settings.asOf.map { EDTFDate.day($0).description })
        add("period", settings.period.map { EDTFDate(days: $0).description })
        add("since", settings.since.map { EDTFDate.day($0).description })
        if edition.previous != nil { add("previous_name", edition.previousName ?? edition.previous) }
        if let modified { members.append(.init("source_date_epoch", .integer(modified))) }
        return members
    }

    /// The request of a recorded run, to be made again from the files as they are now; nil where the record does not say which
    /// pipeline it was.
    init?(again run: RecordedRun) {
        guard let file = run.json["file"]?.text else { return nil }
        let asked = run.json["request"]
        self.init(pipeline: PathText.normalised(PathText.join(run.workspace, file)), folder: run.folder)
        load = (asked?["load"]?.elements ?? []).compactMap(\.text)
        if asked?["out"]?.truth == true { output = run.folder }
        settings.assignments = (asked?["set"]?.elements ?? []).compactMap { pair in
            guard let parts = pair.elements, parts.count == 2, let path = parts[0].text, let value = parts[1].text
            else { return nil }
            return (path, value)
        }
        if case .object(let variables)? = asked?["variables"] {
            for variable in variables { settings.variables[variable.name] = variable.value.text }
        }
        settings.now = asked?["now"]?.text.flatMap { EDTFDate($0) }
        settings.asOf = asked?["as_of"]?.text.flatMap { EDTFDate($0)?.latest }
        settings.since = asked?["since"]?.text.flatMap { EDTFDate($0)?.earliest }
        settings.period = asked?["period"]?.text.flatMap { EDTFDate($0)?.days }
        edition.previous = run.json["previous_edition"]?["path"]?.text
        edition.previousName = asked?["previous_name"]?.text
        modified = asked?["source_date_epoch"]?.integer
    }
}
