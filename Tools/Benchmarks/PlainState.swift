import PlainLua

/// Lua without any of our guards, with a function and its argument ready.
final class PlainState {
    struct Failure: Error {}

    private let core: OpaquePointer

    /// Runs a chunk that returns the function and its argument.
    init(_ text: String) throws {
        let opened = Array(text.utf8).withUnsafeBytes { bytes in
            plain_open(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let opened else { throw Failure() }
        core = opened
    }

    deinit { plain_close(core) }

    /// Calls the function from a loop in Lua: the floor of all floors.
    func loop(_ count: Int) throws { if !plain_loop(core, Int64(count)) { throw Failure() } }

    /// Calls it from C, each time under lua_pcall.
    func protected(_ count: Int) throws { if !plain_protected(core, Int64(count)) { throw Failure() } }

    /// Calls nothing under lua_pcall.
    func empty(_ count: Int) throws { if !plain_empty(core, Int64(count)) { throw Failure() } }
}
