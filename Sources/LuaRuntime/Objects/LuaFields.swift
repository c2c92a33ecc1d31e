import CLuaSupport

/// The fields of one object as plain memory that C reads without calling back.
///
/// Raw pointers are sound here: `slots` and `blocks` have `count` initialised elements from `init` to `deinit`; each
/// `.bytes` slot points to its field's block, which is used again as long as what it is to hold fits, or into a text held
/// here. Fields may be set
/// only while no call with their object runs. A `LuaObject` keeps its fields alive, a `LuaState` keeps the objects of a
/// call alive until it ends.
public final class LuaFields {
    /// Memory for the bytes of one field.
    private struct Block {
        var start: UnsafeMutablePointer<UInt8>?
        var capacity = 0
    }

    private static let smallestBlock = 32

    let slots: UnsafeMutablePointer<dlua_slot>
    let count: Int
    private let blocks: UnsafeMutablePointer<Block>
    /// The texts that fields point into.
    @exclusivity(unchecked) private var shared: [(field: Int, text: LuaText)] = []

    /// Fields of an object of a class, all nil.
    public init(of handle: LuaClassHandle) {
        count = handle.fieldCount
        slots = .allocate(capacity: max(1, count))
        slots.initialize(repeating: dlua_slot(), count: max(1, count))
        blocks = .allocate(capacity: max(1, count))
        blocks.initialize(repeating: Block(), count: max(1, count))
    }

    deinit {
        for field in 0..<count { blocks[field].start?.deallocate() }
        blocks.deallocate()
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
            slot.text = bytes.withUnsafeBufferPointer { copy($0, field) }
        case .lazy: slot.kind = Int32(DLUA_FIELD_LAZY)
        }
        slots[field] = slot
    }

    /// Sets a field to text, or to nil; one that the class does not have is ignored.
    public func set(_ field: Int, text: String?) {
        guard field >= 0, field < count else { return }
        guard var text else {
            slots[field].kind = Int32(DLUA_FIELD_NIL)
            return
        }
        slots[field].text = text.withUTF8 { copy($0, field) }
        slots[field].kind = Int32(DLUA_FIELD_BYTES)
    }

    /// Sets a field to the bytes of a text, which is not copied; one that the class does not have is ignored.
    public func set(_ field: Int, sharing text: LuaText) {
        guard field >= 0, field < count else { return }
        if let known = shared.firstIndex(where: { $0.field == field }) {
            shared[known].text = text
        } else {
            shared.append((field, text))
        }
        slots[field].text = text.whole
        slots[field].kind = Int32(DLUA_FIELD_BYTES)
    }

    /// Makes every field lazy.
    public func setAllLazy() {
        for field in 0..<count { slots[field].kind = Int32(DLUA_FIELD_LAZY) }
    }

    private func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Int) -> dlua_text {
        if blocks[field].capacity < bytes.count || blocks[field].start == nil {
            blocks[field].start?.deallocate()
            let capacity = max(Self.smallestBlock, bytes.count)
            blocks[field] = Block(start: .allocate(capacity: capacity), capacity: capacity)
        }
        guard let start = blocks[field].start else { return dlua_text() }
        if let source = bytes.baseAddress { start.initialize(from: source, count: bytes.count) }
        return dlua_text(bytes: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), length: bytes.count)
    }
}
