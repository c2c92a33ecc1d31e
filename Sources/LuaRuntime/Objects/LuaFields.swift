import CLuaSupport

/// The fields of one object as plain memory that C reads without calling back.
///
/// Raw pointers are sound here: `slots` has `count` initialised elements from `init` to `deinit`; each `.bytes` slot points
/// to a block allocated here, freed when it is replaced or in `deinit`. Fields may be set only while no call with their
/// object runs. A `LuaObject` keeps its fields alive, a `LuaState` keeps the objects of a call alive until it ends.
public final class LuaFields {
    let slots: UnsafeMutablePointer<dlua_slot>
    let count: Int

    /// Fields of an object of a class, all nil.
    public init(of handle: LuaClassHandle) {
        count = handle.fieldCount
        slots = .allocate(capacity: max(1, count))
        slots.initialize(repeating: dlua_slot(), count: max(1, count))
    }

    deinit {
        for field in 0..<count { release(field) }
        slots.deallocate()
    }

    /// The value of a field.
    public enum Value {
        /// Nothing.
        case `nil`
        /// True or false.
        case boolean(Bool)
        /// A whole number.
        case integer(Int64)
        /// A floating-point number.
        case number(Double)
        /// Bytes, copied.
        case bytes(ArraySlice<UInt8>)
        /// Asked from the object's provider when a script first reads it, then kept for the call.
        case lazy
    }

    /// Sets a field; one that the class does not have is ignored.
    public func set(_ field: Int, _ value: Value) {
        guard field >= 0, field < count else { return }
        release(field)
        var slot = dlua_slot()
        switch value {
        case .nil: break
        case .boolean(let flag): slot.kind = Int32(flag ? DLUA_FIELD_TRUE : DLUA_FIELD_FALSE)
        case .integer(let whole):
            slot.kind = Int32(DLUA_FIELD_INTEGER)
            slot.integer = whole
        case .number(let number):
            slot.kind = Int32(DLUA_FIELD_NUMBER)
            slot.number = number
        case .bytes(let bytes):
            slot.kind = Int32(DLUA_FIELD_BYTES)
            slot.text = Self.copy(bytes)
        case .lazy: slot.kind = Int32(DLUA_FIELD_LAZY)
        }
        slots[field] = slot
    }

    /// Sets a field to text.
    public func set(_ field: Int, text: String) { set(field, .bytes(ArraySlice(text.utf8))) }

    private static func copy(_ bytes: ArraySlice<UInt8>) -> dlua_text {
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { block.initialize(from: start, count: source.count) }
        }
        return dlua_text(bytes: UnsafeRawPointer(block).assumingMemoryBound(to: CChar.self), length: bytes.count)
    }

    private func release(_ field: Int) {
        guard slots[field].kind == Int32(DLUA_FIELD_BYTES), let bytes = slots[field].text.bytes else { return }
        UnsafeMutableRawPointer(mutating: bytes).deallocate()
    }
}
