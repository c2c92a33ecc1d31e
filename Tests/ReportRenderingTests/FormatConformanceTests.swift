import ReportModel
import ReportRendering
import Testing

/// What every format in the catalogue must keep, before it has a test of its own.
@Suite struct FormatConformanceTests {
    static let names = FormatCatalogue.all.map(\.descriptor.name)
    static let options = RenderOptions(sourcesBase: "../")

    private func render(_ brief: Brief, _ name: String) throws -> String {
        let format = try #require(FormatCatalogue.format(named: name))
        let bytes = format.render(brief, options: Self.options)
        return try #require(PackedReading.text(of: bytes))
    }

    @Test func namesAndExtensionsAreNotSharedAndFound() {
        let extensions = FormatCatalogue.all.flatMap(\.descriptor.extensions)
        #expect(Set(Self.names).count == Self.names.count)
        #expect(Set(extensions).count == extensions.count)
        #expect(FormatCatalogue.format(forExtension: ".MD")?.descriptor.name == "markdown")
        #expect(FormatCatalogue.format(forPath: "reports/energy.wire.txt")?.descriptor.name == "text")
        #expect(FormatCatalogue.format(forPath: "reports.d/energy") == nil)
        #expect(FormatCatalogue.format(forExtension: "exe") == nil)
        #expect(FormatCatalogue.format(named: "docx9") == nil)
    }

    @Test(arguments: names) func sameBriefSameBytes(_ name: String) throws {
        #expect(try render(SampleBrief.full, name) == render(SampleBrief.full, name))
        #expect(try !render(SampleBrief.full, name).isEmpty)
    }

    @Test(arguments: names) func noCitationIsLost(_ name: String) throws {
        let output = PlainReading.words(of: try render(SampleBrief.full, name), format: name)
        let citations = SampleBrief.full.citations
        #expect(citations.count == 16)
        for citation in citations {
            #expect(output.contains(PlainReading.packed(citation.quote)), "quote lost: \(citation.quote)")
            #expect(output.contains(PlainReading.packed(citation.path)), "path lost: \(citation.path)")
            #expect(output.contains("\(citation.raw.lowerBound)"))
        }
    }

    @Test(arguments: names) func everythingSaidIsThere(_ name: String) throws {
        let output = PlainReading.words(of: try render(SampleBrief.full, name), format: name)
        for words in [
            "Harbour talks between Norland and Sudland", "2005–2016", "At a glance", "[…]",
            "Three of four sources are dailies.",
            "Icehaven", "nothing in these sources shows that it took place", "agreements", "visits", "Port Sud",
            "Second summit called off", "17,000 t | year", "港の貨物", "Prime Minister Ada Berg", "the length of the pier",
            "Freshness of the sources", "one article bears no date", "Not covered", "The Echo", "NPA",
            "Harbour deal signed",
            "the letter is called “some ten years old” in 2015",
        ] {
            #expect(output.contains(PlainReading.packed(words)), "lost: \(words)")
        }
    }

    @Test(arguments: names) func anEmptyBriefSaysSo(_ name: String) throws {
        let output = try render(SampleBrief.empty, name)
        #expect(output.contains("Nothing at all"))
        if name != "json" { #expect(output.contains("This report is empty")) }
    }

    @Test(arguments: names) func hostileTextsBringNoControlCharacters(_ name: String) throws {
        for text in HostileBrief.texts {
            let output = try render(HostileBrief.brief(text), name)
            let foreign = output.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || $0.value == 0x7F
                    || (name != "json" && (0x80...0x9F).contains($0.value))
                    || (name != "json" && (0x202A...0x202E).contains($0.value))
                    || (name != "json" && (0x2066...0x2069).contains($0.value))
            }
            #expect(foreign.isEmpty, "\(text.debugDescription)")
        }
    }

    // A text can only be text if the lines or tags around it do not depend on what it says.
    @Test(arguments: names) func hostileTextsDoNotChangeTheStructure(_ name: String) throws {
        let tame = try PlainReading.structure(of: render(HostileBrief.brief("tame"), name), format: name)
        for text in HostileBrief.texts where !PlainReading.packed(text).isEmpty {
            let output = try PlainReading.structure(of: render(HostileBrief.brief(text), name), format: name)
            let changed = zip(output, tame).first { $0 != $1 }
            #expect(output.count == tame.count && changed == nil, "\(text.debugDescription): \(changed ?? ("", ""))")
        }
    }

    @Test(arguments: names) func aHugeTextIsRendered(_ name: String) throws {
        let text = String(repeating: "*a_[<&日本", count: 500)
        #expect(try render(HostileBrief.brief(text), name).utf8.count > text.utf8.count)
    }
}
