import Diagnostics

/// Finds the stages that `from` names, by their labels.
struct BranchReader {
    /// What a stage or report takes.
    enum Source: Equatable {
        /// The articles as they are loaded.
        case loaded
        /// What the stage of that place has left.
        case stage(Int)
        /// Nobody can tell: `from` names no stage that it could be.
        case unclear

        /// What the entry after the stage of that place takes without `from`; nil where it is the first.
        static func after(_ place: Int?) -> Source { place.map { .stage($0) } ?? .loaded }
    }

    /// Labels of the stages as they are written, sound or not.
    let labels: [String]
    /// Names of the stages, which they go by where they have no label.
    let names: [String]

    /// What the stage of a place takes.
    func source(ofStage place: Int, from: String?, at written: Place?, sink: inout DiagnosticSink) -> Source {
        guard let from else { return .after(place == 0 ? nil : place - 1) }
        let before = Array(labels.prefix(place))
        if let found = only(from, among: before, at: written, noun: "stages before it", sink: &sink) { return found }
        if labels.dropFirst(place).contains(from) {
            let isItself = labels[place] == from
            sink.report(
                .unknownSource, at: written,
                isItself
                    ? "'from' of stage '\(labels[place])' names the stage itself"
                    : "'from' of stage '\(labels[place])' names '\(from)', which comes after it",
                help: isItself || before.isEmpty
                    ? "a stage takes what an earlier one has left; " + Self.list(before, "stages before it")
                    : "a stage takes what an earlier one has left; move it below '\(from)', or name one of "
                        + Self.quoted(before))
        } else {
            tellUnknown(from, among: before, at: written, noun: "stages before it", sink: &sink)
        }
        return .unclear
    }

    /// What a report takes.
    func source(ofReport from: String?, at written: Place?, sink: inout DiagnosticSink) -> Source {
        guard let from else { return .after(labels.indices.last) }
        if let found = only(from, among: labels, at: written, noun: "stages", sink: &sink) { return found }
        tellUnknown(from, among: labels, at: written, noun: "stages", sink: &sink)
        return .unclear
    }

    /// The one stage of a label; nil where there is none.
    private func only(
        _ label: String, among labels: [String], at written: Place?, noun: String, sink: inout DiagnosticSink
    ) -> Source? {
        let found = labels.indices.filter { labels[$0] == label }
        guard let first = found.first else { return nil }
        guard found.count > 1 else { return .stage(first) }
        sink.report(
            .unknownSource, at: written, "'from' names '\(label)', and \(found.count) \(noun) go by that name",
            help: "give the one that is meant a label of its own")
        return .unclear
    }

    private func tellUnknown(
        _ label: String, among labels: [String], at written: Place?, noun: String, sink: inout DiagnosticSink
    ) {
        let meant = names.prefix(labels.count).firstIndex(of: label).map { labels[$0] }
        let nearest =
            meant.map { "the stage '\(label)' goes by its label '\($0)'; " }
            ?? NearestName.nearest(to: label, among: labels).map { "did you mean '\($0)'? " } ?? ""
        sink.report(
            .unknownSource, at: written,
            noun == "stages"
                ? "'from' names '\(label)', and no stage goes by that name"
                : "'from' names '\(label)', and no stage before it goes by that name",
            help: nearest + Self.list(labels, noun))
    }

    private static func list(_ labels: [String], _ noun: String) -> String {
        labels.isEmpty ? "there are no \(noun)" : "the \(noun) are \(quoted(labels))"
    }

    private static func quoted(_ labels: [String]) -> String {
        var seen: Set<String> = []
        return labels.filter { seen.insert($0).inserted }.map { "'\($0)'" }.joined(separator: ", ")
    }
}
