/// Where scripts looked last: a number that objects of a list leave here when one of their fields is read.
///
/// The raw pointer is sound here: it is made in `init` and freed in `deinit`, and every list that knows it holds the place.
public final class LuaPlace {
    let cell: UnsafeMutablePointer<Int64>

    /// Makes a place that holds 0.
    public init() {
        cell = .allocate(capacity: 1)
        cell.initialize(to: 0)
    }

    deinit { cell.deallocate() }

    /// The number left last.
    public var number: Int64 {
        get { cell.pointee }
        set { cell.pointee = newValue }
    }
}
