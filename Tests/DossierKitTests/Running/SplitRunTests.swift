import ArticleModel
import Diagnostics
import JSONText
import Testing

@testable import DossierKit

/// Round-ups that a script splits, before and after `clean`: each part has its own words, date and citations.
struct SplitRunTests {
    private static let page = """
        Evening briefs
        Harbour Post, 2 June 2031

        Pilots end strike
        Published: 30 May 2031

        Norland and Sudria signed an agreement on pilots on Friday after a week. The port said that 31 barges were waiting.

        * * *

        Court clerk retires after forty years

        Anna Holm visited Sudria on Saturday. She had numbered every case since 1994.

        * * *

        Lock opens again
        Published: 1 June 2031

        Norland opened the lock on Sunday. Two barges passed before noon, the port said.

        """

    /// Splits after a line of stars, by the lines of the text.
    private static let splitter = """
        return function(article)
          local parts, first = {}, 1
          for _, line in ipairs(article:matches([[(?m)^\\* \\* \\*$]])) do
            parts[#parts + 1] = { article:span(first, line.start - 1) }
            first = line.stop + 1
          end
          if #parts == 0 then return end
          parts[#parts + 1] = { article:span(first, #article.text) }
          parts[1][1] = article:span(article:find("Pilots").start, parts[1][1].stop)
          for number, part in ipairs(parts) do
            ROLES
            parts[number] = article:part(part)
          end
          return parts
        end
        """

    private static func world(_ stages: String, roles: String = "") throws -> SampleWorkspace {
        let world = try SampleWorkspace(
            articles: [("articles/briefs.txt", page)],
            pipeline: """
                version: 1
                name: strait
                title: Briefs
                load: [{ files: [articles/*] }]
                stages: [\(stages), names: { gazetteer: pipelines/names.yaml }, events: ]
                reports:
                  - table: { of: article, write: [reports/table.json, reports/table.csv] }
                  - chronology: { write: [reports/chronology.json] }
                """)
        try world.put(splitter.replacing("ROLES", with: roles), at: "scripts/split.lua")
        return world
    }

    private static let split = "lua: { label: split, script: scripts/split.lua }"
    private static let titled = """
        local heading = article:span(part[1].start, part[1].stop):matches([[\\S.*]])
          part = { { role = "headline", heading[1] },
            { role = "body", article:span(heading[#heading].start, heading[#heading].stop) }, headline = heading[1] }
          if #heading > 2 then part[3] = { role = "byline", heading[2] } end
        """

    static let orders = ["\(split), clean: , dates: ", "clean: , \(split), dates: "]

    @Test(arguments: orders.indices) func everyPartHasItsOwn(_ index: Int) async throws {
        let world = try Self.world(Self.orders[index], roles: index == 1 ? Self.titled : "")
        let outcome = await world.run()
        #expect(outcome.status == .done, "\(outcome.diagnostics)")
        #expect(outcome.told == 3)
        let table = try JSONValue.parse(Array(try world.text("reports/table.json").utf8))
        let rows = (table["sections"]?.elements ?? []).flatMap { $0["nodes"]?.elements ?? [] }
            .flatMap { $0["rows"]?.elements ?? [] }
        let cells = rows.map { ($0["cells"]?.elements ?? []).compactMap(\.text) }
        // The page is of 2 June; what a part prints of itself is more.
        #expect(cells.map { "\($0[2]): \($0[0])" }.sorted() == Self.told(index))
        let length = Array(Self.page.utf8).count
        for row in rows {
            let raw = (row["citations"]?.elements?.first?["raw"]?.elements ?? []).compactMap(\.integer)
            #expect(raw.count == 2 && raw[1] - raw[0] < length / 2, "\(row)")
        }
        #expect(world.verify("reports/table.json").holds)
        #expect(world.verify("reports/chronology.json").holds)
        let chronology = try world.text("reports/chronology.json")
        #expect(chronology.contains("opened the lock"))
        // "On Saturday" needs a date of publication.
        #expect(chronology.contains("visited Sudria") == (index == 1))
    }

    private static func told(_ index: Int) -> [String] {
        let clerk = index == 0 ? "" : "2031-06-02"
        return [
            "Court clerk retires after forty years: \(clerk)", "Lock opens again: 2031-06-01",
            "Pilots end strike: 2031-05-30",
        ]
    }

    @Test func everyColumnOfATableIsOneOfCSV() async throws {
        let world = try Self.world(Self.orders[1], roles: Self.titled)
        #expect(await world.run().status == .done)
        let lines = try world.text("reports/table.csv").split(separator: "\r\n").map(String.init)
        #expect(lines.first?.hasSuffix("\"passages\",\"Published\",\"Basis\",\"Headline\",\"Outlet\",\"File\"") == true)
        #expect(lines.contains { $0.contains(",\"2031-05-30\",\"stated\",\"Pilots end strike\",") })
    }

    @Test func theTraceOfAPageLeadsToItsParts() async throws {
        let world = try Self.world(Self.orders[1], roles: Self.titled)
        #expect(await world.run().status == .done)
        let question = ArticleQuestion(folder: world.root, jobs: 1)
        let whole = try #require(try await question.answer("articles/briefs.txt").first)
        #expect(
            whole.parts.map(\.headline) == [
                "Pilots end strike", "Court clerk retires after forty years", "Lock opens again",
            ])
        #expect(whole.text.contains("splits it into 3:"))
        #expect(whole.text.contains("  used: report"), "\(whole.text)")
        #expect(whole.text.contains("'articles/briefs.txt#1'"))
        let part = try #require(try await question.answer("articles/briefs.txt#2").first)
        #expect(part.article?.headline == "Court clerk retires after forty years")
        #expect(
            part.text.contains(
                "splits articles/briefs.txt into 3: this is part 2 “Court clerk retires after forty years”"),
            "\(part.text)")
        #expect(!part.text.contains("leaves it as it was\n  clean"))
    }
}

extension String {
    /// The text with one word in place of another.
    fileprivate func replacing(_ word: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let place = rest.firstRange(of: word) {
            result += rest[..<place.lowerBound] + other
            rest = rest[place.upperBound...]
        }
        return result + rest
    }
}
