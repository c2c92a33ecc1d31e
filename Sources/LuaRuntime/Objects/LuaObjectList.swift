import CLuaSupport

/// Many objects of one class in one piece of memory, for lists that scripts walk: making one costs little more than
/// writing its fields.
///
/// Raw pointers are sound here: `slots` has `count` times the class's fields from `init` to `deinit`, each `.bytes` slot
/// points into a piece of `texts`, which never moves and is freed in `deinit`. Fields are set before the list is handed
/// to Lua; the state keeps the list alive until the call ends. A place is kept alive by the list.
public final class LuaObjectList {
    private static let pieceSize = 8192

    /// The class of the objects.
    public let handle: LuaClassHandle
    /// How many there are.
    public let count: Int
    let source: UnsafeMutablePointer<dlua_source>
    private let slots: UnsafeMutablePointer<dlua_slot>
    private var texts: [UnsafeMutablePointer<UInt8>] = []
    private var free = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    private let place: LuaPlace?
    private let payload: (Int) -> AnyObject?
    private let provider: LuaObject.Provider?
    private var made: [Int: LuaObject] = [:]

    /// Makes a list of objects whose fields are all lazy until set.
    ///
    /// `payload` makes what an object leads back to, when it comes back to the host or a lazy field is asked. With
    /// `place`, reading any field of an object notes the integer in its field `placeField` there.
    public init(
        _ handle: LuaClassHandle, count: Int, place: LuaPlace? = nil, placeField: Int = 0,
        payload: @escaping (Int) -> AnyObject?, answering provider: LuaObject.Provider? = nil
    ) {
        self.handle = handle
        self.count = max(0, count)
        self.place = place
        self.payload = payload
        self.provider = provider
        let slotCount = max(1, self.count * handle.fieldCount)
        slots = .allocate(capacity: slotCount)
        var lazy = dlua_slot()
        lazy.kind = Int32(DLUA_FIELD_LAZY)
        slots.initialize(repeating: lazy, count: slotCount)
        source = .allocate(capacity: 1)
        source.initialize(to: dlua_source())
        let hasPlace = placeField >= 0 && placeField < handle.fieldCount
        source.pointee = dlua_source(
            class_identifier: handle.identifier, field_count: Int32(handle.fieldCount), persistent: 0,
            place_field: hasPlace ? Int32(placeField) : 0, slots: slots,
            host: Unmanaged.passUnretained(self).toOpaque(), place: hasPlace ? place?.cell : nil)
    }

    deinit {
        for piece in texts { piece.deallocate() }
        slots.deallocate()
        source.deallocate()
    }

    /// Sets a field of an object to a whole number; what does not exist is ignored.
    public func set(_ field: Int, of index: Int, to number: Int64) {
        guard let at = position(field, index) else { return }
        slots[at].kind = Int32(DLUA_FIELD_INTEGER)
        slots[at].integer = number
    }

    /// Sets a field of an object to a copy of some bytes; what does not exist is ignored.
    public func set(_ field: Int, of index: Int, to bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { set(field, of: index, copying: $0) }
    }

    /// Sets a field of an object to text, or to nil; what does not exist is ignored.
    public func set(_ field: Int, of index: Int, to text: String?) {
        guard var text else {
            if let at = position(field, index) { slots[at].kind = Int32(DLUA_FIELD_NIL) }
            return
        }
        text.withUTF8 { set(field, of: index, copying: $0) }
    }

    private func set(_ field: Int, of index: Int, copying bytes: UnsafeBufferPointer<UInt8>) {
        guard let at = position(field, index) else { return }
        slots[at].kind = Int32(DLUA_FIELD_BYTES)
        slots[at].text = keep(bytes)
    }

    private func position(_ field: Int, _ index: Int) -> Int? {
        guard field >= 0, field < handle.fieldCount, index >= 0, index < count else { return nil }
        return index * handle.fieldCount + field
    }

    private func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> dlua_text {
        if free.count < bytes.count || free.baseAddress == nil {
            let size = max(Self.pieceSize, bytes.count)
            let piece = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
            texts.append(piece)
            free = UnsafeMutableBufferPointer(start: piece, count: size)
        }
        guard let start = free.baseAddress else { return dlua_text() }
        if let source = bytes.baseAddress { start.initialize(from: source, count: bytes.count) }
        free = UnsafeMutableBufferPointer(start: start + bytes.count, count: free.count - bytes.count)
        return dlua_text(bytes: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), length: bytes.count)
    }

    /// The value of a lazy field of an object.
    func value(of field: Int, at index: Int) throws(LuaHostError) -> LuaValue {
        guard let provider, index >= 0, index < count else { return .nil }
        return try provider(payload(index), field)
    }

    /// An object by itself, always the same one for an index.
    func object(at index: Int) -> LuaObject {
        if let known = made[index] { return known }
        let fields = LuaFields(of: handle)
        for field in 0..<handle.fieldCount { fields.set(field, .lazy) }
        let object = LuaObject(
            handle, fields: fields, payload: index >= 0 && index < count ? payload(index) : nil, answering: provider)
        made[index] = object
        return object
    }
}

extension LuaObjectList: Equatable {
    /// True for one and the same list.
    public static func == (left: LuaObjectList, right: LuaObjectList) -> Bool { left === right }
}
