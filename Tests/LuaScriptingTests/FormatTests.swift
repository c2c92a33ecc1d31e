import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import Testing

@testable import LuaScripting

/// Formats written in Lua.
struct FormatTests {
    private func brief() -> Brief {
        func statement(_ text: String, _ path: String) -> Statement {
            Statement(
                id: text, runs: [.source(text)],
                citations: [
                    Citation(
                        article: ArticleID(path), path: path, revision: SHA256Digest(of: path), raw: 3..<9, quote: text)
                ])
        }
        let entry = Entry(
            date: .calendar(2011, 2), basis: .stated, dateReason: "", status: .happened, place: nil,
            statement: statement("Ice <broke>.", "a.txt"), support: Support(outlets: [], origins: []),
            differences: [
                DifferenceNode(
                    subject: "ships", positions: [.init(holder: "B", statement: statement("Two ships.", "b.txt"))])
            ])
        let sections = [BriefSection(id: "c", heading: "Chronology", nodes: [.entry(entry), .note("A note.")])]
        return Brief(kind: "chronology", title: "Ice", sections: sections, sources: [])
    }

    private func write(_ script: String, cite: Bool = true) -> (text: String?, diagnostics: [Diagnostic]) {
        var sink = DiagnosticSink()
        let options = OptionValues(values: ["lua": .text("scripts/f.lua")])
        guard
            let format = LuaFormat(
                options: options, resources: resources(["scripts/f.lua": script]), output: "r.txt", sink: &sink)
        else { return (nil, sink.diagnostics) }
        let written = format.render(brief(), requiresCitations: cite)
        return (written.bytes.map { String(decoding: $0, as: UTF8.self) }, written.diagnostics)
    }

    @Test func writersGetTheBriefWithEverythingInItsPlace() {
        let result = write(
            """
            return { api = 1, Writer = function(brief)
              local entry = brief.sections[1].nodes[1]
              return table.concat({ brief.title, entry.text, entry.date.edtf, entry.citations[1].number,
                entry.differences[1].positions[1].text, entry.differences[1].positions[1].citations[1].number,
                #brief.citations, brief.citations[1].path, brief.citations[2].path }, "|")
            end }
            """)
        #expect(result.text == "Ice|Ice <broke>.|2011-02|1|Two ships.|2|2|a.txt|b.txt")
        #expect(result.diagnostics.isEmpty)
    }

    @Test func lostCitationsAreErrors() {
        let result = write("return { api = 1, Writer = function(brief) return 'a.txt' end }")
        #expect(result.text == nil)
        #expect(result.diagnostics.map(\.code) == [.citationLost])
        #expect(write("return { api = 1, Writer = function(brief) cite(brief) return 'x' end }").text == "x")
        #expect(write("return { api = 1, Writer = function() return 'x' end }", cite: false).text == "x")
    }

    @Test func scaffoldsRefuseUnknownNodesAndAnswersThatAreNoText() {
        let unknown = write("return dossier.scaffold('text') { tabel = function(node) return node.text end }")
        #expect(unknown.text == nil)
        #expect(
            unknown.diagnostics.first?.message.hasPrefix("the scaffold knows no node 'tabel'; it writes document,")
                == true)
        let silent = write("return dossier.scaffold('html') { note = function(node) local _ = node.text end }")
        #expect(silent.text == nil)
        #expect(
            silent.diagnostics.map(\.message) == [
                "'note' of the format returns a nil, not text; return \"\" to leave it out"
            ])
        #expect(write("return dossier.scaffold('text') { note = function() return '' end }").text != nil)
    }

    @Test func scaffoldsWriteWhatIsNotReplaced() {
        let text = write(
            "return require('dossier.scaffold').text { note = function(node) return '* ' .. node.text .. '\\n' end }"
        ).text
        #expect(
            text == """
                Ice

                Chronology

                - 2011-02: Ice <broke>. (a.txt)
                - ships
                  - B: Two ships. (b.txt)
                * A note.

                """)
        let html = write("return require('dossier.scaffold').html {}").text
        #expect(html?.contains("<p>- 2011-02: Ice &lt;broke&gt;. (a.txt)</p>") == true)
    }

    @Test func faultsAreTold() {
        #expect(
            write("return { api = 1, Writer = function() return 3 end }").diagnostics.map(\.code) == [.scriptReturn])
        #expect(
            write("return { api = 1, Writer = function(b) return b.x.y end }").diagnostics.map(\.code) == [.scriptError]
        )
        #expect(write("return { api = 1, writer = function() end }").diagnostics.first?.code == .scriptReturn)
    }
}
