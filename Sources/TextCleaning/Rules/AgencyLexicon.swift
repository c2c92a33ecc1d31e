import Configuration
import Diagnostics

/// The news agencies of a lexicon file, and those known without one.
public struct AgencyLexicon: Sendable {
    /// The agencies.
    public let agencies: [CleaningRules.Agency]
    /// Marks that stand for no agency in these articles, whatever the known list says.
    public let without: [String]

    /// The keys of the file.
    public static let keys: [OptionDescriptor] = [
        OptionDescriptor(
            "version", .integer(1...1), isRequired: true, summary: "Version of the file format; this program reads 1.",
            example: "1"),
        OptionDescriptor(
            "agencies", .list(.record(agency)), default: .list([]), summary: "The agencies, one entry each.",
            example: "[{ name: Pacific Wire, marks: [PacWire] }]"),
        OptionDescriptor(
            "without", .list(.text), default: .list([]),
            summary: "Marks of the known agencies that mean something else in these articles.", example: "[UNI]"),
    ]

    private static let agency: [OptionDescriptor] = [
        OptionDescriptor(
            "name", .text, isRequired: true, summary: "What 'origin' then says; itself a mark.", example: "Pacific Wire"
        ),
        OptionDescriptor(
            "marks", .list(.text), default: .list([]),
            summary: "Other ways in which it is written in datelines, credits and bylines.", example: "[PacWire, PW]"),
    ]

    /// Reads a lexicon file; every fault is told with its place, and what is sound is kept.
    public init(_ node: YAMLNode, sink: inout DiagnosticSink) {
        var own = DiagnosticSink()
        let file = OptionDecoder().decode(node, descriptors: Self.keys, owner: "the list of agencies", sink: &own)
        var agencies: [CleaningRules.Agency] = []
        for (index, entry) in file.records("agencies").enumerated() {
            guard let name = entry.text("name") else { continue }
            let place = entry.place(of: "name") ?? file.place(of: "agencies[\(index)]")
            if agencies.contains(where: { $0.name == name }) {
                own.report(.duplicateKey, at: place, "agency '\(name)' is told twice", help: "join the two")
                continue
            }
            for mark in [name] + entry.texts("marks") where Self.isFaint(mark) {
                own.report(
                    .unknownValue, at: place, "'\(mark)' cannot be told from other words",
                    help: "a mark has two letters or more and begins with a capital, or the agency's name does")
            }
            agencies.append(CleaningRules.Agency(name, marks: entry.texts("marks")))
        }
        self.agencies = agencies
        without = file.texts("without")
        sink.report(contentsOf: own.diagnostics)
    }

    /// The agencies that ship with the program.
    static let shipped: [CleaningRules.Agency] = {
        var sink = DiagnosticSink()
        let node = YAMLDocument.parse(PackageResources.agencies_yaml, file: "agencies.yaml", sink: &sink)
        return node.map { AgencyLexicon($0, sink: &sink).agencies } ?? []
    }()

    /// A mark of one letter, or of none.
    private static func isFaint(_ mark: String) -> Bool {
        mark.unicodeScalars.count { $0.properties.isAlphabetic } < 2
    }
}

extension CleaningRules {
    /// The rules with the agencies of a lexicon beside their own.
    public func adding(_ lexicon: AgencyLexicon) -> CleaningRules {
        var rules = self
        for agency in lexicon.agencies {
            if let index = rules.agencies.firstIndex(where: { $0.name == agency.name }) {
                let marks = rules.agencies[index].marks
                rules.agencies[index] = Agency(agency.name, marks: marks + agency.marks.filter { !marks.contains($0) })
            } else {
                rules.agencies.append(agency)
            }
        }
        rules.agencies = rules.agencies.compactMap { agency in
            let marks = agency.marks.filter { !lexicon.without.contains($0) }
            return marks.isEmpty ? nil : Agency(agency.name, only: marks)
        }
        return rules
    }
}
