import Diagnostics
import PipelineCore

/// The kinds of marks that the scripts of a pipeline make, and those that its scripts, expressions and reports ask for.
///
/// Kinds are read from the text of scripts: strings given to `annotate`, names that hold such a string, words under
/// `provides`. Where a script works a kind out while it runs, nothing is known for sure and nothing is told.
public struct MarkKinds {
    /// Modules are followed no further than this.
    private static let mostFiles = 200

    private let bytes: ScriptTrials.Bytes
    private var known: Set<String> = []
    private var isOpen = false
    private var uses: [(kind: String, place: Place?, mayBeMissing: Bool)] = []
    private var seen: Set<String> = []

    /// Begins without scripts, which `bytes` reads.
    public init(bytes: @escaping ScriptTrials.Bytes) { self.bytes = bytes }

    /// Reads a script of the pipeline, and the modules that it requires.
    public mutating func add(script path: String) {
        var sink = DiagnosticSink()
        guard seen.count < Self.mostFiles, seen.insert(path).inserted, let text = bytes(path, nil, &sink) else {
            return
        }
        let tokens = LuaLexer.tokens(text)
        addKinds(tokens)
        for use in Self.uses(tokens) {
            // A script may serve pipelines with and without those marks.
            uses.append((use.kind, Place(of: use.range, in: text, file: path), true))
        }
        for index in tokens.indices where tokens[index].kind == .name && tokens[index].text == "require" {
            guard let name = Self.string(tokens, index + 1) ?? Self.argument(tokens, index + 1),
                let module = ScriptProgram.modulePath(name)
            else { continue }
            add(script: module)
        }
    }

    /// Reads an expression of the pipeline file.
    public mutating func add(expression text: String, at place: Place?) {
        for use in Self.uses(LuaLexer.tokens(Array(text.utf8))) { uses.append((use.kind, place, false)) }
    }

    /// Notes that the pipeline file itself asks for marks of a kind.
    public mutating func add(wanted kind: String, at place: Place?) { uses.append((kind, place, false)) }

    /// The kinds that are made for certain.
    public var made: Set<String> { known }
    /// True where a kind is worked out while a script runs, so that others may be made too.
    public var mayMakeOthers: Bool { isOpen }
    /// What is asked for, with the place.
    public var wanted: [(kind: String, place: Place?)] { uses.map { ($0.kind, $0.place) } }

    /// What is asked for and made by nobody.
    public var findings: [Diagnostic] {
        guard !isOpen else { return [] }
        let known = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let builtIn = ArticleClass.builtInKinds
        return uses.compactMap { use in
            guard !self.known.contains(use.kind), !builtIn.contains(use.kind) else { return nil }
            let near = NearestName.nearest(to: use.kind, among: known)
            if use.mayBeMissing, near == nil { return nil }
            return Diagnostic(
                .scriptMark, at: use.place, "no script marks '\(use.kind)'",
                help: near.map { "did you mean '\($0)'?" }
                    ?? (known.isEmpty
                        ? "no script of the pipeline marks anything: article:annotate(\"\(use.kind)\", span) does"
                        : "marked are \(known.map { "'\($0)'" }.joined(separator: ", "))"))
        }
    }

    // MARK: Reading

    private mutating func addKinds(_ tokens: [LuaToken]) {
        for index in tokens.indices where tokens[index].kind == .name {
            switch tokens[index].text {
            case "annotate":
                if let kind = Self.argument(tokens, index + 1) ?? Self.constant(tokens, index + 2) {
                    known.insert(kind)
                } else {
                    isOpen = true
                }
            case "provides":
                guard index + 2 < tokens.count, tokens[index + 1].is("="), tokens[index + 2].is("{") else { continue }
                for token in tokens[(index + 3)...].prefix(while: { !$0.is("}") }) where token.kind == .string {
                    known.insert(token.text)
                }
            default: continue
            }
        }
    }

    private static func uses(_ tokens: [LuaToken]) -> [(kind: String, range: Range<Int>)] {
        tokens.indices.compactMap { index in
            guard index > 0, tokens[index].kind == .name, tokens[index].text == "marks", tokens[index - 1].is(":")
            else { return nil }
            if let kind = string(tokens, index + 1) { return (kind, tokens[index + 1].range) }
            return argument(tokens, index + 1).map { ($0, tokens[index + 2].range) }
        }
    }

    /// The string at an index.
    private static func string(_ tokens: [LuaToken], _ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .string ? tokens[index].text : nil
    }

    /// The string that is the first of the arguments in brackets at an index, nothing being joined to it.
    private static func argument(_ tokens: [LuaToken], _ index: Int) -> String? {
        guard index + 2 < tokens.count, tokens[index].is("("), tokens[index + 2].is(",") || tokens[index + 2].is(")")
        else { return nil }
        return string(tokens, index + 1)
    }

    /// The string that a local name at an index was given once.
    private static func constant(_ tokens: [LuaToken], _ index: Int) -> String? {
        guard index + 1 < tokens.count, tokens[index].kind == .name, tokens[index + 1].is(",") else { return nil }
        let name = tokens[index].text
        let given = tokens.indices.filter { place in
            place + 2 < tokens.count && tokens[place].kind == .name && tokens[place].text == name
                && tokens[place + 1].is("=")
        }
        guard given.count == 1, let place = given.first, place > 0, tokens[place - 1].is("local") else { return nil }
        return string(tokens, place + 2)
    }
}
