/// The text of a module that a script requires.
public struct LuaModule: Sendable {
    /// What messages call it: its file.
    public let name: String
    /// Its text.
    public let text: [UInt8]

    /// Makes a module.
    public init(name: String, text: [UInt8]) {
        self.name = name
        self.text = text
    }
}
