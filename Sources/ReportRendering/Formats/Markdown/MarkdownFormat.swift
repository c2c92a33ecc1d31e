import ReportModel

/// CommonMark with footnotes: what an analyst pastes into a wiki, a ticket or a mail.
public struct MarkdownFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "markdown", extensions: ["md", "markdown"],
        summary: "CommonMark with a footnote for every citation")

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        var writer = MarkdownWriter(brief: brief, options: options)
        writer.write()
        return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
    }
}
