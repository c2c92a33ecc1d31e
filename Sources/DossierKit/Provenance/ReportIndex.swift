import FileAccess

/// Tells reports from other files.
public enum ReportIndex {
    /// True when a recorded run wrote the file, or was to write it.
    public static func names(_ path: String, folder: String) -> Bool {
        let absolute = PathText.normalised(PathText.join(folder, path))
        return FileKind.of(absolute) == .regular && RecordedRun.containing(report: absolute) != nil
    }

    /// True when the file is what a run recorded of itself.
    public static func isRecord(_ path: String, folder: String) -> Bool {
        let absolute = PathText.normalised(PathText.join(folder, path))
        let name = PathText.lastComponent(of: path)
        guard name.hasPrefix("run."), name.hasSuffix(".json"), FileKind.of(absolute) == .regular,
            let bytes = try? FileReading.bytes(of: absolute, limit: 1 << 30)
        else { return false }
        return RunRecordFile.holds(absolute, bytes)
    }
}
