import CLuaSupport

/// Many objects of one class in one piece of memory, for lists that scripts walk: making one costs little more than
/// writing its fields.
///
/// Raw pointers are sound here: `slots` has room for `capacity` objects, all initialised, from `init` or `use` to the next
/// `use` or `deinit`; each slot of bytes points into a text, or at a word, that the list holds. Fields are set before the
/// list is handed to Lua; the state keeps the list alive until the call ends, after which no script gets to its slots. A
/// place is kept alive by the list.
///
/// A list belongs to one thread, and nothing here calls back while it changes: so nobody watches for overlapping access.
public final class LuaObjectList {
    /// The class of the objects.
    public let handle: LuaClassHandle
    /// How many there are.
    @exclusivity(unchecked) public private(set) var count = 0
    let source: UnsafeMutablePointer<dlua_source>
    @exclusivity(unchecked) private var slots: UnsafeMutablePointer<dlua_slot>
    private var capacity: Int
    /// What slots point into: the text and the words set last, and those before them.
    @exclusivity(unchecked) private var text: LuaText?
    @exclusivity(unchecked) private var words: LuaWords?
    @exclusivity(unchecked) private var others: [AnyObject] = []
    @exclusivity(unchecked) private var place: LuaPlace?
    @exclusivity(unchecked) private var payload: (Int) -> AnyObject?
    private let provider: LuaObject.Provider?
    @exclusivity(unchecked) private var made: [Int: LuaObject] = [:]

    /// Makes a list of objects whose fields are all lazy until set.
    ///
    /// `payload` makes what an object leads back to, when it comes back to the host or a lazy field is asked. With
    /// `place`, reading any field of an object notes the integer in its field `placeField` there.
    public init(
        _ handle: LuaClassHandle, count: Int, place: LuaPlace? = nil, placeField: Int = 0,
        payload: @escaping (Int) -> AnyObject?, answering provider: LuaObject.Provider? = nil
    ) {
        self.handle = handle
        self.payload = payload
        self.provider = provider
        capacity = 0
        slots = .allocate(capacity: 1)
        source = .allocate(capacity: 1)
        source.initialize(to: dlua_source())
        source.pointee = dlua_source(
            class_identifier: handle.identifier, field_count: Int32(handle.fieldCount), persistent: 0,
            place_field: placeField >= 0 && placeField < handle.fieldCount ? Int32(placeField) : -1, slots: slots,
            host: Unmanaged.passUnretained(self).toOpaque(), place: nil)
        use(count: count, place: place, payload: payload)
    }

    deinit {
        slots.deallocate()
        source.deallocate()
    }

    /// Makes it a list of other objects, once nothing else holds it; every field that was set before must be set again.
    public func use(count: Int, place: LuaPlace?, payload: @escaping (Int) -> AnyObject?) {
        self.count = max(0, count)
        self.place = place
        self.payload = payload
        if !made.isEmpty { made = [:] }
        text = nil
        words = nil
        if !others.isEmpty { others = [] }
        if self.count > capacity { grow(to: self.count) }
        source.pointee.place = source.pointee.place_field >= 0 ? place?.cell : nil
    }

    private func grow(to count: Int) {
        slots.deallocate()
        capacity = count
        let slotCount = max(1, count * handle.fieldCount)
        slots = .allocate(capacity: slotCount)
        var lazy = dlua_slot()
        lazy.kind = Int32(DLUA_FIELD_LAZY)
        slots.initialize(repeating: lazy, count: slotCount)
        source.pointee.slots = UnsafePointer(slots)
    }

    /// The fields that say where an object stands in a text.
    public struct PartFields: Sendable {
        let text: Int
        let start: Int
        let stop: Int

        /// Names the fields by number: the words, their first byte, counted from 1, and their last.
        public init(text: Int, start: Int, stop: Int) {
            self.text = text
            self.start = start
            self.stop = stop
        }
    }

    /// Makes each object a part of a text: the range of bytes that `range` gives for its index, cut at the text's end.
    public func setParts(_ fields: PartFields, of text: LuaText, _ range: (Int) -> Range<Int>) {
        guard has(fields.text), has(fields.start), has(fields.stop) else { return }
        if let known = self.text { others.append(known) }
        self.text = text
        let whole = text.whole
        var first = slots
        for index in 0..<count {
            let wanted = range(index)
            let start = min(max(0, wanted.lowerBound), whole.length)
            let stop = min(max(start, wanted.upperBound), whole.length)
            first[fields.text].kind = Int32(DLUA_FIELD_BYTES)
            first[fields.text].text = dlua_text(bytes: whole.bytes.map { $0 + start }, length: stop - start)
            first[fields.start].kind = Int32(DLUA_FIELD_INTEGER)
            first[fields.start].integer = Int64(start) + 1
            first[fields.stop].kind = Int32(DLUA_FIELD_INTEGER)
            first[fields.stop].integer = Int64(stop)
            first += handle.fieldCount
        }
    }

    /// Sets a field of each object to one of some words, whose number `choice` gives for its index, or to nil where it
    /// gives none of them.
    public func set(_ field: Int, toOneOf words: LuaWords, _ choice: (Int) -> Int) {
        guard has(field) else { return }
        if let known = self.words { others.append(known) }
        self.words = words
        let known = words.known
        var slot = slots + field
        for index in 0..<count {
            let chosen = choice(index)
            if chosen >= 0, chosen < known.count {
                slot.pointee.kind = Int32(DLUA_FIELD_WORD)
                slot.pointee.text = known[chosen]
            } else {
                slot.pointee.kind = Int32(DLUA_FIELD_NIL)
            }
            slot += handle.fieldCount
        }
    }

    private func has(_ field: Int) -> Bool { field >= 0 && field < handle.fieldCount }

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
