import Configuration
import Diagnostics
import Testing

@testable import DossierKit

struct PipelineAssignmentTests {
    private static let file = """
        name: sample
        stages:
          - clean
          - dates:
          - dedupe: { near: 0.85 }
        reports:
          - table: { of: date }
        """

    /// The tree after the assignments, in short, and the codes of what is wrong with them.
    private func set(_ assignments: [(String, String)]) -> (text: String, codes: [DiagnosticCode]) {
        var sink = DiagnosticSink()
        guard let root = YAMLDocument.parse(Array(Self.file.utf8), file: "p.yaml", sink: &sink) else { return ("", []) }
        let changed = PipelineAssignment.apply(assignments.map { (path: $0.0, value: $0.1) }, to: root, sink: &sink)
        return (Self.text(changed), sink.diagnostics.map(\.code))
    }

    private static func text(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text, _): text
        case .sequence(let nodes): "[" + nodes.map(text).joined(separator: ", ") + "]"
        case .mapping(let pairs): "{" + pairs.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    private static let unchanged =
        "{name: sample, stages: [clean, {dates: }, {dedupe: {near: 0.85}}], reports: [{table: {of: date}}]}"

    @Test func nothingIsSet() {
        #expect(set([]).text == Self.unchanged)
    }

    @Test(arguments: [
        ("name", "other", "name: other"),
        ("title", "A new title", "title: A new title"),
        ("dedupe.near", "0.7", "{dedupe: {near: 0.7}}"),
        ("stages.dedupe.near", "0.7", "{dedupe: {near: 0.7}}"),
        ("dedupe.keep", "earliest", "{dedupe: {near: 0.85, keep: earliest}}"),
        ("dates.infer", "none", "{dates: {infer: none}}"),
        ("clean.label", "tidy", "[{clean: {label: tidy}}, "),
        ("table.of", "name", "{table: {of: name}}"),
        ("table.write", "[a.md, b.md]", "{table: {of: date, write: [a.md, b.md]}}"),
        ("name", "", "name: ,"),
    ])
    func aValueIsSet(path: String, value: String, changed: String) {
        let (text, codes) = set([(path, value)])
        #expect(text.contains(changed))
        #expect(codes.isEmpty)
    }

    @Test(arguments: ["filter.since", "dedupe.near.deeper", "", ".", "stages.filter.since", "name.x"])
    func aWayThatIsNotThereIsAFault(path: String) {
        let (text, codes) = set([(path, "1")])
        #expect(text == Self.unchanged)
        #expect(codes == [.unknownKey])
    }

    @Test func aValueThatIsNoYAMLIsAFault() {
        #expect(set([("name", "[a")]).codes == [.invalidYAML])
    }

    @Test func theLastValueCounts() {
        #expect(set([("name", "one"), ("name", "two")]).text.contains("name: two"))
    }
}
