import CLuaSupport

/// An object of the host that scripts read through its fields.
///
/// A script that keeps one beyond the call gets an error when it uses it, unless the object is persistent or of a class of
/// values.
public final class LuaObject {
    /// The class it was made for.
    public let handle: LuaClassHandle
    /// Its fields.
    public let fields: LuaFields
    /// Whatever the host wants to find again in a method or a result.
    public let payload: AnyObject?
    /// True when it may be used in every call of its state, which then keeps it alive.
    public let isPersistent: Bool
    let provider: ((Int) throws(LuaHostError) -> LuaValue)?
    /// What C gets to see; its memory lives as long as the object, and points only to what the object keeps alive.
    let source: UnsafeMutablePointer<dlua_source>

    /// Makes an object; `provider` gives the value of a lazy field.
    public init(
        _ handle: LuaClassHandle, fields: LuaFields, payload: AnyObject? = nil, isPersistent: Bool = false,
        provider: ((Int) throws(LuaHostError) -> LuaValue)? = nil
    ) {
        self.handle = handle
        self.fields = fields
        self.payload = payload
        self.isPersistent = isPersistent || handle.isValue
        self.provider = provider
        source = .allocate(capacity: 1)
        source.initialize(to: dlua_source())
        source.pointee = dlua_source(
            class_identifier: handle.identifier, field_count: Int32(fields.count),
            persistent: self.isPersistent ? 1 : 0,
            slots: fields.slots, host: Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { source.deallocate() }

    /// Whether scripts may change the table in a field, and the change is told.
    func reports(_ field: Int) -> Bool {
        !isPersistent && field >= 0 && field < 64 && handle.reported >> UInt64(field) & 1 != 0
    }
}
