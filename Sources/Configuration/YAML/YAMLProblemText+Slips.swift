import Diagnostics

extension YAMLProblemText {
    /// What an often made slip on the line of a problem comes to; nil where it is none of them.
    ///
    /// `begin` is where what was read began, `end` where reading stopped, `above` the line before that.
    static func slip(_ problem: YAMLProblem, from begin: Place, at end: Place, above: Place?) -> Diagnostic? {
        switch problem.problem {
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'", "did not find expected key":
            // What was opened on another line is likely not closed there.
            let inner = begin.line == end.line ? innerColon(at: end) : nil
            return placeholder(on: end) ?? inner ?? bareOptions(on: end)
        case "mapping values are not allowed in this context": return above.flatMap(gluedLine)
        case "could not find expected ':'": return gluedLine(end) ?? above.flatMap(gluedLine)
        default: return nil
        }
    }

    /// The fault of a '-' that stands in another column than those of its list above; nil where the line is no entry.
    static func outOfLine(_ problem: YAMLProblem, at end: Place, above: (Place) -> Place?) -> Diagnostic? {
        guard
            problem.problem == "did not find expected key" || problem.problem == "did not find expected '-' indicator",
            let dash = YAMLLineText(end)?.dash
        else { return nil }
        var line = above(end)
        for _ in 0..<farthestEntry {
            guard let place = line else { return nil }
            if let other = YAMLLineText(place)?.dash {
                guard other != dash else { return nil }
                let place = Place(
                    file: end.file, line: end.line, column: dash + 1, length: 1, excerpt: end.excerpt)
                return Diagnostic(
                    .invalidYAML, at: place,
                    "this '-' stands in column \(dash + 1), that of line \(line?.line ?? 1) in column \(other + 1)",
                    help: "begin all '-' of a list in the same column, and indent what belongs to an entry")
            }
            line = above(place)
        }
        return nil
    }

    /// An entry's options may take that many lines before the next.
    private static let farthestEntry = 50

    /// The fault of `{{ … }}` without quotes where it stands alone, which YAML reads as a group in a group.
    static func placeholder(asKey key: YAMLNode) -> Diagnostic? {
        guard case .mapping = key.content, let column = key.place.column,
            YAMLLineText(key.place)?.character(column - 2) == "{"
        else { return nil }
        return placeholder(on: key.place)
    }

    /// The text of a value that begins with `{{`; nil for others.
    static func placeholderText(at place: Place) -> String? {
        guard let line = YAMLLineText(place), let column = place.column, line.character(column - 1) == "{",
            line.character(column) == "{"
        else { return nil }
        return line.words(line.value(around: column - 1))
    }

    /// Text with `{{ … }}` and without quotes.
    private static func placeholder(on place: Place) -> Diagnostic? {
        guard let line = YAMLLineText(place), let braces = line.opening else { return nil }
        let text = line.value(around: braces)
        return Diagnostic(
            .invalidYAML, at: line.place(of: text), "text with '{{ … }}' stands without quotes",
            help: "put it in quotes: \"\(line.words(text))\"")
    }

    /// A ': ' inside a value in braces, such as `{ outlet: Harbour News: evening }`.
    private static func innerColon(at place: Place) -> Diagnostic? {
        guard let line = YAMLLineText(place), let column = place.column, line.character(column - 1) == ":" else {
            return nil
        }
        let text = line.value(around: column - 1)
        return Diagnostic(
            .invalidYAML, at: line.place(of: text), "a second ':' stands in a value without quotes",
            help: "put the text in quotes: \"\(line.words(text))\"; or put a ',' before the next key")
    }

    /// An entry such as `- clean { … }`, without the colon behind its name.
    private static func bareOptions(on place: Place) -> Diagnostic? {
        guard let line = YAMLLineText(place), let name = line.nameBeforeBrackets else { return nil }
        let word = line.words(name)
        return Diagnostic(
            .invalidYAML, at: line.place(of: name), "a ':' is missing behind '\(word)'", help: "write '\(word): { … }'")
    }

