/// A table outside of Lua: its sequence, and its other pairs in the order of `pairs`.
public struct LuaTable: Equatable {
    /// A pair beside the sequence.
    public struct Pair: Equatable {
        /// The key; never nil, never NaN.
        public var key: LuaValue
        /// The value; never nil.
        public var value: LuaValue

        /// Makes a pair.
        public init(_ key: LuaValue, _ value: LuaValue) {
            self.key = key
            self.value = value
        }
    }

    /// The values at 1, 2, 3…
    public var sequence: [LuaValue]
    /// The other pairs: numbers ascending, strings by byte, false, true.
    public var pairs: [Pair]

    /// True for what `list` made: a list also when empty. It has no other pairs.
    public var isList = false

    /// Objects that stand in the sequence in place of what `sequence` has: to Lua only, where they come back one by one.
    public private(set) var objects: LuaObjectList?

    /// Strings that stand in the sequence in place of what `sequence` has: to Lua only, which gives them back one by one.
    public private(set) var texts: [String]?

    /// Makes a table.
    public init(sequence: [LuaValue] = [], pairs: [Pair] = []) {
        self.sequence = sequence
        self.pairs = pairs
    }

    /// Makes a list.
    public init(list: [LuaValue]) {
        self.init(sequence: list)
        isList = true
    }

    /// Makes a list of objects, for passing to Lua.
    public init(objects: LuaObjectList) {
        self.init()
        isList = true
        self.objects = objects
    }

    /// Makes a list of strings, for passing to Lua.
    public init(texts: [String]) {
        self.init()
        isList = true
        self.texts = texts
    }

    /// Makes a table with string keys, in the order given.
    public init(fields: [(String, LuaValue)]) {
        self.init(pairs: fields.map { Pair(.text($0.0), $0.1) })
    }

    /// The value under a string key; `.nil` where there is none.
    public subscript(name: String) -> LuaValue {
        for pair in pairs {
            if case .string(let bytes) = pair.key, bytes.elementsEqual(name.utf8) { return pair.value }
        }
        return .nil
    }
}
