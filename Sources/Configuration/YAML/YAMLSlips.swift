import Diagnostics

/// Looks for slips of the pen that are YAML all the same, but say something else than they look like.
public enum YAMLSlips {
    /// The name in a key such as `dedupe:{near`, read from `dedupe:{near: 0.7}`; nil for any other.
    public static func gluedOptions(_ key: String) -> String? {
        guard let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let behind = key.utf8.index(after: colon)
        guard behind < key.endIndex, "{[".utf8.contains(key.utf8[behind]) else { return nil }
        return String(key[..<colon])
    }

    /// The parts of a key such as `judge:2`, written in `{ }` without the blank behind its colon; nil for any other.
    static func gluedKey(_ name: String, _ value: YAMLNode) -> (key: String, value: String)? {
        guard case .scalar("", isQuoted: false) = value.content, let colon = name.utf8.firstIndex(of: 0x3A) else {
            return nil
        }
        let behind = name.utf8.index(after: colon)
        // An address, or a colon at either end, is meant as it stands.
        guard colon > name.startIndex, behind < name.endIndex, name.utf8[behind] != 0x2F else { return nil }
        return (String(name[..<colon]), String(name[behind...]))
    }

    /// The fault of such a key.
    static func fault(ofGlued pair: (key: String, value: String), at place: Place) -> Diagnostic {
        Diagnostic(
            .invalidYAML, at: place, "a blank is missing behind the ':' of '\(pair.key):\(pair.value)'",
            help: "write '\(pair.key): \(pair.value)'")
    }

    /// The warning where ` #` and a digit end an unquoted text: "Line #7" is read as "Line".
    static func fault(ofCut text: String, by word: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .textCut, at: place, "'\(word)' behind '\(text)' is read as a comment",
            help: "put the text in quotes: \"\(text) \(word)\"; for a comment, put a blank behind '#'")
    }

    /// The fault of an anchor that nothing repeats: `&Brandt Sohn` is read as "Sohn".
    static func fault(ofUnusedAnchor name: String, _ node: YAMLNode) -> Diagnostic {
        guard case .scalar(let text, _) = node.content, !text.isEmpty else {
            return Diagnostic(
                .textCut, at: node.place, "'&\(name)' names a value that nothing repeats", help: "take it away")
        }
        return Diagnostic(
            .textCut, severity: .error, at: node.place,
            "'&\(name)' is read as the name of an anchor, and the text as '\(text)'",
            help: "put the text in quotes: \"&\(name) \(text)\"")
    }
}
