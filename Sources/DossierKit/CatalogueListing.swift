import ArticleReading
import Configuration
import JSONText
import PipelineCore
import ReportRendering

/// Everything that pipelines can name, in words and as JSON: made from the descriptors.
public struct CatalogueListing: Sendable {
    /// One stage, report, format, reader or pipeline.
    public struct Entry: Sendable {
        /// What sort of thing it is: stage, report, format, reader, pipeline.
        public let sort: String
        /// Its name.
        public let name: String
        /// One sentence on what it is for.
        public let summary: String
        /// Its descriptor, for stages and reports.
        public let descriptor: StageDescriptor?
    }

    /// The entries, by sort and catalogue order.
    public let entries: [Entry]

    /// Lists a catalogue and what ships beside it, and the pipelines of the workspace that `folder` lies in.
    public init(of catalogue: Catalogue, folder: String? = nil) {
        let stages = catalogue.stages.map { $0.descriptor }
        let composers = catalogue.composers.map { $0.descriptor }
        let pipelines = folder.flatMap(Workspace.containing).map(PipelineListing.entries) ?? []
        entries =
            stages.map { Entry(sort: "stage", name: $0.name, summary: $0.summary, descriptor: $0) }
            + composers.map { Entry(sort: "report", name: $0.name, summary: $0.summary, descriptor: $0) }
            + FormatCatalogue.descriptors.map {
                Entry(sort: "format", name: $0.name, summary: $0.summary, descriptor: nil)
            }
            + ReaderCatalogue.descriptors.map {
                Entry(sort: "reader", name: $0.name, summary: $0.summary, descriptor: nil)
            } + pipelines
    }

    /// The entries of a sort, named in the singular or plural; none for what is no sort.
    public func entries(ofSort name: String) -> CatalogueListing {
        CatalogueListing(entries: entries.filter { $0.sort == name || $0.sort + "s" == name })
    }

    private init(entries: [Entry]) { self.entries = entries }

    /// The entry of a name.
    public func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// One line an entry, under a heading a sort.
    public var text: String {
        let width = entries.map(\.name.count).max() ?? 0
        var text = ""
        for sort in ["stage", "report", "format", "reader", "pipeline"]
        where entries.contains(where: { $0.sort == sort }) {
            text += "\(sort)s\n"
            for entry in entries where entry.sort == sort {
                text += "  \(entry.name)\(String(repeating: " ", count: width - entry.name.count))  \(entry.summary)\n"
            }
        }
        return text
    }

    /// The entries as JSON.
    public var json: JSONValue { .array(entries.map(\.json)) }
}

extension CatalogueListing.Entry {
    /// All about the entry: options with defaults and examples.
    public var text: String {
        var text = "\(name) (\(sort)): \(summary)\n"
        guard let descriptor else { return text }
        if !descriptor.needs.isEmpty { text += "needs: \(descriptor.needs.map(\.name).joined(separator: ", "))\n" }
        if !descriptor.provides.isEmpty {
            text += "provides: \(descriptor.provides.map(\.name).joined(separator: ", "))\n"
        }
        if !descriptor.options.isEmpty { text += "\noptions\n" }
        for option in descriptor.options {
            text += "  \(option.name): \(option.type.words)"
            if let words = option.defaultWords { text += ", \(words) unless given" }
            if option.isRequired { text += ", required" }
            text += "\n      \(option.summary)\n      for example  \(option.name): \(option.example)\n"
        }
        text += "\nexamples\n"
        for example in descriptor.examples { text += "  \(example.summary)\n      \(example.yaml)\n" }
        return text
    }

    /// The entry as JSON.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("sort", .string(sort)), .init("name", .string(name)), .init("summary", .string(summary)),
        ]
        if let descriptor {
            members += [
                .init("needs", .array(descriptor.needs.map { .string($0.name) })),
                .init("provides", .array(descriptor.provides.map { .string($0.name) })),
                .init(
                    "options",
                    .array(
                        descriptor.options.map { option in
                            [
                                "name": .string(option.name), "type": .string(option.type.words),
                                "default": .optional(option.defaultWords),
                                "required": .boolean(option.isRequired),
                                "summary": .string(option.summary), "example": .string(option.example),
                            ]
                        })),
                .init("examples", .array(descriptor.examples.map { .string($0.yaml) })),
            ]
        }
        return .object(members)
    }
}
