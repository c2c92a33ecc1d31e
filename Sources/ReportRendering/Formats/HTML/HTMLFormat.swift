import ReportModel

/// One self-contained page without script or network: timeline, passages behind every number, light, dark and paper.
public struct HTMLFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "html", extensions: ["html", "htm"],
        summary: "one self-contained page: timeline, passages behind every number, no script")

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        var writer = HTMLWriter(brief: brief, options: options)
        writer.write()
        return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
    }
}
