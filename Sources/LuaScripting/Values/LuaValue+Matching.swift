import LuaRuntime

extension LuaValue {
    /// True when two values say the same: as `==`, but a list and a plain table of the same values are alike, and so are
    /// dates written alike.
    func matches(_ other: LuaValue) -> Bool {
        switch (self, other) {
        case (.table(let left), .table(let right)):
            left.sequence.count == right.sequence.count && left.pairs.count == right.pairs.count
                && zip(left.sequence, right.sequence).allSatisfy { $0.matches($1) }
                && zip(left.pairs, right.pairs).allSatisfy { $0.key == $1.key && $0.value.matches($1.value) }
        case (.object(let left), .object(let right)):
            if let first = left.payload as? DateHandle, let second = right.payload as? DateHandle {
                first.date == second.date
            } else {
                left === right
            }
        default: self == other
        }
    }
}
