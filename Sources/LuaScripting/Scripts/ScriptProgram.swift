import Configuration
import Diagnostics
import LuaRuntime
import PipelineCore

/// A script as a pipeline names it: its text, its limits, and the way to the modules it requires.
struct ScriptProgram: Sendable {
    /// The folder that modules lie in, relative to the workspace.
    static let folder = "scripts"

    /// Path, relative to the workspace.
    let path: String
    /// Its text.
    let text: [UInt8]
    /// What one call may use.
    let limits: LuaLimits
    /// The name of what it is used for, in messages: "stage 'official'".
    private(set) var user: String
    /// Where its cost goes, where somebody asked for it.
    let profile: RunProfile?
    /// What is said where a limit was hit that no option raises; nil where one does.
    private(set) var limitHint: String?
    private let bytes: @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]?

    /// Reads a script; nil when it cannot be read, told to `sink`.
    init?(
        path: String, wanted: Place?, limits: LuaLimits, user: String,
        bytes: @escaping @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]?,
        profile: RunProfile? = nil, sink: inout DiagnosticSink
    ) {
        var own = DiagnosticSink()
        guard let text = bytes(path, wanted, &own) else {
            let first = own.diagnostics.first
            sink.report(
                .scriptMissing, at: wanted, first?.message ?? "the script '\(path)' cannot be read",
                help: first?.help ?? "paths are relative to the workspace")
            return nil
        }
        self.path = path
        self.text = text
        self.limits = limits
        self.user = user
        self.bytes = bytes
        self.profile = profile
    }

    /// The same script, used by somebody else.
    func used(by user: String, limitHint: String) -> ScriptProgram {
        var program = self
        program.user = user
        program.limitHint = limitHint
        return program
    }

    /// The module of a name such as `text.lines`, from `scripts/text/lines.lua`.
    func module(named name: String) throws(LuaHostError) -> LuaModule {
        try Self.module(named: name, bytes: bytes)
    }

    /// The module of a name, its file read by `bytes`.
    static func module(
        named name: String, bytes: (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]?
    ) throws(LuaHostError) -> LuaModule {
        if let module = ScaffoldModule.module(named: name) { return module }
        guard let path = modulePath(name) else {
            throw LuaHostError(
                "'\(name)' cannot be required: a module has a name such as 'text.lines', for scripts/text/lines.lua")
        }
        var sink = DiagnosticSink()
        guard let text = bytes(path, nil, &sink) else {
            throw LuaHostError("module '\(name)' not found: \(sink.diagnostics.first?.message ?? "no file '\(path)'")")
        }
        return LuaModule(name: path, text: text)
    }

    /// The bytes of a file of the workspace.
    func file(_ path: String) throws(LuaHostError) -> [UInt8] {
        var sink = DiagnosticSink()
        guard let found = bytes(path, nil, &sink) else {
            throw LuaHostError(sink.diagnostics.first?.message ?? "'\(path)' cannot be read")
        }
        return found
    }

    /// The path of a module; nil for a name that is more than words and dots, so that no name leads out of the folder.
    static func modulePath(_ name: String) -> String? {
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard name.utf8.count <= 200, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isNameByte) }) else { return nil }
        return folder + "/" + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/") + ".lua"
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }

    /// A line of the script or of a module, from 1; nil where there is none.
    func line(_ number: Int, of file: String) -> String? {
        var sink = DiagnosticSink()
        guard number > 0, let text = file == path ? text : bytes(file, nil, &sink) else { return nil }
        let lines = text.split(separator: 0x0A, maxSplits: number, omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1) else { return nil }
        return String(decoding: lines[number - 1].prefix(2000).filter { $0 != 0x0D }, as: UTF8.self)
    }
}
