import FileAccess

/// Tells reports from other files.
public enum ReportIndex {
    /// True when a recorded run wrote the file, or was to write it.
    public static func names(_ path: String, folder: String) -> Bool {
        let absolute = PathText.normalised(PathText.join(folder, path))
        return FileKind.of(absolute) == .regular && RecordedRun.containing(report: absolute) != nil
    }
}
