/// What objects of a kind have to offer: fields that scripts read, and methods.
public struct LuaClass {
    /// A field or a method.
    public struct Member {
        /// What scripts call it.
        public let name: String
        let flags: Int32
        /// True for a method.
        public var isMethod: Bool { body != nil && !isMetamethod }
        /// True for a metamethod such as `__lt`.
        public var isMetamethod: Bool { body != nil && name.utf8.starts(with: "__".utf8) }
        /// True for a field that scripts may assign to.
        public var isWritable: Bool { flags & 1 != 0 }
        let body: LuaFunctionBody?

        /// A field; `isWritable` lets scripts assign to it, `isReported` tells its value after a call that changed it,
        /// for tables that scripts change in place. Tables in other fields are read-only.
        public static func field(_ name: String, isWritable: Bool = false, isReported: Bool = false) -> Member {
            Member(name: name, flags: (isWritable ? 1 : 0) | (isReported ? 2 : 0), body: nil)
        }

        /// A method; the object comes first in its arguments. A name such as `__lt` makes it a metamethod, which gets its
        /// operands in their order.
        public static func method(_ name: String, _ body: @escaping LuaFunctionBody) -> Member {
            Member(name: name, flags: 0, body: body)
        }
    }

    /// What error messages call an object of it.
    public let name: String
    /// Fields and methods; fields are numbered from 0 in this order, methods not counted. At most 64 fields.
    public let members: [Member]
    /// True where its objects are values: valid in every call of their state, never changed by scripts, freed by Lua.
    public let isValue: Bool

    /// Makes a class.
    public init(_ name: String, isValue: Bool = false, _ members: [Member]) {
        self.name = name
        self.members = members
        self.isValue = isValue
    }

    var fieldCount: Int { members.count { $0.body == nil } }

    /// The reported fields, as bits.
    var reported: UInt64 {
        let fields = members.lazy.filter { $0.body == nil }
        return zip(fields, 0..<64).reduce(0) { $0 | ($1.0.flags & 2 != 0 ? 1 << UInt64($1.1) : 0) }
    }
}

/// A function of the host as Lua calls it.
public typealias LuaFunctionBody = ([LuaValue]) throws(LuaHostError) -> [LuaValue]

/// A class as a state knows it.
public struct LuaClassHandle: Sendable {
    let identifier: Int32
    let fieldCount: Int
    let reported: UInt64
    let isValue: Bool
}
