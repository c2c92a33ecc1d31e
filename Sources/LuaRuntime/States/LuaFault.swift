/// Why a call into Lua failed.
public struct LuaFault: Error, Sendable, Hashable {
    /// What sort of failure it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The text is no Lua.
        case syntax
        /// The script raised an error.
        case runtime
        /// The memory limit was reached.
        case memory
        /// The time limit was reached.
        case deadline
        /// The limit of steps was reached.
        case steps
        /// Calls or errors nested too deeply.
        case stack
    }

    /// What sort of failure it is.
    public let kind: Kind
    /// What is wrong, without the position.
    public let message: String
    /// The chunk in which it happened; nil where no script was running.
    public let script: String?
    /// Line in that chunk, from 1; nil where unknown.
    public let line: Int?
    /// The script's own calls, innermost first, one a line; frames of the host are left out.
    public let traceback: String

    /// Makes a fault.
    public init(kind: Kind, message: String, script: String? = nil, line: Int? = nil, traceback: String = "") {
        self.kind = kind
        self.message = message
        self.script = script
        self.line = line
        self.traceback = traceback
    }

    /// True when a limit was hit: the state is spent.
    public var isLimit: Bool { kind == .memory || kind == .deadline || kind == .steps }
}

extension LuaFault: CustomStringConvertible {
    /// `script:line: message`.
    public var description: String {
        guard let script else { return message }
        guard let line else { return "\(script): \(message)" }
        return "\(script):\(line): \(message)"
    }
}
