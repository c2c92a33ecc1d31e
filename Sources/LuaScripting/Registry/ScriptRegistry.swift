/// Everything that scripts can reach, each thing declared once: handles and records, globals, modules, kinds of script.
///
/// The lists name what is declared beside its code. A new function is a `HostFunction` in its class's or module's own
/// list; a new class, module or kind is one line here. A test walks the living sandbox and finds no difference.
public struct ScriptRegistry: Sendable {
    /// Handles and records, by the name that types call them.
    public let classes: [DeclaredClass]
    /// Dossier's functions that are globals, each with the kinds of script that have it; nil for all.
    public let functions: [(declaration: DeclaredFunction, kinds: [ScriptKind]?)]
    /// Dossier's modules.
    public let modules: [DeclaredModule]
    /// The language's own functions that are globals.
    public let baseFunctions: [DeclaredFunction]
    /// The language's own modules.
    public let library: [DeclaredModule]

    /// The registry of this program.
    public static let all = ScriptRegistry(
        classes: ArticleClass.declarations + SpanClasses.declarations
            + [DateClass.declaration, EventClass.declaration] + BriefTable.declarations + ScriptContext.declarations
            + BytesClass.declarations
            + [
                ScriptTrials.result, TrialArticle.declaration, TrialArticle.entry, DraftArticle.declaration,
                RegexModule.match, LexiconModule.term, CorpusClass.declaration,
                CorpusClass.finding,
            ] + ComposerModule.given,
        functions: DateClass.functions.map { ($0.declaration, nil) }
            + CiteFunction.functions.map { ($0.declaration, citing) } + [
                (StandardLibrary.drop, nil), (StandardLibrary.list, nil),
            ]
            + [(ComposerModule.cite.declaration, [.composer])]
            + ScriptLog.globals.map { ($0.declaration, logging) },
        modules: [
            DeclaredModule(
                "log", "Writes lines for the person who runs the pipeline.",
                functions: ScriptLog.functions.map(\.declaration), in: logging),
            DeclaredModule(
                "trial", "What a test in Lua gets as `t`.", functions: ScriptTrials.functions.map(\.declaration),
                in: [.test]),
            ScaffoldModule.declaration, ScaffoldModule.shorthand,
        ] + [ComposerModule.declaration] + ScriptModule.all.map(\.declaration),
        baseFunctions: StandardLibrary.base, library: StandardLibrary.modules)

    /// The kinds of script that write to the log.
    static let logging: [ScriptKind] = [.stage, .composer, .format, .reader, .test, .prompt]
    /// The kinds of script that cite.
    static let citing: [ScriptKind] = [.format, .prompt]

    /// The class of a name.
    public func classNamed(_ name: String) -> DeclaredClass? { classes.first { $0.name == name } }

    /// The global functions that a kind of script has, the language's own among them.
    public func globals(of kind: ScriptKind) -> [DeclaredFunction] {
        baseFunctions + functions.filter { $0.kinds?.contains(kind) ?? true }.map(\.declaration)
    }

    /// The global modules that a kind of script has, the language's own among them.
    public func modules(of kind: ScriptKind) -> [DeclaredModule] {
        library + modules.filter { $0.access == .global && ($0.kinds?.contains(kind) ?? true) }
    }

    /// Every function that is declared anywhere: globals, modules', methods, and those that scripts give.
    public var everyFunction: [DeclaredFunction] {
        var all = baseFunctions
        all += functions.map(\.declaration)
        all += (library + modules).flatMap(\.functions)
        all += classes.flatMap { $0.methods + $0.operators }
        return all + ScriptKind.all.flatMap(\.entries)
    }
}
