import ReportModel

/// Plain text of a chosen width, with numbered citations at the end: for terminals and plain mail.
public struct PlainTextFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "text", extensions: ["txt", "text"],
        summary: "plain text, wrapped, with numbered citations at the end")

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        var writer = PlainTextWriter(brief: brief, options: options)
        writer.write()
        return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
    }
}
