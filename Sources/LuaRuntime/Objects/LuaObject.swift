import CLuaSupport

/// An object of the host that scripts read through its fields.
///
/// A script that keeps one beyond the call gets an error when it uses it, unless the object is persistent or of a class of
/// values. Between two calls the host may give an object other fields and another payload and use it again.
public final class LuaObject {
    /// Gives the value of a lazy field, from the object's payload and the field's number.
    public typealias Provider = (AnyObject?, Int) throws(LuaHostError) -> LuaValue

    /// The class it was made for.
    public let handle: LuaClassHandle
    /// Its fields.
    public let fields: LuaFields
    /// Whatever the host wants to find again in a method or a result.
    @exclusivity(unchecked) public var payload: AnyObject?
    /// True when it may be used in every call of its state, which then keeps it alive.
    public let isPersistent: Bool
    private let provider: Provider?
    /// What C gets to see; its memory lives as long as the object, and points only to what the object keeps alive.
    let source: UnsafeMutablePointer<dlua_source>

    /// Makes an object; `provider` gives the value of a lazy field.
    public convenience init(
        _ handle: LuaClassHandle, fields: LuaFields, payload: AnyObject? = nil, isPersistent: Bool = false,
        provider: ((Int) throws(LuaHostError) -> LuaValue)? = nil
    ) {
        guard let provider else {
            self.init(handle, fields: fields, payload: payload, isPersistent: isPersistent, answering: nil)
            return
        }
        self.init(handle, fields: fields, payload: payload, isPersistent: isPersistent) {
            (_: AnyObject?, field: Int) throws(LuaHostError) -> LuaValue in try provider(field)
        }
    }

    /// Makes an object whose lazy fields are answered from its payload, so that one closure serves many objects.
    public init(
        _ handle: LuaClassHandle, fields: LuaFields, payload: AnyObject? = nil, isPersistent: Bool = false,
        answering provider: Provider?
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
            persistent: self.isPersistent ? 1 : 0, place_field: 0, slots: fields.slots,
            host: Unmanaged.passUnretained(self).toOpaque(), place: nil)
    }

    deinit { source.deallocate() }

    /// The value of a lazy field.
    func value(of field: Int) throws(LuaHostError) -> LuaValue {
        guard let provider else { return .nil }
        return try provider(payload, field)
    }

    /// Whether scripts may change the table in a field, and the change is told.
    func reports(_ field: Int) -> Bool {
        !isPersistent && field >= 0 && field < 64 && handle.reported >> UInt64(field) & 1 != 0
    }
}
