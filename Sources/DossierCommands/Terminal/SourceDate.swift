import ArgumentParser
import Glibc

/// The time that reports give for their last change, where the environment sets one (reproducible-builds.org).
enum SourceDate {
    /// Seconds since 1970 in `SOURCE_DATE_EPOCH`; nil where it is not set.
    static func seconds() throws -> Int? {
        guard let written = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !written.isEmpty else {
            return nil
        }
        guard let seconds = Int(written), seconds >= 0 else {
            throw ValidationError("SOURCE_DATE_EPOCH holds seconds since 1970, not '\(written)'")
        }
        return seconds
    }
}
