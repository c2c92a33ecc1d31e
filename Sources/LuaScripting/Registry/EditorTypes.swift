/// What editors with a Lua language server want to know of scripts: types in LuaCATS notation, made from the registry.
public struct EditorTypes {
    /// A file, its path relative to the workspace.
    public struct File: Sendable {
        /// Its path.
        public let path: String
        /// Its text.
        public let text: String
    }

    /// Where the types lie.
    public static let folder = ".dossier/lua"

    /// The files of types, and the server's settings.
    public static func files(of registry: ScriptRegistry = .all) -> [File] {
        let types = EditorTypes(registry: registry)
        var files = [File(path: "\(folder)/dossier.lua", text: types.main)]
        for module in registry.modules where module.access == .require {
            let path = module.name.split(separator: ".").joined(separator: "/")
            files.append(File(path: "\(folder)/\(path).lua", text: types.required(module)))
        }
        return files + [File(path: ".luarc.json", text: settings)]
    }

    /// The language server's settings: where types and modules lie, and which libraries scripts do not have.
    private static let settings = """
        {
            "$schema": "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json",
            "runtime.version": "Lua 5.4",
            "runtime.path": ["scripts/?.lua"],
            "runtime.builtin": { "io": "disable", "os": "disable", "debug": "disable", "package": "disable" },
            "workspace.library": [".dossier/lua"],
            "workspace.checkThirdParty": false
        }

        """

    private let registry: ScriptRegistry

    private var main: String {
        var text =
            "---@meta\n\n-- Made by 'dossier lua stubs' from the program's registry; write it anew after an update.\n"
        for declared in registry.classes { text += "\n" + block(declared) }
        for kind in ScriptKind.all where !kind.entries.isEmpty { text += "\n" + block(kind) }
        for module in registry.modules where module.access == .global { text += "\n" + block(module) }
        for function in registry.functions {
            text += "\n" + block(function.declaration, named: "\(function.declaration.name)")
        }
        return text + "\n---@class dossier.drop\n"
    }

    private func required(_ module: DeclaredModule) -> String {
        var text = "---@meta \(module.name)\n\n---\(module.summary)\nlocal module = {}\n"
        for function in module.functions { text += "\n" + block(function, named: "module.\(function.name)") }
        return text + "\nreturn module\n"
    }

    private func block(_ declared: DeclaredClass) -> String {
        // Arguments have the names that each script gives them.
        guard declared.name != ScriptContext.arguments else {
            return "---\(declared.summary)\n---@alias dossier.\(declared.name) table<string, any>\n"
        }
        var text = "---\(declared.summary)\n---@class dossier.\(declared.name)\n"
        for field in declared.fields {
            text += "---@field \(field.name) \(type(field.type)) \(field.summary)\n"
        }
        if let entries = declared.entries { text += "---@field [integer] \(type(entries))\n" }
        for operation in declared.operators { text += self.operation(operation, of: declared) }
        guard !declared.methods.isEmpty else { return text }
        let holder = "_\(declared.name)"
        text += "local \(holder) = {}\n"
        for method in declared.methods { text += "\n" + block(method, named: "\(holder):\(method.name)") }
        return text
    }

    /// Operators that LuaCATS knows: comparisons are not among them.
    private func operation(_ function: DeclaredFunction, of declared: DeclaredClass) -> String {
        let known: Set<String> = ["__add", "__sub", "__mul", "__div", "__mod", "__pow", "__concat"]
        guard known.contains(function.name), function.parameters.count == 2, let result = function.results.first else {
            return ""
        }
        let other = function.parameters[1].type
        return "---@operator \(function.name.dropFirst(2))(\(type(other))): \(type(result))\n"
    }

    /// A kind of script as the class of the table that it returns, such as `dossier.Stage`.
    private func block(_ kind: ScriptKind) -> String {
        let name = kind.name.prefix(1).uppercased() + kind.name.dropFirst()
        var text = "---\(kind.summary)\n---@class dossier.\(name)\n"
        for key in ScriptKind.keys { text += "---@field \(key.name) \(type(key.type)) \(key.summary)\n" }
        for entry in kind.entries {
            let parameters = entry.parameters.map { "\($0.name)\($0.isOptional ? "?" : ""): \(type($0.type))" }
            let results = entry.results.map(type).joined(separator: ", ")
            text += "---@field \(entry.name)? fun(\(parameters.joined(separator: ", ")))"
            text += results.isEmpty ? "" : ": \(results)"
            text += " \(entry.summary)\n"
        }
        return text
    }

    private func block(_ module: DeclaredModule) -> String {
        let isTrial = module.name == "trial"
        // A composer's module `brief` makes what the table `brief` is made of.
        let suffix = registry.classNamed(module.name) == nil ? "" : "_module"
        var text = "---\(module.summary)\n---@class dossier.\(module.name)\(suffix)\n"
        for constant in module.constants {
            text += "---@field \(constant.name) \(type(constant.type)) \(constant.summary)\n"
        }
        // Tests get it as a parameter: ---@param t dossier.trial
        text += isTrial ? "local trial = {}\n" : "\(module.name) = {}\n"
        for function in module.functions { text += "\n" + block(function, named: "\(module.name).\(function.name)") }
        return text
    }

    private func block(_ function: DeclaredFunction, named name: String) -> String {
        var text = "---\(function.summary)\n"
        let shown = function.example.code + (function.example.result.map { "  --> \($0)" } ?? "")
        text += "---\n---    \(shown)\n"
        for parameter in function.parameters {
            text += "---@param \(parameter.name)\(parameter.isOptional && parameter.name != "..." ? "?" : "") "
            text += "\(type(parameter.type))\n"
        }
        for result in function.results { text += "---@return \(type(result))\n" }
        let names = function.parameters.map { Self.isKeyword($0.name) ? "_\($0.name)" : $0.name }
        return text + "function \(name)(\(names.joined(separator: ", "))) end\n"
    }

    private static func isKeyword(_ name: String) -> Bool { LuaLexer.keywords.contains(name) }

    /// The type with the classes of this program under their own prefix.
    private func type(_ type: DeclaredType) -> String {
        var text = ""
        var word = ""
        func flush() {
            text += registry.classNamed(word) != nil || word == "drop" ? "dossier.\(word)" : word
            word = ""
        }
        for scalar in type.text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": word.unicodeScalars.append(scalar)
            default:
                flush()
                text.unicodeScalars.append(scalar)
            }
        }
        flush()
        return text
    }
}
