import DossierKit
import JSONText
import Testing

/// The table of results as JSON in the page of the command line: every example gives what the table says.
struct ResultShapeTests {
    private struct Row {
        let command: String
        let isList: Bool
        let members: [String]
    }

    @Test func everyResultHasTheShapeOfTheTable() throws {
        let rows = try Self.rows()
        #expect(rows.count > 20)
        let workspace = try ScratchWorkspace()
        try workspace.write("version: 1\nname: x\nstages: [claen]\n", to: "wrong.yaml")
        let pipeline = try Repository.text("pipelines/energy-cooperation.yaml")
        try workspace.write(
            pipeline + "\nschedule: { cron: \"0 7 * * MON\", period: last-week }\n",
            to: "pipelines/energy-cooperation.yaml")
        _ = try ShellCommand.run("dossier run energy-cooperation -q; cp -r reports before", in: workspace.root)
        for row in rows {
            let text = try ShellCommand.run("\(row.command) --format json 2>/dev/null", in: workspace.root).output
            guard let value = try? JSONValue.parse(Array(text.utf8)) else {
                Issue.record("\(row.command) prints no JSON: \(text.prefix(200))")
                continue
            }
            #expect((value.elements != nil) == row.isList, "\(row.command)")
            let object = value.elements?.first ?? value
            guard case .object(let members) = object else {
                Issue.record("\(row.command) gives no object")
                continue
            }
            #expect(members.map(\.name) == row.members, "\(row.command)")
        }
    }

    @Test func everyVerbWithSuchAFlagIsInTheTable() throws {
        let commands = try Self.rows().map(\.command).joined(separator: "\n")
        let page = try ShellCommand.run("dossier help --man", in: "/tmp").output
        var verb = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix(".SS \"dossier ") {
                verb = line.dropFirst(5).prefix { $0 != "\"" && $0 != "[" }.split(separator: " ")
                    .filter { word in word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } }.prefix(3).joined(
                        separator: " ")
            }
            guard line.hasPrefix("\\fB\\-\\-format"),
                !["dossier schedule run", "dossier schedule history"].contains(verb)
            else { continue }
            let words = verb.split(separator: " ").prefix(2).joined(separator: " ")
            #expect(commands.contains(words), "\(verb)")
        }
        #expect(!verb.isEmpty)
    }

    private static func rows() throws -> [Row] {
        let lines = try Repository.text("docs/command-line.md").split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("| example | gives") })
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            let cells = line.split(separator: "|").map { $0.split(separator: "`", omittingEmptySubsequences: false) }
            return Row(
                command: cells.first.flatMap { $0.count > 1 ? String($0[1]) : nil } ?? "",
                isList: cells.count > 1 && cells[1].joined().contains("list"),
                members: cells.count > 2 ? cells[2].indices.filter { $0 % 2 == 1 }.map { String(cells[2][$0]) } : [])
        }
    }
}
