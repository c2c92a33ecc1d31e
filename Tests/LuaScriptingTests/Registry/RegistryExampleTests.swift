import Diagnostics
import LuaRuntime
import Testing

@testable import LuaScripting

/// The examples of the registry run, and give what they say.
struct RegistryExampleTests {
    private static let bytes: ScriptTrials.Bytes = ShippedScriptTests.bytes

    @Test func examplesGiveWhatTheySay() throws {
        var count = 0
        for function in RegistryConformanceTests.functions {
            let isComposers =
                ComposerModule.declaration.functions.contains(function)
                || function == ComposerModule.cite.declaration
            let outcome = Self.outcome(of: function.example, kind: isComposers ? .composer : .format)
            if let expected = function.example.result {
                #expect(outcome == expected, "\(function.name): \(function.example.code)")
                count += 1
            } else {
                #expect(!outcome.hasPrefix("fault: "), "\(function.name): \(function.example.code): \(outcome)")
            }
        }
        #expect(count > 80)
    }

    /// What the first result of an example is, as a test in Lua that has also what formats and stages have.
    private static func outcome(of example: DeclaredFunction.Example, kind: ScriptKind) -> String {
        do throws(LuaFault) {
            let state = try LuaState { name throws(LuaHostError) in
                guard let module = ScaffoldModule.module(named: name) else { throw LuaHostError("no such module") }
                return module
            }
            let environment = try ScriptEnvironment(in: state, for: kind) { path throws(LuaHostError) in
                var sink = DiagnosticSink()
                guard let found = bytes(path, nil, &sink) else { throw LuaHostError("no file '\(path)'") }
                return found
            }
            defer { withExtendedLifetime(environment) {} }
            try state.register(
                ScriptTrials.functions, in: "trial",
                .init(
                    trials: ScriptTrials(bytes: bytes), articles: environment.articles, bytes: environment.bytes))
            // The article's brief would hide the module of composers.
            let (before, after) = kind == .composer ? ("local module = brief\n", "local brief = module\n") : ("", "")
            let text = "local t = trial\n\(before)\(ExampleArticle.text)\n\(after)\(prepared)\n"
            do throws(LuaFault) {
                return try first(of: text + "return " + example.code, in: state)
            } catch {
                // What is no expression is run as statements.
                guard error.kind == .syntax else { throw error }
                return try first(of: text + example.code, in: state)
            }
        } catch {
            return "fault: \(error)"
        }
    }

    /// Marks that an example looks for.
    private static let prepared = "article:annotate('risk', article:find('ice'), 2)"

    private static func first(of text: String, in state: LuaState) throws(LuaFault) -> String {
        // A function's results come whole, those of a chunk only as far as the first.
        let script = try state.load(Array("return function() \(text)\nend".utf8), name: "example")
        guard case .function(let body) = script.result else { return "fault: no function" }
        return ValueText.short(try state.call(body).first ?? .nil)
    }
}
