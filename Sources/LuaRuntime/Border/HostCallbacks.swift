import CLuaSupport

/// A host function as C keeps it: an address that the state keeps alive.
final class FunctionBox {
    let body: LuaFunctionBody

    init(_ body: @escaping LuaFunctionBody) {
        self.body = body
    }
}

/// The functions that C calls, under protection, while a script waits.
///
/// No Lua error crosses them: they call no Lua, write their answer to a tape and return a status; C raises afterwards. The
/// context is the state, alive as it is in the middle of a call. A Swift closure may call the state again: that call is
/// protected by itself.
enum HostCallbacks {
    /// Answers for a state.
    static func table(for state: LuaState) -> dlua_host {
        dlua_host(
            context: Unmanaged.passUnretained(state).toOpaque(),
            call: { context, function, arguments, out in
                guard let function, let arguments else { return 1 }
                return HostCallbacks.answer(context, out) { state throws(LuaHostError) in
                    var reader = TapeReader(tape: arguments, state: state)
                    let values = reader.readAll()
                    return try Unmanaged<FunctionBox>.fromOpaque(function).takeUnretainedValue().body(values)
                }
            },
            field: { context, object, index, field, out in
                guard let object else { return 1 }
                if index >= 0 {
                    let list = Unmanaged<LuaObjectList>.fromOpaque(object).takeUnretainedValue()
                    return HostCallbacks.answer(context, out, readOnly: true) { () throws(LuaHostError) in
                        try list.value(of: Int(field), at: Int(index))
                    }
                }
                // A change in a table that is not reported would be lost: it is refused.
                let readOnly = !Unmanaged<LuaObject>.fromOpaque(object).takeUnretainedValue().reports(Int(field))
                return HostCallbacks.answer(context, out, readOnly: readOnly) { () throws(LuaHostError) in
                    try Unmanaged<LuaObject>.fromOpaque(object).takeUnretainedValue().value(of: Int(field))
                }
            },
            require: { context, name, out in
                HostCallbacks.answer(context, out) { state throws(LuaHostError) in
                    let name = String(decoding: name.bytes(), as: UTF8.self)
                    let module = try state.module(named: name)
                    return [.string(module.text), .text(module.name)]
                }
            },
            hold: { object in
                if let object { _ = Unmanaged<LuaObject>.fromOpaque(object).retain() }
            },
            let_go: { object in
                if let object { Unmanaged<LuaObject>.fromOpaque(object).release() }
            })
    }

    private static func answer(
        _ context: UnsafeMutableRawPointer?, _ out: UnsafeMutablePointer<dlua_tape>?,
        _ body: (LuaState) throws(LuaHostError) -> [LuaValue]
    ) -> Int32 {
        guard let context, let out else { return 1 }
        let state = Unmanaged<LuaState>.fromOpaque(context).takeUnretainedValue()
        let writer = TapeWriter(tape: out, state: state)
        do throws(LuaHostError) {
            let values = try body(state)
            try writer.write(values)
            return 0
        } catch {
            writer.write(text: error.message)
            return 1
        }
    }

    /// As the other one, for a single value, which many articles are asked for.
    private static func answer(
        _ context: UnsafeMutableRawPointer?, _ out: UnsafeMutablePointer<dlua_tape>?, readOnly: Bool,
        _ body: () throws(LuaHostError) -> LuaValue
    ) -> Int32 {
        guard let context, let out else { return 1 }
        let state = Unmanaged<LuaState>.fromOpaque(context).takeUnretainedValue()
        let writer = TapeWriter(tape: out, state: state)
        do throws(LuaHostError) {
            try writer.write(try body(), readOnly: readOnly)
            return 0
        } catch {
            writer.write(text: error.message)
            return 1
        }
    }
}

extension dlua_text {
    /// A copy of the bytes, which must be alive.
    func bytes() -> [UInt8] {
        guard let start = bytes, length > 0 else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: length))
    }
}

extension [UInt8] {
    /// Gives C the bytes for the time of a call.
    func withText<Result>(_ body: (dlua_text) -> Result) -> Result {
        withUnsafeBytes { source in
            body(dlua_text(bytes: source.baseAddress?.assumingMemoryBound(to: CChar.self), length: source.count))
        }
    }
}

extension LuaFault {
    /// A fault as C tells it; its texts are alive until the state's next call.
    init(_ fault: dlua_fault) {
        let kinds: [Kind] = [.runtime, .syntax, .runtime, .memory, .deadline, .steps, .stack]
        let number = Int(fault.kind)
        let script = fault.script.bytes()
        self.init(
            kind: kinds.indices.contains(number) ? kinds[number] : .runtime,
            message: String(decoding: fault.message.bytes(), as: UTF8.self),
            script: script.isEmpty ? nil : String(decoding: script, as: UTF8.self),
            line: fault.line > 0 ? Int(fault.line) : nil,
            traceback: String(decoding: fault.traceback.bytes(), as: UTF8.self))
    }
}
