import ArgumentParser
import DossierKit
import JSONText

/// The manual page, `dossier.1`, made from what the commands say of themselves.
///
/// It names no date: the page of a version is the same whenever it is made.
enum ManualPage {
    static var text: String {
        let root = (try? JSONValue.parse(Array(DossierCommand._dumpHelp().utf8)))?["command"] ?? .null
        let verbs = (root["subcommands"]?.elements ?? []).filter(isShown)
        var page = Roff()
        page.raw(".TH DOSSIER 1 \"\" \"dossier \(Program.version)\" \"User Commands\"")
        page.section("NAME")
        page.raw("dossier \\- \(Roff.escaped(lowered(root["abstract"]?.text ?? "")))")
        page.section("SYNOPSIS")
        page.raw(".B dossier\n.I verb\n[\\fIoption\\fR ...]")
        page.section("DESCRIPTION")
        page.paragraph(
            "A pipeline, a YAML file, says which articles to load, which stages they pass and which reports to write.")
        page.paragraph("Results go to standard output, messages to standard error.")
        page.section("VERBS")
        for verb in verbs { write(verb, path: "dossier", to: &page) }
        page.section("EXIT STATUS")
        for status in ExitStatus.allCases { page.tag("\(status.rawValue)", status.meaning) }
        for topic in HelpTopic.all where topic.name != "exit-codes" {
            page.section(topic.name.uppercased())
            page.text(topic.text)
        }
        page.section("SEE ALSO")
        page.paragraph("dossier help topics, dossier help VERB, dossier explain CODE.")
        return page.text
    }

    private static func write(_ command: JSONValue, path: String, to page: inout Roff) {
        let name = "\(path) \(command["commandName"]?.text ?? "")"
        let inner = (command["subcommands"]?.elements ?? []).filter(isShown)
        let arguments = (command["arguments"]?.elements ?? []).filter { isShown($0) && !isCommon($0) }
        page.subsection(name + arguments.map(synopsis).joined())
        page.paragraph(command["abstract"]?.text ?? "")
        if let discussion = command["discussion"]?.text { page.text(discussion) }
        for argument in arguments { page.tag(term(argument), argument["abstract"]?.text ?? "") }
        for verb in inner { write(verb, path: name, to: &page) }
    }

    private static func isShown(_ value: JSONValue) -> Bool {
        value["shouldDisplay"]?.truth != false && value["commandName"]?.text != "help"
    }

    /// Version and help stand in every verb.
    private static func isCommon(_ argument: JSONValue) -> Bool {
        ["version", "help"].contains(argument["valueName"]?.text ?? "") && argument["kind"]?.text == "flag"
    }

    private static func synopsis(_ argument: JSONValue) -> String {
        guard argument["kind"]?.text == "positional" else { return "" }
        let name = (argument["valueName"]?.text ?? "") + (argument["isRepeating"]?.truth == true ? "..." : "")
        return argument["isOptional"]?.truth == true ? " [\(name)]" : " \(name)"
    }

    private static func term(_ argument: JSONValue) -> String {
        let value = argument["valueName"]?.text ?? ""
        let names = (argument["names"]?.elements ?? []).map { name in
            (name["kind"]?.text == "short" ? "-" : "--") + (name["name"]?.text ?? "")
        }
        guard !names.isEmpty else { return value }
        return names.joined(separator: ", ") + (argument["kind"]?.text == "flag" ? "" : " \(value)")
    }

    private static func lowered(_ sentence: String) -> String {
        let words = sentence.last == "." ? String(sentence.dropLast()) : sentence
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

/// Lines of roff with the macros of manual pages.
private struct Roff {
    private(set) var text = ""
    /// True right after a heading, where a paragraph begins by itself.
    private var isAfterHead = false

    /// Begins a paragraph.
    private mutating func begin() {
        if !isAfterHead { text += ".PP\n" }
        isAfterHead = false
    }

    mutating func raw(_ line: String) {
        text += line + "\n"
        isAfterHead = false
    }

    mutating func section(_ title: String) {
        raw(".SH \(Self.escaped(title))")
        isAfterHead = true
    }

    mutating func subsection(_ title: String) {
        raw(".SS \"\(Self.escaped(title))\"")
        isAfterHead = true
    }

    mutating func paragraph(_ words: String) {
        begin()
        raw(Self.line(words))
    }

    /// A word or option, and what it is for.
    mutating func tag(_ term: String, _ words: String) {
        raw(".TP\n\\fB\(Self.escaped(term))\\fR\n" + Self.line(words))
    }

    /// Paragraphs; lines that begin with a blank stand as they are.
    mutating func text(_ words: String) {
        var isVerbatim = false
        var isStart = true
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            let isIndented = line.utf8.first == 0x20
            if isIndented != isVerbatim, !line.isEmpty {
                if isIndented { begin() }
                raw(isIndented ? ".nf" : ".fi")
                isVerbatim = isIndented
                isStart = !isIndented
            }
            if line.isEmpty {
                if isVerbatim { raw(".fi") }
                isVerbatim = false
                isStart = true
                continue
            }
            if isStart, !isVerbatim { begin() }
            isStart = false
            raw(Self.line(String(line)))
        }
        if isVerbatim { raw(".fi") }
    }

    /// A line of text; a dot or quote at its head would be a request.
    private static func line(_ words: String) -> String {
        let escaped = escaped(words)
        return [".", "'"].contains(escaped.prefix(1)) ? "\\&" + escaped : escaped
    }

    /// The words with the marks that roff takes for its own written as glyphs.
    static func escaped(_ words: String) -> String {
        var text = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\": text += "\\e"
            case "-": text += "\\-"
            case "'": text += "\\(aq"
            case "`": text += "\\(ga"
            case "^": text += "\\(ha"
            case "~": text += "\\(ti"
            case "\"": text += "\\(dq"
            case "…": text += "..."
            case "–": text += "\\(en"
            case "“": text += "\\(lq"
            case "”": text += "\\(rq"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
