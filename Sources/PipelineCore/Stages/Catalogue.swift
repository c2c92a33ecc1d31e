import Configuration
import Diagnostics

/// The stages, composers and formats that pipelines may name; made by the composition root from its lists.
public struct Catalogue: Sendable {
    /// Every stage, by the order of the list.
    public let stages: [any Stage.Type]
    /// Every composer, by the order of the list.
    public let composers: [any Composer.Type]
    /// Extensions of files that reports can be written to, without the dot.
    public let formatExtensions: [String]

    /// Gathers what pipelines may name.
    public init(stages: [any Stage.Type], composers: [any Composer.Type], formatExtensions: [String]) {
        self.stages = stages
        self.composers = composers
        self.formatExtensions = formatExtensions
    }

    /// The stage of that name.
    public func stage(_ name: String) -> (any Stage.Type)? { stages.first { $0.descriptor.name == name } }
    /// The composer of that name.
    public func composer(_ name: String) -> (any Composer.Type)? { composers.first { $0.descriptor.name == name } }
}
