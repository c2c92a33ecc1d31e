import ArticleModel
import Glibc

/// The clock of the machine; what is asked at a fixed time never asks it.
enum MachineClock {
    /// Seconds since 1970-01-01T00:00:00Z.
    static var now: Int64 { Int64(time(nil)) }

    /// The day in UTC.
    static var day: CivilDay { CivilDay(number: Int(now / 86_400)) }

    /// The time of day here, such as `09:05:31`, for messages.
    static var timeOfDay: String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { ($0 < 10 ? "0" : "") + String($0) }.joined(
            separator: ":")
    }
}
