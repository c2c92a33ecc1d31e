import ReportRendering

/// Reads a rendered report back, just enough to compare words and structure.
enum PlainReading {
    /// Words without any white space, as a reader of the format would see them.
    static func words(of output: String, format: String) -> String {
        switch format {
        case "markdown": packed(withoutBackslashes(output))
        case "json": packed(withoutJSONEscapes(output))
        case "html", "atom", "docx", "epub": packed(withoutTags(output))
        case "csv": packed(CSVReading.rows(of: output).joined().joined(separator: " "))
        case "ics": packed(ICSReading.values(of: output).joined(separator: " "))
        default: packed(output)
        }
    }

    /// The text without white space and invisible characters.
    static func packed(_ text: String) -> String {
        String(String.UnicodeScalarView(VisibleText.line(text).unicodeScalars.filter { $0 != " " }))
    }

    /// What is left of a report when its texts are taken away.
    static func structure(of output: String, format: String) -> [String] {
        switch format {
        case "markdown": MarkdownSkeleton.lines(of: output)
        case "html", "atom", "docx", "epub": tags(of: output)
        case "csv": CSVReading.rows(of: output).map { "\($0.count)" }
        case "ics": ICSReading.lines(of: output).map(\.name)
        case "json": output.split(separator: "\n").map { String($0.prefix { $0 == " " }) }
        default: []
        }
    }

    private static func withoutBackslashes(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(scalar)
                isEscaped = false
            }
        }
        return String(result)
    }

    private static func withoutJSONEscapes(_ text: String) -> String {
        text.split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
    }

    private static func withoutTags(_ text: String) -> String {
        var result = ""
        var isInTag = false
        for scalar in text.unicodeScalars {
            if scalar == "<" { isInTag = true }
            if !isInTag { result.unicodeScalars.append(scalar) }
            if scalar == ">" { isInTag = false }
        }
        for (entity, mark) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: mark)
        }
        return result
    }

    // Names of tags and attributes, in order; values left out.
    private static func tags(of text: String) -> [String] {
        var tags: [String] = []
        for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let tag = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)[0]
            let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
            let names = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
            tags.append(names)
        }
        return tags
    }
}

/// The markup characters of Markdown that are not escaped, line by line.
enum MarkdownSkeleton {
    static func lines(of output: String) -> [String] {
        output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            start(of: line.unicodeScalars) + " " + marks(of: line.unicodeScalars)
        }
    }

    // Indent and the first word where it is a block mark.
    private static func start(of line: Substring.UnicodeScalarView) -> String {
        let indent = line.prefix { $0 == " " }
        let word = line[indent.endIndex...].prefix { $0 != " " }
        let isMark =
            ["-", ">", "|", "+", "*", "—"].contains(String(word)) || word.allSatisfy { $0 == "#" || $0 == "=" }
        let isNumber = (word.last == "." || word.last == ")") && word.dropLast().allSatisfy { ("0"..."9").contains($0) }
        return String(indent) + (isMark ? String(word) : "") + (isNumber && word.count > 1 ? "1." : "")
    }

    private static func marks(of line: Substring.UnicodeScalarView) -> String {
        var marks = ""
        var isEscaped = false
        var isInTarget = false
        for scalar in line {
            defer { isEscaped = scalar == "\\" && !isEscaped }
            guard !isEscaped else { continue }
            if scalar == ">", isInTarget { isInTarget = false }
            if !isInTarget, "*_[]<>|`~$^#{}@!".unicodeScalars.contains(scalar), scalar != "!" {
                marks.unicodeScalars.append(scalar)
            }
            if scalar == "<" { isInTarget = true }
        }
        return marks
    }
}
