/// What functions of a script get as `ctx`.
enum ScriptContext {
    /// The type of a script's arguments, whose names the script itself declares.
    static let arguments = "args"

    static let declarations = [
        DeclaredClass(
            "ctx", as: .record, "What a call of a script may know beside its article.",
            fields: [
                DeclaredField(
                    "args", "args", "The arguments that the pipeline gives, defaults filled in."),
                DeclaredField("now", "string?", "The time that the run takes for now, in EDTF."),
            ]),
        DeclaredClass(
            arguments, as: .record, "The arguments of a script, by the names that it declares.", fields: []),
        DeclaredClass(
            "argument", as: .record, "One entry of a script's `args`.",
            fields: [
                DeclaredField("type", "string", "integer, number, string, boolean or list."),
                DeclaredField("default", "any", "The value where the pipeline gives none."),
                DeclaredField("required", "boolean?", "Whether the pipeline must give it."),
                DeclaredField("doc", "string?", "What it is for, one sentence."),
            ]),
    ]
}