    /// A line such as `type:person`, which is no key and value.
    private static func gluedLine(_ place: Place) -> Diagnostic? {
        guard let line = YAMLLineText(place), let glued = line.gluedPair else { return nil }
        let words = line.words(glued.range)
        return Diagnostic(
            .invalidYAML, at: line.place(of: glued.range), "a blank is missing behind the ':' of '\(words)'",
            help: "write '\(glued.key): \(glued.value)'")
    }
}

/// A line of a YAML file that could not be read, looked at for what its writer may have meant.
struct YAMLLineText {
    private let place: Place
    private let scalars: [Unicode.Scalar]

    /// Takes the line of a place; nil where it is not at hand.
    init?(_ place: Place) {
        guard let excerpt = place.excerpt, excerpt.utf8.count <= 4096 else { return nil }
        self.place = place
        scalars = Array(excerpt.unicodeScalars)
    }

    /// Where the '-' of an entry stands, counted from 0; nil on lines that begin otherwise.
    var dash: Int? {
        guard let first = scalars.firstIndex(where: { $0 != " " }), scalars[first] == "-",
            first + 1 == scalars.count || scalars[first + 1] == " "
        else { return nil }
        return first
    }

    /// Where the first `{{` outside of quotes begins.
    var opening: Int? {
        var quote: Unicode.Scalar?
        for (index, scalar) in scalars.enumerated() {
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'", isValueStart(index) {
                quote = scalar
            } else if scalar == "{", character(index + 1) == "{" {
                return index
            }
        }
        return nil
    }

    /// The unquoted value that a character stands in: up to the signs of YAML around it.
    func value(around index: Int) -> Range<Int> {
        var start = min(index, scalars.count)
        while start > 0, !isValueStart(start) { start -= 1 }
        while start < index, scalars[start] == " " { start += 1 }
        var end = index
        var depth = 0
        while end < scalars.count {
            let scalar = scalars[end]
            if depth == 0, scalar == "," || scalar == "]" || scalar == "}" { break }
            if scalar == "{" { depth += 1 }
            if scalar == "}" { depth -= 1 }
            end += 1
        }
        while end > start, scalars[end - 1] == " " { end -= 1 }
        return start..<max(start, end)
    }

    /// A key and value without a blank between them, when the line holds nothing else.
    var gluedPair: (key: String, value: String, range: Range<Int>)? {
        let start = scalars.firstIndex { $0 != " " && $0 != "-" } ?? scalars.count
        let end = (scalars.lastIndex { $0 != " " } ?? -1) + 1
        guard start < end, let colon = scalars[start..<end].firstIndex(of: ":"), colon > start, colon + 1 < end,
            scalars[colon + 1] != " ", scalars[colon + 1] != "/",
            scalars[start..<colon].allSatisfy({ $0.properties.isAlphabetic || $0 == "_" })
        else { return nil }
        return (words(start..<colon), words((colon + 1)..<end), start..<end)
    }

    /// The only word before a bracket that no colon parts from it.
    var nameBeforeBrackets: Range<Int>? {
        guard let bracket = scalars.firstIndex(where: { $0 == "{" || $0 == "[" }), bracket > 0 else { return nil }
        let start = scalars.firstIndex { $0 != " " && $0 != "-" } ?? bracket
        let end = (scalars[..<bracket].lastIndex { $0 != " " } ?? -1) + 1
        guard start < end, scalars[start..<end].allSatisfy({ $0.properties.isAlphabetic || $0 == "_" }) else {
            return nil
        }
        return start..<end
    }

    /// The character at an index from 0; nil beyond the line.
    func character(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

    /// The words of a range.
    func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// The place of a range of the line.
    func place(of range: Range<Int>) -> Place {
        Place(
            file: place.file, line: place.line, column: range.lowerBound + 1, length: range.count,
            excerpt: place.excerpt)
    }

    /// True where a value may begin: behind '[', ',', ': ' or '- ', or at the head of the line.
    private func isValueStart(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, scalars[before] == " " { before -= 1 }
        guard before >= 0 else { return true }
        switch scalars[before] {
        case "[", ",": return true
        // '{' begins a group, and twice over the placeholder itself.
        case "{": return character(before - 1) != "{" && character(index) != "{"
        case ":", "-": return before < index - 1
        default: return false
        }
    }
}
