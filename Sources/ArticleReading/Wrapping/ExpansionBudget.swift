/// Counts what is unpacked from one file, so that a small file cannot grow without bounds.
final class ExpansionBudget {
    private var left: Int
    private var members: Int

    /// Most times that a file may grow by.
    static let factor = 100
    /// What every file may unpack to, however small it is.
    static let floor = 1 << 20
    /// Most files in one archive, those in archives inside it included.
    static let memberLimit = 200_000
    /// Archives inside archives are opened this deep.
    static let depthLimit = 2

    /// The budget of a file of `size` bytes.
    init(size: Int) {
        let grown = max(0, size).multipliedReportingOverflow(by: Self.factor)
        left = grown.overflow ? Int.max - Self.floor : min(grown.partialValue, Int.max - Self.floor) + Self.floor
        members = Self.memberLimit
    }

    /// Takes `count` unpacked bytes; false when there is no more.
    func take(_ count: Int) -> Bool {
        guard count <= left else {
            left = 0
            return false
        }
        left -= count
        return true
    }

    /// Takes one more member; false when there are too many.
    func takeMember() -> Bool {
        members -= 1
        return members >= 0
    }
}
