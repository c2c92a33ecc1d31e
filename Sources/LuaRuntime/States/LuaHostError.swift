/// What a host function or a lazy field throws to raise an error in the script.
public struct LuaHostError: Error, Sendable, Hashable {
    /// The text of the error; the script's position is put before it.
    public let message: String

    /// Makes an error.
    public init(_ message: String) {
        self.message = message
    }
}
