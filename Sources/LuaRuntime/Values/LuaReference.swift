/// A value kept in a state: a function, or what the host put there once to pass it often.
///
/// Belongs to its state and, like it, to one thread at a time. Let go of, it frees the value at the state's next call.
public final class LuaReference {
    let number: Int32
    private weak var state: LuaState?

    init(number: Int32, state: LuaState) {
        self.number = number
        self.state = state
    }

    deinit { state?.forget(number) }

    func belongs(to other: LuaState) -> Bool { state === other }
}
