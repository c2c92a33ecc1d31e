import LanguageAnalysis
import LuaRuntime

/// What the functions of modules work with in one state.
final class ModuleContext {
    unowned let state: LuaState
    let spans: SpanClasses
    /// Reads a file of the workspace by its path; the error tells why it cannot.
    let file: (String) throws(LuaHostError) -> [UInt8]
    /// Lexicons that were read, by path.
    var lexicons: [String: LexiconModule.Lexicon] = [:]

    var patterns: PatternCache { spans.patterns }
    var dates: DateClass { spans.dates }

    init(_ state: LuaState, spans: SpanClasses, file: @escaping (String) throws(LuaHostError) -> [UInt8]) {
        self.state = state
        self.spans = spans
        self.file = file
    }

    private static let longestText = 4 << 20

    /// A text argument: valid UTF-8 and not too long; charged by its length.
    func text(_ arguments: [LuaValue], _ index: Int, for name: String) throws(LuaHostError) -> [UInt8] {
        guard index < arguments.count, case .string(let bytes) = arguments[index] else {
            throw LuaHostError("\(name) takes a text, a string")
        }
        guard bytes.count <= Self.longestText else {
            throw LuaHostError("\(name) takes texts of at most \(Self.longestText) bytes")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw LuaHostError("\(name): the text is no UTF-8")
        }
        state.charge(steps: bytes.count)
        return bytes
    }
}
