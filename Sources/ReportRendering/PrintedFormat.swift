import ReportModel

/// PDF: the HTML report as an engine of the system prints it; the one format that this target cannot make by itself.
public enum PrintedFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "pdf", extensions: ["pdf"],
        summary: "the HTML report on paper, printed by WeasyPrint or Chromium where one is installed")

    /// The page to print.
    public static func page(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        HTMLFormat().render(brief, options: options)
    }

    /// Seconds since 1970 that the file gives as its time.
    public static func time(of brief: Brief, options: RenderOptions) -> Int {
        ChangeTime(of: brief, options: options).seconds
    }

    /// True for a path that is to be printed.
    public static func prints(_ path: String) -> Bool { FormatCatalogue.descriptor(forPath: path) == descriptor }
}
