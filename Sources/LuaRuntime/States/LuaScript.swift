/// A chunk that a state has loaded and run.
public struct LuaScript {
    /// How calls are kept from seeing what earlier ones left.
    public enum Isolation: Int32, Sendable {
        /// The script's functions reach nothing that could be kept: a call costs nothing more.
        case stateless = 0
        /// They reach variables only: these are compared after each call, and the script is run anew if one changed.
        case watched = 1
        /// They reach tables or coroutines: the script is run anew before each call.
        case rerun = 2
    }

    /// The name it was loaded under.
    public let name: String
    /// What it returned; its functions are references that skip isolation, so use entries to call them for articles.
    public let result: LuaValue
    let number: Int32
}

/// A function of a script that is called again and again, each time as if the script had just been loaded.
public struct LuaEntry: Sendable {
    let number: Int32
    let script: Int32
    let state: ObjectIdentifier
}
