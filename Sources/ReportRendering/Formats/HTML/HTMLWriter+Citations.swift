import ArticleModel
import ReportModel

extension HTMLWriter {
    /// A sentence with its numbers, each of which shows its passage by hover, tap or key.
    mutating func sentence(_ statement: Statement) -> String {
        let text = statement.text { run in
            switch run {
            case .source(let words): escaped(words)
            case .omission: "<span class=\"cut\">[…]</span>"
            case .gloss(let words): "<span class=\"gloss\">[\(escaped(words))]</span>"
            case .scripted(let words): "<span class=\"scripted\">[\(EnglishWords.script): \(escaped(words))]</span>"
            }
        }
        return held(text, references(statement.citations, runs: statement.runs))
    }

    /// HTML with its numbers after it, which do not begin a line of their own: the last word goes with them.
    func held(_ text: String, _ references: String) -> String {
        let bytes = Array(text.utf8)
        let start = bytes.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
        let word = bytes[start...]
        guard !references.isEmpty, !word.isEmpty,
            !word.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
        else { return text + references }
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        // Tags never depend on what a text says.
        let manner = word.count <= Self.longestHeldWord ? "hold" : "long"
        return "\(before)<span class=\"\(manner)\">\(String(decoding: word, as: UTF8.self))\(references)</span>"
    }

    /// A longer word, in bytes, has to be able to break on a narrow page.
    private static let longestHeldWord = 32

    /// The numbers of some citations; the words of `runs` are marked in the passages.
    mutating func references(_ citations: [Citation], runs: [Statement.Run]) -> String {
        if citations.isEmpty {
            return options.marksUncited ? " <span class=\"uncited\">\(EnglishWords.uncited)</span>" : ""
        }
        return notes.numbers(of: citations).map { reference(notes.notes[$0 - 1], runs: runs) }.joined()
    }

    private mutating func reference(_ note: CitationNotes.Note, runs: [Statement.Run]) -> String {
        referenceCount += 1
        let name = "passage-\(referenceCount)"
        let anchor = referencedNotes.insert(note.number).inserted ? " id=\"ref-\(note.number)\"" : ""
        let label = [EnglishWords.citation(note.number), note.outlet].compactMap { $0 }.joined(separator: ", ")
        return "<span class=\"cite\"\(anchor)><button type=\"button\" popovertarget=\"\(name)\" "
            + "aria-label=\"\(escaped(label))\">\(note.number)</button>"
            + "<span class=\"passage\" popover id=\"\(name)\">\(sourceLine(note))"
            + "<span class=\"words\">\(marked(note.citation.quote, runs))</span>"
            + "<span class=\"place\">\(place(note.citation))</span>"
            + "<a href=\"#note-\(note.number)\">\(EnglishWords.toNote)</a></span></span>"
    }

    private func marked(_ quote: String, _ runs: [Statement.Run]) -> String {
        MarkedPassage.pieces(of: quote, usedBy: runs).map { piece in
            piece.isMarked ? "<mark>\(escaped(piece.text))</mark>" : blanked(piece.text)
        }.joined()
    }

    // Escaping trims a piece: the blanks at its ends are set again.
    private func blanked(_ piece: String) -> String {
        let start = piece.utf8.first == UInt8(ascii: " ") ? " " : ""
        let end = piece.utf8.last == UInt8(ascii: " ") && piece.utf8.count > 1 ? " " : ""
        return start + escaped(piece) + end
    }

    private func sourceLine(_ note: CitationNotes.Note) -> String {
        let parts = [
            note.outlet.map { "<b>\(escaped($0))</b>" }, note.headline.map { "“\(escaped($0))”" },
            note.published.map { escaped(DateWording.words($0)) },
        ].compactMap { $0 }
        return "<span class=\"source\">\(parts.joined(separator: ", "))</span>"
    }

    private func place(_ citation: Citation) -> String {
        let path = file(EnglishWords.path(of: citation), linkingTo: citation.path)
        return "\(path), \(EnglishWords.place(of: citation))"
    }

    private func file(_ path: String, linkingTo target: String) -> String {
        guard let link = SafeLink.file(target, base: options.sourcesBase) else { return escaped(path) }
        return "<a href=\"\(escaped(link))\">\(escaped(path))</a>"
    }

    // MARK: Ends

    mutating func writeSources() {
        guard !brief.sources.isEmpty else { return }
        add("<section id=\"sources\" aria-labelledby=\"sources-title\">")
        heading(EnglishWords.sources, level: 2, id: "sources-title")
        add("<ul class=\"sources\">")
        for source in brief.sources {
            let about = [
                source.outlet, source.origin.map(EnglishWords.origin), source.published.map(EnglishWords.published),
            ].compactMap { $0 }.map(escaped).joined(separator: ", ")
            add("<li><p><b>\(escaped(source.headline))</b></p>", "<p class=\"meta\">\(about)</p>")
            add("<p class=\"place\">\(file(source.path, linkingTo: source.path))\(address(source.url))</p>")
            for copy in source.copies {
                let name = [copy.outlet, copy.headline.map { "“\($0)”" }, EnglishWords.likeness(copy.similarity)]
                let words = name.compactMap { $0 }.map(escaped).joined(separator: ", ")
                let path = file(copy.path, linkingTo: copy.path)
                add("<p class=\"meta\">\(EnglishWords.capitalised(EnglishWords.copy)) \(words)</p>")
                add("<p class=\"place\">\(path)</p>")
            }
            add("</li>")
        }
        add("</ul>", "</section>")
    }

    private func address(_ url: String?) -> String {
        guard let url else { return "" }
        guard let link = SafeLink.web(url) else { return "<br>\(escaped(url))" }
        return "<br><a href=\"\(escaped(link))\" rel=\"noreferrer\">\(escaped(url))</a>"
    }

    mutating func writeNotes() {
        guard !notes.notes.isEmpty else { return }
        add("<section id=\"notes\" aria-labelledby=\"notes-title\">")
        heading(EnglishWords.citations, level: 2, id: "notes-title")
        add("<p class=\"note\">\(EnglishWords.citationsHint)</p>", "<ol class=\"notes\">")
        for note in notes.notes {
            add("<li id=\"note-\(note.number)\"><p>\(sourceLine(note))</p>")
            add("<blockquote><p>\(escaped(note.citation.quote))</p></blockquote>")
            for reason in note.dateReasons { add("<p class=\"meta\">\(escaped(EnglishWords.sentence(reason)))</p>") }
            let back = "<a href=\"#ref-\(note.number)\" aria-label=\"\(EnglishWords.backToText)\">↩</a>"
            add("<p class=\"place\">\(place(note.citation)) \(back)</p></li>")
        }
        add("</ol>", "</section>")
    }
}
