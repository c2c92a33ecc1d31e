/// A value kept in a state: a function, or what the host put there once to pass it often.
///
/// Belongs to its state and, like it, to one thread at a time. Let go of, it frees the value at the state's next call.
public final class LuaReference {
    let number: Int32
    private let forgotten: ForgottenReferences

    init(number: Int32, forgotten: ForgottenReferences) {
        self.number = number
        self.forgotten = forgotten
    }

    deinit { forgotten.numbers.append(number) }

    func belongs(to state: LuaState) -> Bool { forgotten === state.forgotten }
}

/// The references of a state that nobody holds any more, until it frees them; shared so that neither holds the other.
final class ForgottenReferences {
    var numbers: [Int32] = []
}
