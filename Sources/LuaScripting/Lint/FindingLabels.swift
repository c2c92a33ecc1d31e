import Diagnostics

/// The labels by which scripts ask for what keyed scripts found out: `corpus.findings.pairs`.
public enum FindingLabels {
    /// The labels that a script writes out, each with its place.
    public static func uses(in script: String, bytes: ScriptTrials.Bytes) -> [(label: String, place: Place)] {
        var sink = DiagnosticSink()
        guard let text = bytes(script, nil, &sink) else { return [] }
        let tokens = LuaLexer.tokens(text)
        return tokens.indices.compactMap { index in
            guard index > 0, index + 2 < tokens.count, tokens[index].kind == .name, tokens[index].text == "findings",
                tokens[index - 1].is(".")
            else { return nil }
            let (opening, label) = (tokens[index + 1], tokens[index + 2])
            let isNamed = opening.is(".") && label.kind == .name || opening.is("[") && label.kind == .string
            return isNamed ? (label.text, Place(of: label.range, in: text, file: script)) : nil
        }
    }
}
