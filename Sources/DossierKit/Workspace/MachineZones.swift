import Glibc
import Scheduling

/// The time zones of this machine.
public enum MachineZones {
    /// Those in `TZDIR`, where it is set, and in the system's folders.
    public static var database: ZoneDatabase {
        ZoneDatabase(folders: ZoneDatabase.folders(tzdir: getenv("TZDIR").map { String(cString: $0) }))
    }
}
