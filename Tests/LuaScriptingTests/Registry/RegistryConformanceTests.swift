import Diagnostics
import LuaRuntime
import Testing

@testable import LuaScripting

/// The registry and the living sandbox name the same things.
struct RegistryConformanceTests {
    static let registry = ScriptRegistry.all

    /// A state as a script of a kind gets it.
    private func state(_ kind: ScriptKind) throws -> (state: LuaState, environment: ScriptEnvironment) {
        var sink = DiagnosticSink()
        let program = ScriptProgram(
            path: "scripts/x.lua", wanted: nil, limits: .init(), user: "x",
            bytes: resources(["scripts/x.lua": ""]).bytes, sink: &sink)
        let state = try LuaState { name throws(LuaHostError) in
            guard let program else { throw LuaHostError("no program") }
            return try program.module(named: name)
        }
        let environment = try ScriptEnvironment(in: state, for: kind)
        if kind == .test {
            try state.register(
                ScriptTrials.functions, in: "trial",
                .init(
                    trials: ScriptTrials(bytes: resources([:]).bytes), articles: environment.articles,
                    bytes: environment.bytes))
        }
        return (state, environment)
    }

    /// Names and types below a table of the sandbox, as `name: type`.
    private func names(in table: String, of state: LuaState) throws -> Set<String> {
        let text = """
            local found = {}
            for name, value in pairs(\(table)) do found[#found + 1] = name .. ": " .. type(value) end
            return found
            """
        guard case .table(let found) = try state.load(Array(text.utf8), name: "walk").result else { return [] }
        return Set(found.sequence.compactMap(\.text))
    }

    @Test(arguments: ScriptKind.all.map(\.name)) func globalsAreDeclared(_ name: String) throws {
        let kind = try #require(ScriptKind.all.first { $0.name == name })
        let (state, environment) = try state(kind)
        defer { withExtendedLifetime(environment) {} }
        let declared =
            Self.registry.globals(of: kind).map { "\($0.name): function" }
            + Self.registry.modules(of: kind).map { "\($0.name): table" }
            + StandardLibrary.constants.map { "\($0.name): \($0.type.text)" }
        #expect(Set(declared).count == declared.count)
        let living = try names(in: "_G", of: state)
        #expect(living.subtracting(declared) == [], "not declared")
        #expect(Set(declared).subtracting(living) == [], "declared, yet not there")
    }

    @Test(arguments: ScriptKind.all.map(\.name)) func modulesAreDeclared(_ name: String) throws {
        let kind = try #require(ScriptKind.all.first { $0.name == name })
        let (state, environment) = try state(kind)
        defer { withExtendedLifetime(environment) {} }
        var modules = Self.registry.modules(of: kind).map { ($0.name, $0) }
        modules += Self.registry.modules.filter { $0.access == .require }.map { ("require('\($0.name)')", $0) }
        for (expression, module) in modules {
            let declared =
                module.functions.map { "\($0.name): function" }
                + module.constants.map { "\($0.name): \($0.type.text == "integer" ? "number" : $0.type.text)" }
            #expect(try names(in: expression, of: state) == Set(declared), "\(module.name)")
        }
    }

    @Test func handlesAreDeclared() throws {
        let (state, environment) = try state(.stage)
        defer { withExtendedLifetime(environment) {} }
        let handles = Self.registry.classes.filter { $0.form == .handle }
        #expect(Set(state.classes.map(\.name)) == Set(handles.map(\.name)))
        for living in state.classes {
            let declared = try #require(Self.registry.classNamed(living.name))
            #expect(
                living.members.filter { !$0.isMethod && !$0.isMetamethod }.map(\.name) == declared.fields.map(\.name))
            #expect(living.members.filter(\.isMetamethod).map(\.name) == declared.operators.map(\.name))
            #expect(living.members.filter(\.isMethod).map(\.name) == declared.methods.map(\.name))
            #expect(
                living.members.filter(\.isWritable).map(\.name)
                    == declared.fields.filter(\.isWritable).map(\.name))
        }
    }

    @Test func namesAreUsedOnce() {
        let names = Self.registry.classes.map(\.name)
        #expect(Set(names).count == names.count)
        for declared in Self.registry.classes {
            let members = declared.fields.map(\.name) + declared.methods.map(\.name)
            #expect(Set(members).count == members.count, "\(declared.name)")
        }
    }

    @Test func everyTypeIsKnown() {
        let plain: Set<String> = [
            "any", "nil", "boolean", "integer", "number", "string", "table", "function", "thread", "drop",
        ]
        let known = plain.union(Self.registry.classes.map(\.name))
        for type in Self.types { #expect(Set(type.names).subtracting(known) == [], "\(type.text)") }
        #expect(Self.types.count > 300)
    }

    @Test func everythingHasASentence() {
        let functions = Self.functions
        for function in functions {
            #expect(function.summary.hasSuffix(".") && !function.example.code.isEmpty, "\(function.name)")
        }
        for declared in Self.registry.classes {
            for sentence in [declared.summary] + declared.fields.map(\.summary) {
                #expect(sentence.hasSuffix("."), "\(declared.name): \(sentence)")
            }
        }
    }

    static var functions: [DeclaredFunction] { registry.everyFunction }

    private static var types: [DeclaredType] {
        var types = functions.flatMap { $0.parameters.map(\.type) + $0.results }
        types += registry.classes.flatMap { $0.fields.map(\.type) }
        types += (registry.library + registry.modules).flatMap { $0.constants.map(\.type) }
        return types + ScriptKind.keys.map(\.type)
    }
}
