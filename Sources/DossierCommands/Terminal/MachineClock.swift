import Glibc

/// The clock of the machine; what is asked at a fixed time never asks it.
enum MachineClock {
    /// Seconds since 1970-01-01T00:00:00Z.
    static var now: Int64 { Int64(time(nil)) }
}
