import CLuaSupport

/// What the host puts into a state before scripts run.
extension LuaState {
    /// Sets a global; tables become read-only for scripts.
    public func setGlobal(_ name: String, to value: LuaValue) throws(LuaFault) {
        try writeArguments([value], readOnly: true)
        try perform { core, fault in
            Array(name.utf8).withText { dlua_set_global(core, $0, fault) }
        }
    }

    /// Offers a function as a global, or in a global read-only table such as `log`.
    ///
    /// Scripts must not find by it what an earlier call left: what it answers may depend on its arguments and on the
    /// present call only.
    public func register(_ name: String, in table: String = "", _ body: @escaping LuaFunctionBody) throws(LuaFault) {
        let function = box(body)
        try perform { core, fault in
            Array(table.utf8).withText { table in
                Array(name.utf8).withText { dlua_set_function(core, table, $0, function, fault) }
            }
        }
    }

    /// Makes a class of objects known.
    public func define(_ definition: LuaClass) throws(LuaFault) -> LuaClassHandle {
        guard definition.fieldCount <= 64 else {
            throw LuaFault(kind: .runtime, message: "class '\(definition.name)' has more than 64 fields")
        }
        var identifier: Int32 = -1
        let names = definition.members.map { Array($0.name.utf8) }
        let bodies = definition.members.map { member in member.body.map { box($0) } }
        try perform { core, fault in
            // One block for all names keeps each alive while C copies it.
            let joined = names.flatMap { $0 }
            return joined.withText { block in
                var offset = 0
                var members: [dlua_member] = []
                for (index, name) in names.enumerated() {
                    let text = dlua_text(bytes: block.bytes.map { $0 + offset }, length: name.count)
                    offset += name.count
                    members.append(
                        dlua_member(name: text, flags: definition.members[index].flags, function: bodies[index]))
                }
                return Array(definition.name.utf8).withText {
                    dlua_define_class(core, $0, members, members.count, definition.isValue, &identifier, fault)
                }
            }
        }
        definitions.append(definition)
        return LuaClassHandle(
            identifier: identifier, fieldCount: definition.fieldCount, reported: definition.reported,
            isValue: definition.isValue)
    }

    /// The classes made known so far, in order.
    public var classes: [LuaClass] { definitions }

    /// The class of an object; nil for one of another state.
    public func definition(of object: LuaObject) -> LuaClass? {
        let index = Int(object.handle.identifier)
        return definitions.indices.contains(index) ? definitions[index] : nil
    }

    /// Puts a value into the state once, read-only, to be passed to many calls.
    public func keep(_ value: LuaValue) throws(LuaFault) -> LuaReference {
        try writeArguments([value], readOnly: true)
        var number: Int32 = 0
        try perform { core, fault in dlua_keep(core, &number, fault) }
        return LuaReference(number: number, forgotten: forgotten)
    }
}
