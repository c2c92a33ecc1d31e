import Diagnostics

/// Says in plain words why libyaml could not read a file.
struct YAMLProblemText {
    /// Plain words for one of libyaml's messages.
    private struct Wording {
        let problem: String
        let message: String
        let help: String?
        /// True where the place to mend is where the construct begins, not where the text ran out.
        var pointsToStart = false
    }

    /// The problem, told with its place.
    let diagnostic: Diagnostic

    /// Words a problem; `places` stands at the beginning of the text.
    init(_ problem: YAMLProblem, places: YAMLPlaces) {
        let wording = Self.wordings.first { $0.problem == problem.problem }
        var end = places
        let endPlace = end.place(from: problem.mark, to: problem.mark)
        var begin = places
        let beginPlace = begin.place(from: problem.contextMark, to: problem.contextMark)
        let found =
            Self.slip(problem, from: beginPlace, at: endPlace, above: places.line(above: endPlace))
            ?? Self.outOfLine(problem, at: endPlace, above: places.line)
        if let slip = found {
            diagnostic = slip
            return
        }
        guard let wording else {
            diagnostic =
                Self.character(problem.problem, byte: end.byte, at: endPlace)
                ?? Diagnostic(.invalidYAML, at: endPlace, Self.unreworded(problem))
            return
        }
        let message = Self.filled(wording.message, line: beginPlace.line ?? 1)
        diagnostic = Diagnostic(
            wording.problem == Self.nestingProblem ? .limitExceeded : .invalidYAML,
            at: wording.pointsToStart ? beginPlace : endPlace, message, help: wording.help)
    }

    private static func unreworded(_ problem: YAMLProblem) -> String {
        let context = problem.context.isEmpty ? "" : " \(problem.context)"
        return (problem.problem.isEmpty ? "this is not YAML" : problem.problem) + context
    }

    /// Puts a line number for the word LINE.
    private static func filled(_ message: String, line: Int) -> String {
        let words = message.split(separator: " ", omittingEmptySubsequences: false)
        return words.map { $0 == "LINE" ? String(line) : String($0) }.joined(separator: " ")
    }

    /// The fault of a character that may not begin a value; nil for other problems.
    private static func character(_ problem: String, byte: UInt8?, at place: Place) -> Diagnostic? {
        guard problem == "found character that cannot start any token", let byte else { return nil }
        if byte == 0x09 { return Diagnostic(.invalidYAML, at: place, tabMessage, help: tabHelp) }
        let character = String(decoding: [byte], as: UTF8.self)
        return Diagnostic(.invalidYAML, at: place, "a value cannot begin with '\(character)'", help: "put it in quotes")
    }

    private static let tabMessage = "a tab stands where YAML wants spaces"
    private static let tabHelp = "indent with spaces; tabs are not allowed before a key or '-'"

    private static let wordings: [Wording] = [
        Wording(problem: "found a tab character that violates indentation", message: tabMessage, help: tabHelp),
        Wording(
            problem: "found a tab character where an indentation space is expected", message: tabMessage, help: tabHelp),
        Wording(
            problem: "mapping values are not allowed in this context", message: "a ':' is not allowed here",
            help:
                "put text that holds ': ' in quotes, check the indentation of this line, or that a blank follows the ':' of "
                + "the line before"),
        Wording(
            problem: "mapping keys are not allowed in this context", message: "a '?' is not allowed here",
            help: "put text that begins with '? ' in quotes"),
        Wording(
            problem: "block sequence entries are not allowed in this context", message: "a '-' is not allowed here",
            help: "begin the list on a line of its own below its key, or put text that begins with '- ' in quotes"),
        Wording(
            problem: "did not find expected key", message: "expected a key in line with those since line LINE",
            help: "begin all keys of a group in the same column; nothing may follow a closing quote or bracket"),
        Wording(
            problem: "did not find expected '-' indicator", message: "expected another '-' of the list on line LINE",
            help: "begin all '-' of a list in the same column, and indent what belongs to an entry"),
        Wording(
            problem: "did not find expected ',' or ']'", message: "the list that begins on line LINE is not closed",
            help: "close it with ']', separate its values with ',', or put text that holds '[' in quotes"),
        Wording(
            problem: "did not find expected ',' or '}'", message: "the group that begins on line LINE is not closed",
            help: "close it with '}', separate its keys with ',', or put text that holds '{' in quotes"),
        Wording(
            problem: "could not find expected ':'", message: "expected ':' after the key on line LINE",
            help: "write 'key: value' with a space after the colon, the key on one line", pointsToStart: true),
        Wording(
            problem: "found unexpected end of stream", message: "the quoted text is never closed",
            help: "close it with the quote it begins with", pointsToStart: true),
        Wording(
            problem: "found unexpected document indicator", message: "the quoted text is never closed",
            help: "close it with the quote it begins with", pointsToStart: true),
        Wording(
            problem: "found unknown escape character", message: "unknown escape in double-quoted text",
            help: "write '\\\\' for a backslash, or use single quotes"),
        Wording(
            problem: "found invalid Unicode character escape code", message: "the escape names no character",
            help: "write '\\\\' for a backslash, or use single quotes"),
        Wording(
            problem: "did not find expected hexdecimal number", message: "hexadecimal digits are missing in the escape",
            help: "write '\\\\' for a backslash, or use single quotes"),
        Wording(problem: "did not find expected node content", message: "expected a value here", help: nil),
        Wording(
            problem: "did not find expected alphabetic or numeric character",
            message: "'*' and '&' begin the name of an alias or anchor, and this is none",
            help: "put text that begins with '*' or '&', such as '*.txt', in quotes", pointsToStart: true),
        Wording(
            problem: "did not find expected comment or line break",
            message: "nothing may follow '|' or '>' on its line",
            help: "begin the text on the next line, or put it in quotes"),
        Wording(
            problem: "did not find expected <document start>", message: "expected the end of the file",
            help: "one value is already complete: check the indentation of this line"),
        Wording(
            problem: "found undefined tag handle", message: "tags such as '!name' are not supported",
            help: "leave it out, or put text that begins with '!' in quotes"),
        Wording(
            problem: "found unexpected ':'", message: "a ':' is not allowed here",
            help: "put text that holds ':' in quotes when it stands inside '[ ]' or '{ }'"),
        Wording(
            problem: "found unknown directive name", message: "'%' begins a directive, and this one is unknown",
            help: "put text that begins with '%' in quotes", pointsToStart: true),
        Wording(
            problem: "could not find expected directive name", message: "'%' begins a directive, and this is none",
            help: "put text that begins with '%' in quotes", pointsToStart: true),
        Wording(
            problem: "found incompatible YAML document", message: "only YAML 1.1 and 1.2 are supported",
            help: "remove the '%YAML' line"),
        Wording(
            problem: nestingProblem, message: "nested too deep", help: "check for brackets that are never closed"),
    ]

    private static let nestingProblem = "Maximum nesting level reached, set with yaml_set_max_nest_level())"
}
